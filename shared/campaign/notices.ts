/** What the operator tells everybody, from a moment to another. Pure. */
import { isIn } from "./days.ts";
import type { Texts } from "./language.ts";

/** An important one is shown first, and read out at once. */
export const noticeKinds = ["notice", "important"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly words: Texts;
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
}

/** Those that hold at `now`: important ones first, of each kind the newest first. */
export const noticesAt = (notices: readonly Notice[], now: number): Notice[] =>
  notices
    .filter((notice) => isIn(notice, now))
    .toSorted((a, b) => Number(b.kind === "important") - Number(a.kind === "important") || b.from - a.from);
