/** The scale of a chart. Pure. */

/** The marks of an axis from 0 to beyond `most`: round numbers, whole ones, at most so many steps. */
export const marksOf = (most: number, steps = 4): number[] => {
  const raw = Math.max(1, most) / steps;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= raw - 1e-9) ?? raw);
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
};

/** Every how manieth label has room: each needs `wide` of the `width` that `count` of them share. */
export const everyHowMany = (count: number, wide: number, width: number): number =>
  Math.max(1, Math.ceil((count * wide) / Math.max(1, width)));
