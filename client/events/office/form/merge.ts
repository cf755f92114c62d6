/** Two people wrote at once: what each of them changed since the same beginning, put together part by part. Pure. */
import type { Draft } from "./draft.ts";

export type DraftPart = keyof Draft;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export interface Merged {
  readonly draft: Draft;
  /** Parts that only the other changed: they are in the draft now. */
  readonly taken: readonly DraftPart[];
  /** Parts that both changed, each in another way: one's own stand. */
  readonly both: readonly DraftPart[];
}

/** `mine` with what the other changed since `base`. */
export const merge = (base: Draft, mine: Draft, theirs: Draft): Merged => {
  const taken: DraftPart[] = [];
  const both: DraftPart[] = [];
  const draft: Record<string, unknown> = { ...mine };
  for (const part of Object.keys(mine) as DraftPart[]) {
    if (same(base[part], theirs[part]) || same(mine[part], theirs[part])) continue;
    if (same(base[part], mine[part])) {
      draft[part] = theirs[part];
      taken.push(part);
    } else both.push(part);
  }
  return { draft: draft as unknown as Draft, taken, both };
};

/** Whether anything was changed. */
export const isChanged = (base: Draft, mine: Draft): boolean =>
  (Object.keys(mine) as DraftPart[]).some((part) => !same(base[part], mine[part]));
