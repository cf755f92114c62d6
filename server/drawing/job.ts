/** What is drawn in a process of its own, and what comes of it. */
import type { DeckProblem } from "../../shared/events/office.ts";
import type { PackSlide } from "../../shared/events/pack.ts";

/** `out` is an empty folder; slide n (from 0) of width w becomes `slideName(n, w)` in it. */
export type Job =
  | { readonly kind: "pdf"; readonly file: string; readonly out: string }
  | { readonly kind: "picture"; readonly file: string; readonly out: string }
  /** Slides of a course pack; `title` is the pack's, at the foot of each. */
  | { readonly kind: "slides"; readonly slides: readonly PackSlide[]; readonly title: string; readonly out: string }
  /** The picture that a shared link shows, as preview.png. */
  | { readonly kind: "preview"; readonly preview: Preview; readonly out: string }
  /** A PDF that is handed out as it is: only looked at. */
  | { readonly kind: "check"; readonly file: string };

export interface Preview {
  readonly title: string;
  /** Lines below it: when, where. */
  readonly lines: readonly string[];
  /** Who invites. */
  readonly house: string;
}

/** One slide was finished. */
export interface Progress {
  readonly done: number;
}
/** What stands on each slide, in order; or why nothing was drawn. */
export type Reply =
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly problem: DeckProblem };

/** Nothing can be drawn of this, and why. */
export class Undrawable extends Error {
  readonly problem: DeckProblem;
  constructor(problem: DeckProblem) {
    super(problem);
    this.problem = problem;
  }
}

export const slideName = (index: number, width: number): string => `${index}-${width}.webp`;
export const PREVIEW_NAME = "preview.png";
