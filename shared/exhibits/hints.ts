/** Which card comes next. Pure. */
import type { Hint } from "./hints.schema.ts";

/** The six worries of the campaign, as the finder calls them. */
export const hintWorries = ["relationships", "health", "family", "living", "changes", "work"] as const;
export type HintWorry = (typeof hintWorries)[number];

/** Cards for a worry, with those for everybody; null: all cards. */
const hintsFor = (hints: readonly Hint[], worry: HintWorry | null): readonly Hint[] =>
  worry === null ? hints : hints.filter((hint) => hint.worry === undefined || hint.worry === worry);

/**
 * Another card, by a `chance` from 0 to 1: one that was not `seen` yet; when all were, any but the last one seen. Undefined only where
 * there is no card at all. Those for the worry itself come before those for everybody.
 */
export const anotherHint = (
  hints: readonly Hint[],
  { worry, seen, chance }: { worry: HintWorry | null; seen: readonly string[]; chance: number },
): Hint | undefined => {
  const all = hintsFor(hints, worry);
  const fresh = all.filter(({ id }) => !seen.includes(id));
  const own = fresh.filter((hint) => hint.worry === worry);
  const choice = worry !== null && own.length > 0 ? own : fresh;
  const rest = choice.length > 0 ? choice : all.filter(({ id }) => id !== seen.at(-1));
  const from = rest.length > 0 ? rest : all;
  return from[Math.min(from.length - 1, Math.floor(chance * from.length))];
};
