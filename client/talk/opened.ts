/** What is open over the place, in both views: one dialog at a time, opened from wherever it is needed. */
import { create } from "zustand";
import { usePeople } from "../session/people.ts";

export type Opened =
  | { readonly what: "can" | "phrases" | "call" | "calls" | "tables" | "host" | "mine" | "blocked" }
  /** What one can do about somebody. */
  | { readonly what: "person"; readonly slot: number };

interface Open {
  readonly opened: Opened | null;
  /** Slots mean others by now (another square, or anew in this one): nothing may be done about somebody by mistake. */
  readonly isStale: boolean;
}

export const useOpened = create<Open>()(() => ({ opened: null, isStale: false }));

export const open = (opened: Opened): void => useOpened.setState({ opened, isStale: false });
export const close = (): void => useOpened.setState({ opened: null });

usePeople.subscribe(({ self }, before) => {
  if (self !== before.self) useOpened.setState({ isStale: true });
});
