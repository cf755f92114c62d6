/** What the list reads aloud by itself. Movement is silent unless one asks for it. */
import { create } from "zustand";
import { createJSONStorage, persist } from "zustand/middleware";
import { drop, keep, recall } from "../campaign/device.ts";
import type { Happening } from "../session/happenings.ts";

export const loudKinds = ["said", "gestured", "came", "sat", "near"] as const;
export type LoudKind = (typeof loudKinds)[number];

interface Loudness {
  readonly loud: Readonly<Record<LoudKind, boolean>>;
  setLoud(kind: LoudKind, loud: boolean): void;
}

export const useLoudness = create<Loudness>()(
  persist(
    (set) => ({
      loud: { said: true, gestured: true, came: true, sat: false, near: false },
      setLoud: (kind, on) => set(({ loud }) => ({ loud: { ...loud, [kind]: on } })),
    }),
    {
      name: "loudness",
      version: 1,
      storage: createJSONStorage(() => ({ getItem: recall, setItem: keep, removeItem: drop })),
    },
  ),
);

/** Under which switch a happening is. */
export const loudKindOf = (kind: Happening["kind"]): LoudKind =>
  kind === "left" ? "came" : kind === "stood" ? "sat" : kind;
