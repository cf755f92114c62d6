/** Times as those who hold an event read them at a glance: the item's timer, a line that is down, a film. Pure. */
import { FLOOR_AWAY_MS, SECOND, SOON_MS } from "../../../shared/events/times.ts";
import type { HandView, RunView } from "../../../shared/events/views.ts";

/** `"2:05"`; what is over has a sign: `"+0:30"`. A begun second counts as whole while time is left. */
export const clockOf = (ms: number): string => {
  const seconds = ms > 0 ? Math.ceil(ms / SECOND) : Math.floor(-ms / SECOND);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return ms < 0 ? `+${text}` : text;
};

/** `"1:05"` or `"65"` as ms; null where it is no time. */
export const timeOf = (text: string): number | null => {
  const found = /^\s*(?:(\d{1,3})[:：])?(\d{1,5})\s*$/.exec(text.normalize("NFKC"));
  return found ? (Number(found[1] ?? 0) * 60 + Number(found[2])) * SECOND : null;
};

export interface Timer {
  /** Negative: over. */
  readonly leftMs: number;
  readonly endsAt: number;
  readonly tone: "on" | "soon" | "over";
}

/** Whether the item's time goes by. */
const runs = (state: RunView["state"]): boolean => state === "live" || state === "rehearsal";

/** The timer of the item at `now` (the server's clock), from the last that was heard of the run; null: no item is on. */
export const timerAt = ({ timer, state, now: heardAt }: RunView, now: number): Timer | null => {
  if (!timer) return null;
  const gone = Math.max(0, now - heardAt);
  const leftMs = timer.leftMs - (runs(state) ? gone : 0);
  // What is left of all moves on with the clock while it stands, and where the item is over.
  const late = runs(state) ? Math.max(0, -leftMs) - Math.max(0, -timer.leftMs) : gone;
  const tone = leftMs <= 0 ? "over" : leftMs <= SOON_MS ? "soon" : "on";
  return { leftMs, endsAt: timer.endsAt + late, tone };
};

/** Who has the floor and is away, while there is an audience that waits; null where nobody does. */
export const awayOnFloor = ({ state, hands }: Pick<RunView, "state" | "hands">): HandView | null =>
  state === "live" ? (hands.find(({ hasFloor, isHere }) => hasFloor && !isHere) ?? null) : null;

/** Whole seconds until the floor passes on from whoever was seen to be away since `since`. */
export const secondsToPass = (since: number, now: number): number =>
  Math.max(0, Math.ceil((since + FLOOR_AWAY_MS - now) / SECOND));
