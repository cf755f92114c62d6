/** How long a line is, as people count. */
import { TEXT_GRAPHEMES } from "../../shared/safety/tidy.ts";

/** As much as a message holds, UTF-16 units: emoji of several parts reach it before they are many letters. */
const MOST_UNITS = 240;
/** From so many letters before the end on, what is left is said. */
const NEAR_THE_END = 20;

const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("ja", { granularity: "grapheme" }) : null;

const graphemes = (text: string): number => (segmenter ? [...segmenter.segment(text)].length : [...text].length);

/** Letters left of a line, below zero when it is too long; null while there is plenty of room. */
export const lettersLeft = (words: string): number | null => {
  // No grapheme has more than its own units: far from the limit nothing needs to be counted.
  if (words.length < TEXT_GRAPHEMES - NEAR_THE_END) return null;
  const line = words.trim();
  const left = Math.min(TEXT_GRAPHEMES - graphemes(line), MOST_UNITS - line.length);
  return left <= NEAR_THE_END ? left : null;
};
