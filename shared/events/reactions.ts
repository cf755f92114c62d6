/**
 * Reactions: how many of each in a short while, never who, never one message for each. A process sums its own, sends the sum
 * once in a window, and whoever shows them adds up. Times in epoch ms. Pure.
 */
import { SECOND } from "./times.ts";

export const reactions = ["clap", "nod", "heart"] as const;
export type Reaction = (typeof reactions)[number];
export type ReactionCounts = Readonly<Record<Reaction, number>>;

/** Sums go out once in so long, ms, and only where there is something to say. */
export const WINDOW_MS = SECOND;
/** One person: so many at once, and one more each so many ms. Applause is many presses; a held key is not. */
export const REACTING = { burst: 6, eachMs: SECOND } as const;

export const noReactions: ReactionCounts = { clap: 0, nod: 0, heart: 0 };

export const addReactions = (one: ReactionCounts, other: ReactionCounts): ReactionCounts => ({
  clap: one.clap + other.clap,
  nod: one.nod + other.nod,
  heart: one.heart + other.heart,
});
export const addReaction = (counts: ReactionCounts, reaction: Reaction): ReactionCounts => ({
  ...counts,
  [reaction]: counts[reaction] + 1,
});
export const isNothing = (counts: ReactionCounts): boolean => reactions.every((reaction) => counts[reaction] === 0);

/** How many presses one has left, at a moment. */
export interface Allowance {
  readonly left: number;
  readonly at: number;
}
/** One press: the allowance after it, or null where it does not count. Nothing is said of it: a heart too many is no offence. */
export const press = (allowance: Allowance | null, now: number): Allowance | null => {
  const since = allowance ? Math.max(0, now - allowance.at) : 0;
  const left = allowance ? Math.min(REACTING.burst, allowance.left + since / REACTING.eachMs) : REACTING.burst;
  return left < 1 ? null : { left: left - 1, at: now };
};

/**
 * How strong the wave through the hall is, 0 to 1, by how many of those present reacted. It rises fast and then slowly: five of
 * ten and five hundred of a thousand look alike, and one alone is seen too.
 */
export const waveOf = (count: number, present: number): number =>
  count <= 0 ? 0 : Math.min(1, 0.15 + 0.85 * Math.sqrt(count / Math.max(count, present, 1)));

/** A count as it is told: exact while it is small, rounded when many; nobody reads "1,283". */
export const roundCount = (count: number): number => {
  if (count < 20) return count;
  const step = 10 ** (Math.floor(Math.log10(count)) - 1);
  return Math.round(count / step) * step;
};
