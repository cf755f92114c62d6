/** Small numbers are not published: one person's answer could be read from them. Pure. */

/** A cell of fewer people is not shown. */
export const FEWEST = 10;

/** A number, or null where it is hidden. */
export type Cell = number | null;

/** Hidden when it stands for fewer than ten. Nobody is told whether it is none or nine. */
export const cell = (value: number): Cell => (value >= FEWEST ? value : null);

/**
 * Parts of a whole that is known. What is hidden could be reckoned from the rest, one part alone or several together; so the
 * smallest of those shown are hidden too, until what is hidden is two parts or more, and stands for ten or more.
 */
export const hideParts = <K extends string>(parts: Readonly<Record<K, number>>): Record<K, Cell> => {
  const keys = (Object.keys(parts) as K[]).toSorted((a, b) => parts[a] - parts[b]);
  let hidden = keys.filter((key) => parts[key] < FEWEST).length;
  const sum = () => keys.slice(0, hidden).reduce((all, key) => all + parts[key], 0);
  while (hidden > 0 && hidden < keys.length && (hidden < 2 || sum() < FEWEST)) hidden++;
  return Object.fromEntries(keys.map((key, i) => [key, i < hidden ? null : parts[key]])) as Record<K, Cell>;
};
