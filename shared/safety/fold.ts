/**
 * The forms in which a line is compared. Every rule is written in ordinary spelling and folded by the same functions, so
 * that nobody has to remember how `ラーメン` looks folded.
 *
 * - `line`: width, case, digits and look-alike letters folded; punctuation and spaces as they are.
 * - `words`: also kana (one kind, one size, no long marks) and repeats folded; separators are single spaces, one at each
 *   end; `?` stays, as a word of its own.
 * - `tight`: `words` without its spaces and `?`, against l e t t e r s   s e t   a p a r t.
 */
import { bare } from "./invisible.ts";
import { LOOKALIKE_LETTERS, unenclose } from "./lookalikes.ts";

export interface Folded {
  readonly line: string;
  readonly words: string;
  readonly tight: string;
  /** `tight` with its `?`, for what is only meant when asked. */
  readonly asked: string;
}

/** The zeros of scripts' decimal digits that NFKC leaves, and the first of dingbats' circled ones. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810, 0x2775, 0x277f, 0x2789, 0x24f4,
];
const FOREIGN_DIGITS = new Map(
  ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, n) => [String.fromCharCode(zero + n), String(n)] as const).slice(
      zero >= 0x2000 ? 1 : 0,
    ),
  ),
);
FOREIGN_DIGITS.set("⓿", "0");

const ASCII = /^[\x20-\x7e]*$/;
/** Kana, kanji and their punctuation, already in their usual width. */
const USUAL = /^[\x20-\x7e！？\u3001-\u3029\u3030-\u3096\u309d\u309e\u30a1-\u30fe\u4e00-\u9fff]*$/;
const ACCENTS = /[\u0300-\u036f\u20e3]/g;

/** A voicing mark set beside its kana. */
const LOOSE_MARK = / ([\u3099\u309a])/g;

const foldOther = (text: string): string => {
  let out = "";
  const apart = bare(unenclose(text.normalize("NFKC")))
    .toLowerCase()
    .normalize("NFD")
    .replace(ACCENTS, "")
    .replace(LOOSE_MARK, "$1");
  for (const c of apart) out += LOOKALIKE_LETTERS.get(c) ?? FOREIGN_DIGITS.get(c) ?? c;
  return out.normalize("NFC");
};

/** Width, case, digits, accents and look-alike letters. */
export const foldLine = (text: string): string =>
  USUAL.test(text) ? text.toLowerCase().replaceAll("！", "!").replaceAll("？", "?") : foldOther(text);

/** Small kana written large. */
const LARGE = new Map(
  ["ぁあ", "ぃい", "ぅう", "ぇえ", "ぉお", "っつ", "ゃや", "ゅゆ", "ょよ", "ゎわ", "ゕか", "ゖけ"].map(
    ([small, large]) => [small!, large!] as const,
  ),
);
const LONG = 0x30fc;

/** One kind of kana, one size, no long marks; everything else as it is. */
export const foldKana = (text: string): string => {
  if (ASCII.test(text)) return text;
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LONG) continue;
    const c = code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : text[i]!;
    out += LARGE.get(c) ?? c;
  }
  return out;
};

/** What stands in for a letter that one would rather not write. */
export const MASK = "○";
const MASKS = /[◯〇●✕×＊*⚪⚫⭕❌]/gu;
/** Everything that can stand between letters without being one. */
const SEPARATORS = /[^\p{L}\p{M}\p{N}?○]+/gu;
const REPEATS = /([^0-9\s])\1{2,}/gu;

/** Spellings of "death" that only the net knows, before kana are folded: タヒ, 氏, 4 and 56 for 殺. */
const COINED: readonly (readonly [RegExp, string])[] = [
  [/タヒ(?!チ)/g, "死"],
  [/(?<![彼源平両諸姓同])氏(?=ね|にたい|のう|んで|ぬ)/g, "死"],
  [/4(?=ねよ?|にたい|にてえ)/g, "死"],
  [/56(?=す|し|そ|さ)/g, "殺"],
];
const MAY_BE_COINED = /[タ氏45]/;

/** The three forms of a tidied line. */
export const fold = (text: string): Folded => {
  const line = foldLine(text);
  let coined = line;
  if (MAY_BE_COINED.test(line)) for (const [spelling, word] of COINED) coined = coined.replace(spelling, word);
  const folded = foldKana(coined).replace(MASKS, MASK).replace(/\?+/g, " ? ").replace(SEPARATORS, " ");
  const words = ` ${folded.trim()} `.replace(REPEATS, "$1");
  const asked = words.replaceAll(" ", "").replace(REPEATS, "$1");
  return { line, words, asked, tight: asked.includes("?") ? asked.replaceAll("?", "").replace(REPEATS, "$1") : asked };
};

/** A pattern over `words` or `tight`, written in ordinary spelling. Kana inside are folded as lines are. */
export const pattern = (source: string, flags = "u"): RegExp => new RegExp(foldKana(source), flags);
