/** The form of a line in which it is delivered: what one reads is what was checked. */
import { GRAPHEME_POINTS, graphemesOf, MARKS, showing } from "./invisible.ts";

/** Longest line, in graphemes. */
export const TEXT_GRAPHEMES = 120;
/** Upper bound on what is looked at at all, UTF-16 units: a family emoji has eleven of them. */
const TEXT_UNITS = TEXT_GRAPHEMES * GRAPHEME_POINTS;

export type TidyProblem = "empty" | "too-long" | "invisible";
export interface Tidied {
  readonly text: string;
  readonly problem?: TidyProblem;
}

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
const PLAIN = /^[\x20-\x7e\u3001-\u3029\u3030-\u3096\u309b-\u30ff\u4e00-\u9fff]*$/;

/** NFC on one line, spaces tidied, nothing invisible; and what is wrong with it, if anything. */
export const tidy = (typed: string): Tidied => {
  if (typed.length > TEXT_UNITS) return { text: "", problem: "too-long" };
  // Of letters without marks and joiners, a grapheme is a unit and none can be hidden.
  const isPlain = PLAIN.test(typed);
  const seen = isPlain ? typed : showing(typed.replace(BREAKS, " ")).normalize("NFC");
  const text = (isPlain ? seen.replace(/ {2,}/g, " ") : seen.replace(/\p{Zs}+/gu, " ")).trim();
  if (text === "") return { text, problem: "empty" };
  if (isPlain) return text.length > TEXT_GRAPHEMES ? { text, problem: "too-long" } : { text };
  if (MARKS.test(text.normalize("NFD"))) return { text, problem: "invisible" };
  const graphemes = graphemesOf(text);
  if (graphemes.length > TEXT_GRAPHEMES) return { text, problem: "too-long" };
  if (graphemes.some((g) => g.length > GRAPHEME_POINTS && [...g].length > GRAPHEME_POINTS))
    return { text, problem: "invisible" };
  return { text };
};
