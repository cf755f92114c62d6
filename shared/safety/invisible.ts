/** What draws nothing, turns the direction of what follows, or breaks the line it stands in. NFKC leaves all of these. */

const CLASS =
  "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}" +
  "\\u2800\\ufffc\\ufffd\\ufdfd\\u{12000}-\\u{1254f}\\u{13441}\\u{13442}\\u{16fe4}\\u{1d159}]";
/** The joiner and the presentation selector are part of some emoji, and only there. */
const EMOJI_SOURCE =
  "[0-9#*]\\ufe0f?\\u20e3|" +
  "\\p{Extended_Pictographic}(?:[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]|\\u200d\\p{Extended_Pictographic})*";

export const INVISIBLE = new RegExp(CLASS, "u");
export const EMOJI = new RegExp(EMOJI_SOURCE, "gu");
const EMOJI_OR_INVISIBLE = new RegExp(`(${EMOJI_SOURCE})|${CLASS}`, "gu");
const ANY_INVISIBLE = new RegExp(CLASS, "gu");

/** Take out what cannot be seen, or put `instead` in its place; emoji keep their joiners. */
export const showing = (text: string, instead = ""): string =>
  text.replace(EMOJI_OR_INVISIBLE, (_, emoji?: string) => emoji ?? instead);

/** Take out what cannot be seen, emoji's joiners too: for comparing, not for showing. */
export const bare = (text: string): string => text.replace(ANY_INVISIBLE, "");

/** More marks than this on one letter is drawing over other people's screens. */
export const MARKS = /\p{M}{4,}/u;
/** The longest emoji of a family has fewer code points than this. */
export const GRAPHEME_POINTS = 11;

export const graphemesOf = ((): ((text: string) => string[]) => {
  const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
})();
