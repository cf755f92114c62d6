/** What somebody looks at on the board, and the board's beginning and end on this page. */
import { create } from "zustand";
import { beforeExit } from "../../campaign/quickExit.ts";
import { boardStore, watchBoard } from "../../session/board.ts";
import { useStaff } from "../../session/staff.ts";
import { follow, leaveAll, ownSeats, useTalks } from "./talks.ts";

/** A counsellor, by account, or a conversation that is over, by ticket. */
export type Chosen = { readonly kind: "counsellor" | "after"; readonly id: string };

interface Looking {
  readonly chosen: Chosen | null;
  /** Keys of concerns that somebody has looked at. */
  readonly seen: ReadonlySet<string>;
}
export const useLooking = create<Looking>(() => ({ chosen: null, seen: new Set() }));

export const DETAIL_TITLE = "board-detail";
export const CONCERNS = "board-concerns";
export const QUEUE = "board-queue";
export const TEAM = "board-team";
export const WHISPER = "board-whisper";
export const LISTEN = "board-listen";
export const RUNBOOK = "board-runbook";

/** The focus to one of these; nothing where it is not there now. */
export const goToPart = (id: string): void => document.getElementById(id)?.focus();

/** Look at somebody, and begin to read there. */
export const choose = (chosen: Chosen): void => {
  useLooking.setState({ chosen });
  setTimeout(() => goToPart(DETAIL_TITLE));
};

/** A concern was looked at. */
export const markSeen = (key: string): void => useLooking.setState(({ seen }) => ({ seen: new Set([...seen, key]) }));

let stop: (() => void) | null = null;

const begin = (): void => {
  if (stop) return;
  const sit = (): void => {
    const { view } = boardStore.getState();
    const { me } = useStaff.getState();
    if (!view || !me) return;
    const seats = ownSeats(view, me.id);
    follow(seats);
    // After a reload: whoever talks with a visitor is shown that first.
    const isTalking = seats.some(({ seat }) => seat === "counsellor");
    if (isTalking && useLooking.getState().chosen === null) choose({ kind: "counsellor", id: me.id });
  };
  const unlisten = boardStore.subscribe(sit);
  const unwatch = watchBoard();
  stop = () => {
    unlisten();
    unwatch();
    leaveAll();
    useLooking.setState({ chosen: null, seen: new Set() });
    stop = null;
  };
};

/** Come to the board; the returned function leaves it. Whoever talks with a visitor stays with them on another page. */
export const enter = (): (() => void) => {
  begin();
  return () => {
    if (useTalks.getState().all.length === 0) stop?.();
  };
};

// Leaving in a hurry is never asked about.
beforeExit(() => stop?.());
useStaff.subscribe(({ me }, before) => {
  if (before.me && me?.id !== before.me.id) stop?.();
});
