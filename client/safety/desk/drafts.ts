/** What somebody is writing, by what it is about: kept while the page lives, whatever is read anew or opened meanwhile. */
import { create } from "zustand";
import { useStaff } from "../../session/staff.ts";

const useDrafts = create<Readonly<Record<string, unknown>>>(() => ({}));

// Whoever signs in next at this page finds nothing of what somebody else was writing.
useStaff.subscribe(({ me }, before) => {
  if (before.me && me?.id !== before.me.id) useDrafts.setState({}, true);
});

const drop = (key: string): void =>
  useDrafts.setState((drafts) => Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key)), true);

/** Begin or go on with a draft from somewhere else: what a link brings along. */
export const writeDraft = (key: string, part: object): void =>
  useDrafts.setState({ [key]: { ...draftOf(key), ...part } });

/** What was written under a key so far. */
export const draftOf = (key: string): object | undefined => useDrafts.getState()[key] as object | undefined;

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
