/** Which name tags are shown: the nearest ones, and none that would cover another. */

/** A tag that could be shown: its middle on the screen, its size, and how far away its owner is. */
export interface Candidate {
  readonly slot: number;
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Metres. */
  readonly distance: number;
}

/** A tag that is shown already counts as this much nearer, so that two people side by side do not take turns. */
const LOYALTY = 0.8;
/** In a throng only so many times more people are looked at than tags are shown: the rest stand behind them anyway. */
const LOOKED_AT = 3;
/** Tags may touch, and overlap by a sliver, CSS pixels. */
const SLIVER = 3;

/**
 * At most `most` tags that leave each other readable, nearest first.
 * `wasShown` are the tags of the last picture.
 */
export const thin = (
  candidates: readonly Candidate[],
  most: number,
  wasShown: (slot: number) => boolean,
): Candidate[] => {
  const kept: Candidate[] = [];
  // Weighed once each, and not in every comparison.
  const nearest = candidates
    .map((c) => ({ c, weight: c.distance * (wasShown(c.slot) ? LOYALTY : 1) }))
    .toSorted((a, b) => a.weight - b.weight)
    .slice(0, most * LOOKED_AT);
  for (const { c } of nearest) {
    if (kept.length === most) break;
    const covers = kept.some(
      (k) =>
        Math.abs(k.x - c.x) < (k.width + c.width) / 2 - SLIVER &&
        Math.abs(k.y - c.y) < (k.height + c.height) / 2 - SLIVER,
    );
    if (!covers) kept.push(c);
  }
  return kept;
};
