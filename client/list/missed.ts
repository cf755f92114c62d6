/** "What did I miss?": the last minutes, counted. Pure. */
import type { Happening } from "../session/happenings.ts";

/** How far back it looks, ms. */
export const MISSED_MS = 5 * 60 * 1000;

export interface Missed {
  readonly said: number;
  readonly gestured: number;
  readonly came: number;
  readonly left: number;
}

/** Count what others did since `now - MISSED_MS` (epoch ms); null when nothing happened. */
export const countMissed = (all: readonly Happening[], self: number | null, now: number): Missed | null => {
  const recent = all.filter((h) => h.at >= now - MISSED_MS && !("slot" in h && h.slot === self));
  const count = (kind: Happening["kind"]) => recent.filter((h) => h.kind === kind).length;
  const missed = { said: count("said"), gestured: count("gestured"), came: count("came"), left: count("left") };
  return Object.values(missed).some((n) => n > 0) ? missed : null;
};
