/** What in a list was not there before. Pure. */

export interface Kept {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
}

export interface Known {
  readonly ids: ReadonlySet<string>;
  /** When the latest known came in, epoch ms. */
  readonly latest: number;
}

/**
 * What is known after a look at the list, and how many of it are new. What was there at the first look (`before` null) is no
 * news, nor what is older than what was known: it shows because somebody turned a page.
 */
export const look = (
  before: Known | null,
  list: readonly Kept[],
): { readonly known: Known; readonly newcomers: number } => ({
  known: {
    ids: new Set([...(before?.ids ?? []), ...list.map(({ id }) => id)]),
    latest: Math.max(before?.latest ?? 0, ...list.map(({ at }) => at)),
  },
  newcomers: before ? list.filter(({ id, at }) => !before.ids.has(id) && at >= before.latest).length : 0,
});

export interface Standing {
  readonly count: number;
  /** Epoch ms; 0 for nothing said. */
  readonly until: number;
}

export const nothing: Standing = { count: 0, until: 0 };

/** What stands to be read after more came in: added to what is still there, so that the number is true and changes. */
export const addUp = (standing: Standing, newcomers: number, now: number, standMs: number): Standing =>
  newcomers === 0 ? standing : { count: (now < standing.until ? standing.count : 0) + newcomers, until: now + standMs };
