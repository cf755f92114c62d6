/** Reading many rows by their ids: a statement takes only so many values. */

/** Values of one statement. */
const AT_ONCE = 500;

/** What `read` finds of all these ids, asked in parts, one after the other. */
export const inParts = async <T>(
  ids: readonly string[],
  read: (part: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> => {
  const found: T[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) found.push(...(await read(ids.slice(from, from + AT_ONCE))));
  return found;
};
