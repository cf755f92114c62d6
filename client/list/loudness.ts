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

/** Somebody speaks to whoever reads this, or calls them: no rule of how much is read holds it back. */
const isWords = ({ kind }: Happening): boolean => kind === "said" || kind === "called";

/** Under which switch a happening is; null: under none, it is always read. */
const loudKindOf = (kind: Happening["kind"]): LoudKind | null => {
  if (kind === "called") return null;
  return kind === "left" ? "came" : kind === "stood" ? "sat" : kind;
};

/** So many happenings that nobody said are read one by one in each window; the rest of them are only counted. */
const ONE_BY_ONE = 3;
const WINDOW_MS = 10_000;

/** A line to read aloud: what happened, or how much more did that was not read one by one. */
export type Spoken =
  | { readonly key: string; readonly happening: Happening }
  | { readonly key: string; readonly more: number };

/**
 * What is read aloud, oldest first: words, and all else that happened since `from` (epoch ms). Where much happens at once
 * the rest is counted, and told when its window is over. A line keeps its key, so that it is read once.
 */
export const spokenOf = (
  all: readonly Happening[],
  loud: Readonly<Record<LoudKind, boolean>>,
  from: number,
): readonly Spoken[] => {
  const heard = all.filter((happening) => {
    const kind = loudKindOf(happening.kind);
    return (kind === null || loud[kind]) && (isWords(happening) || happening.at >= from);
  });
  const lines: Spoken[] = [];
  let window = 0;
  let quiet = 0;
  for (const happening of heard) {
    const now = Math.floor(happening.at / WINDOW_MS);
    if (now !== window) {
      if (quiet > ONE_BY_ONE) lines.push({ key: `more ${window}`, more: quiet - ONE_BY_ONE });
      window = now;
      quiet = 0;
    }
    if (isWords(happening) || ++quiet <= ONE_BY_ONE) lines.push({ key: String(happening.id), happening });
  }
  return lines;
};
