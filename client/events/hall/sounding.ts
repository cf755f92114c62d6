/** What sounds on this page now: while anything does, captions are not read out over it. */
import { create } from "zustand";

export const useSounding = create<ReadonlySet<string>>()(() => new Set<string>());

export const setSounding = (id: string, does: boolean): void => {
  const now = useSounding.getState();
  if (now.has(id) === does) return;
  const next = new Set(now);
  if (does) next.add(id);
  else next.delete(id);
  useSounding.setState(next, true);
};
