/** The speaker's prepared words as sentences, and which of them belong to which slide. Pure. */
import { sentencesOf } from "../../../shared/events/sentences.ts";

export interface Prepared {
  readonly sentences: readonly string[];
  /** The first sentence of each slide. */
  readonly starts: readonly number[];
}

/** The notes of a deck, slide by slide. */
export const prepared = (notes: readonly string[]): Prepared => {
  const each = notes.map((text) => sentencesOf(text));
  let sum = 0;
  const starts = each.map((sentences) => (sum += sentences.length) - sentences.length);
  return { sentences: each.flat(), starts };
};

/** The slide whose notes the next sentence is of. */
export const slideOf = ({ starts }: Prepared, at: number): number => starts.findLastIndex((start) => start <= at);

/**
 * Where the notes go on when a slide is shown: at its first sentence; where they already are within it, nothing moves, for the
 * speaker may have turned the slide in the middle of a sentence.
 */
export const atSlide = ({ starts, sentences }: Prepared, at: number, slide: number): number => {
  const start = starts[slide];
  if (start === undefined) return at;
  const end = starts[slide + 1] ?? sentences.length;
  return at >= start && at < end ? at : start;
};
