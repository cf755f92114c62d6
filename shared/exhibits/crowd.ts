/** A hundred figures that stand for all who were asked: as many glow as feel lonely, in three degrees. Pure. */
import type { SurveyYear } from "./data.schema.ts";

/** The most often first. */
export const degrees = ["often", "sometimes", "nowAndThen"] as const;
export type Degree = (typeof degrees)[number];

const SIZE = 100;
/** Of a shuffle that looks even in rows of ten and of twenty. */
const SEED = 4465;

/** Places of the hundred as if they had come along one by one: shuffled once for ever, since even steps would look like stripes. */
const places: readonly number[] = (() => {
  const order = Array.from({ length: SIZE }, (_, i) => i);
  let state = SEED;
  for (let i = SIZE - 1; i > 0; i--) {
    // A linear congruential generator: its high bits are mixed well enough for a picture.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
})();

/**
 * How many of a hundred each degree is. Together they are the rounded total: shares that are rounded one by one would make another
 * number than the one that everybody is told.
 */
export const countsOf = (year: SurveyYear): Readonly<Record<Degree, number>> => {
  const parts = degrees.map((degree) => ({ degree, count: Math.floor(year[degree]), rest: year[degree] % 1 }));
  let missing = Math.round(year.total) - parts.reduce((sum, { count }) => sum + count, 0);
  for (const part of parts.toSorted((a, b) => b.rest - a.rest)) if (missing-- > 0) part.count += 1;
  return Object.fromEntries(parts.map(({ degree, count }) => [degree, count])) as Record<Degree, number>;
};

/** A hundred figures in rows, each with how it glows; null: it does not. The same at every call. */
export const crowdOf = (year: SurveyYear): readonly (Degree | null)[] => {
  const crowd = linedUp(year);
  return places.map((place) => crowd[place]!);
};

/** The same hundred, those who glow first. */
export const linedUp = (year: SurveyYear): readonly (Degree | null)[] => {
  const counts = countsOf(year);
  const lit = degrees.flatMap((degree) => Array.from({ length: counts[degree] }, () => degree));
  return Array.from({ length: SIZE }, (_, i) => lit[i] ?? null);
};
