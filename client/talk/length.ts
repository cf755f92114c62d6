/** How long a line is, as people count. */
import { TEXT_GRAPHEMES } from "../../shared/safety/tidy.ts";

/** From so many letters before the end on, what is left is said. */
const NEAR_THE_END = 20;

const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("ja", { granularity: "grapheme" }) : null;

const graphemes = (text: string): number => (segmenter ? [...segmenter.segment(text)].length : [...text].length);

/** Letters left of a line, below zero when it is too long; null while there is plenty of room. */
export const lettersLeft = (words: string): number | null => {
  // No grapheme has more than its own units: far from the limit nothing needs to be counted.
  if (words.length < TEXT_GRAPHEMES - NEAR_THE_END) return null;
  const left = TEXT_GRAPHEMES - graphemes(words.trim());
  return left <= NEAR_THE_END ? left : null;
};
