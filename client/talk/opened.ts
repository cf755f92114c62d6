/** What is open over the place, in both views: one dialog at a time, opened from wherever it is needed. */
import { create } from "zustand";
import { usePeople } from "../session/people.ts";

export type Opened =
  | { readonly what: "can" | "phrases" | "call" | "calls" | "tables" | "host" | "mine" | "blocked" }
  /** What one can do about somebody. */
  | { readonly what: "person"; readonly slot: number };

export const useOpened = create<{ readonly opened: Opened | null }>()(() => ({ opened: null }));

export const open = (opened: Opened): void => useOpened.setState({ opened });
export const close = (): void => useOpened.setState({ opened: null });

// In another square, or anew in this one, a slot means somebody else: nothing may be done about them by mistake.
usePeople.subscribe(({ self }, before) => {
  if (self !== before.self && useOpened.getState().opened?.what === "person") close();
});
