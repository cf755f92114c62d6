/** What happens near, in order: the list view reads it aloud, the scene shows bubbles from it. */
import { create } from "zustand";
import type { Gesture } from "../../shared/walk/gait.ts";

export type Happening = { readonly id: number; readonly at: number } & (
  | { readonly kind: "said"; readonly slot: number; readonly name: string; readonly phrase: string }
  | { readonly kind: "gestured"; readonly slot: number; readonly name: string; readonly gesture: Gesture }
  | { readonly kind: "came" | "left"; readonly slot: number; readonly name: string }
  // Only oneself knows it: nobody else's list says so.
  | { readonly kind: "called" }
  | { readonly kind: "sat" | "stood"; readonly slot: number; readonly name: string; readonly seat: number | null }
);

type News = Happening extends infer H ? (H extends Happening ? Omit<H, "id" | "at"> : never) : never;

/** How many are kept for "what did I miss?". */
const KEPT = 100;

interface Happenings {
  readonly all: readonly Happening[];
}

export const useHappenings = create<Happenings>()(() => ({ all: [] }));

let next = 1;

/** Note that something happened now. */
export const happen = (news: News): void =>
  useHappenings.setState(({ all }) => ({
    all: [...all.slice(1 - KEPT), { ...news, id: next++, at: Date.now() } as Happening],
  }));
