/** "What did I miss?": the last minutes, counted and told. Pure. */
import type { Happening } from "../session/happenings.ts";

/** How far back it looks, ms. */
export const MISSED_MS = 5 * 60 * 1000;

export interface Missed {
  readonly said: number;
  readonly gestured: number;
  readonly came: number;
  readonly left: number;
}

/** How many different lines are told again. */
const TOLD = 8;

/** What others did since `now - MISSED_MS` (epoch ms), oldest first. */
export const whatWasMissed = (all: readonly Happening[], self: number | null, now: number): readonly Happening[] =>
  all.filter((h) => h.at >= now - MISSED_MS && "slot" in h && h.slot !== self);

/** The last different lines in order, each once, with how often it was said. */
export const foldLines = (lines: readonly string[]): readonly { readonly line: string; readonly times: number }[] => {
  const times = new Map<string, number>();
  for (const line of lines) {
    const before = times.get(line) ?? 0;
    // A line stands where it was last said.
    times.delete(line);
    times.set(line, before + 1);
  }
  return [...times].slice(-TOLD).map(([line, n]) => ({ line, times: n }));
};

/** Count them by kind; null when nothing worth telling happened. */
export const countMissed = (recent: readonly Happening[]): Missed | null => {
  const count = (kind: Happening["kind"]) => recent.filter((h) => h.kind === kind).length;
  const missed = { said: count("said"), gestured: count("gestured"), came: count("came"), left: count("left") };
  return Object.values(missed).some((n) => n > 0) ? missed : null;
};
