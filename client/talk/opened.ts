/** What is open over the place, in both views: one dialog at a time, opened from wherever it is needed. */
import { create } from "zustand";

export type Opened =
  | { readonly what: "can" | "phrases" | "call" | "calls" | "tables" | "host" | "mine" | "blocked" }
  /** What one can do about somebody. */
  | { readonly what: "person"; readonly slot: number };

export const useOpened = create<{ readonly opened: Opened | null }>()(() => ({ opened: null }));

export const open = (opened: Opened): void => useOpened.setState({ opened });
export const close = (): void => useOpened.setState({ opened: null });
