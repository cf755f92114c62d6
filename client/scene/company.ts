/** Few people are the normal case: how far the place draws together around them. */

/** Up to so many people it is a small lit circle; from so many on it lies open. */
const FEW = 5;
const MANY = 14;

/** 1 with few people, 0 with many, gently in between. */
export const togetherness = (people: number): number => {
  const t = Math.min(1, Math.max(0, (people - FEW) / (MANY - FEW)));
  return 1 - t * t * (3 - 2 * t);
};
