/**
 * What an audience sees now, and each change of it. Whoever comes late gets the stage as it is and then the changes, numbered;
 * one that was missed shows as a gap, and the stage is asked for anew. One stage for all halls of an event. Times in epoch ms.
 * Pure.
 */
import { type CaptionLine, RECENT, withLine } from "./captions.ts";
import type { Lines } from "./event.ts";
import type { OpenPoll } from "./polls.ts";
import type { State } from "./transitions.ts";

/** A slide of a deck (an uploaded file's id), from 0. */
export interface Slide {
  readonly deck: string;
  readonly index: number;
}
/** Where the speaker points: parts of the slide's width and height, 0 to 1. */
export interface Pointer {
  readonly x: number;
  readonly y: number;
}
/** A film that all see at the same place: `positionMs` into it at `since`; where it stands still, `since` is null. */
export interface Film {
  readonly positionMs: number;
  readonly since: number | null;
}
/** Who has the floor, as the audience reads it. `isAway`: their line is down. */
export interface Speaker {
  readonly name: Lines;
  readonly isAway: boolean;
}
interface StageNotice {
  readonly id: string;
  readonly words: Lines;
  readonly at: number;
}

export interface Stage {
  /** The number of the last change. */
  readonly seq: number;
  readonly state: State;
  readonly slide: Slide | null;
  readonly pointer: Pointer | null;
  readonly speaker: Speaker | null;
  /** The item of the running order that is on. */
  readonly item: string | null;
  readonly film: Film | null;
  /** The latest lines. */
  readonly captions: readonly CaptionLine[];
  /** The poll that is open, or whose results are shown. */
  readonly poll: OpenPoll | null;
  /** A word of those who hold it; stays until it is taken away. */
  readonly notice: StageNotice | null;
}

/** One change. */
export type Change =
  | { readonly what: "state"; readonly state: State }
  | { readonly what: "slide"; readonly slide: Slide | null }
  | { readonly what: "pointer"; readonly pointer: Pointer | null }
  | { readonly what: "speaker"; readonly speaker: Speaker | null }
  | { readonly what: "item"; readonly item: string | null }
  | { readonly what: "film"; readonly film: Film | null }
  | { readonly what: "caption"; readonly line: CaptionLine }
  | { readonly what: "poll"; readonly poll: OpenPoll | null }
  | { readonly what: "notice"; readonly notice: StageNotice | null };

/** A change with its number. */
export interface News {
  readonly seq: number;
  readonly change: Change;
}

export const emptyStage: Stage = {
  seq: 0,
  state: "published",
  slide: null,
  pointer: null,
  speaker: null,
  item: null,
  film: null,
  captions: [],
  poll: null,
  notice: null,
};

const changed = (stage: Stage, change: Change): Partial<Stage> => {
  switch (change.what) {
    // The pointer points at what is shown.
    case "slide":
      return { slide: change.slide, pointer: null };
    case "caption":
      return { captions: withLine(stage.captions, change.line).slice(-RECENT) };
    case "state":
      return { state: change.state };
    case "pointer":
      return { pointer: change.pointer };
    case "speaker":
      return { speaker: change.speaker };
    case "item":
      return { item: change.item };
    case "film":
      return { film: change.film };
    case "poll":
      return { poll: change.poll };
    case "notice":
      return { notice: change.notice };
  }
};

/** At the server: the stage after a change, and what to tell everybody. */
export const show = (stage: Stage, change: Change): { readonly stage: Stage; readonly news: News } => {
  const seq = stage.seq + 1;
  return { stage: { ...stage, ...changed(stage, change), seq }, news: { seq, change } };
};

/** At a listener: the stage after the news; the same where it is known already; null where something was missed in between. */
export const follow = (stage: Stage, { seq, change }: News): Stage | null => {
  if (seq <= stage.seq) return stage;
  return seq === stage.seq + 1 ? { ...stage, ...changed(stage, change), seq } : null;
};

/** Next, previous or a jump, kept within the deck. The first press on "next" shows the first slide. */
export const turnTo = (
  slide: Slide | null,
  deck: string,
  length: number,
  to: "next" | "previous" | number,
): Slide | null => {
  if (length < 1) return null;
  const index = slide?.deck === deck ? slide.index : null;
  const wanted = to === "next" ? (index ?? -1) + 1 : to === "previous" ? (index ?? 0) - 1 : Math.trunc(to);
  return { deck, index: Math.min(length - 1, Math.max(0, Number.isFinite(wanted) ? wanted : 0)) };
};

/** Where in the film everybody is, ms. Shorter than no time where a clock is wrong, it is the beginning. */
export const filmAt = ({ positionMs, since }: Film, now: number): number =>
  Math.max(0, positionMs + (since === null ? 0 : now - since));
