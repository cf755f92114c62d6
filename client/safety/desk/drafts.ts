/** What somebody is writing, by what it is about: kept while the page lives, whatever is read anew or opened meanwhile. */
import { create } from "zustand";

const useDrafts = create<Readonly<Record<string, unknown>>>(() => ({}));

const drop = (key: string): void =>
  useDrafts.setState((drafts) => Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key)), true);

/** Begin or go on with a draft from somewhere else: what a link brings along. */
export const writeDraft = (key: string, part: object): void =>
  useDrafts.setState((drafts) => ({ [key]: { ...(drafts[key] as object | undefined), ...part } }));

/**
 * The draft under `key`: itself (`initial` as long as nothing was written), to write a part of it, and to throw it away.
 *
 *   const [draft, write, forget] = useDraft(`answer/${report.id}`, { words: "" });
 */
export const useDraft = <T extends object>(
  key: string,
  initial: T,
): readonly [T, (part: Partial<T>) => void, () => void] => {
  const written = useDrafts((drafts) => drafts[key]) as Partial<T> | undefined;
  return [{ ...initial, ...written }, (part) => writeDraft(key, part), () => drop(key)];
};
