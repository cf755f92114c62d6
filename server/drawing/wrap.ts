/** Breaks lines of Japanese and other text where a reader would take a breath. Pure. */

/** Never at the beginning of a line, and never at its end (after JIS X 4051). */
const NOT_FIRST = /^[、。，．・：；？！ー）」』】〉》〕］｝!?),.:;\]}%％〜～…ぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;
const NOT_LAST = /[（「『【〈《〔［｛([{]$/u;
/** A short run of hiragana hangs on what stands before it: a particle, an ending. */
const HANGING = /^[\p{Script=Hiragana}]{1,3}$/u;

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** Parts between which a line may break; joined they are the text. */
export const phrases = (text: string): string[] => {
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = parts.at(-1);
    const hangs = last !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(last) || isTail(last, segment));
    if (hangs) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
};

/** What belongs to what stands before it: an ending, a space, what a number counts. */
const isTail = (before: string, segment: string): boolean =>
  segment === " " ||
  segment === "　" ||
  (HANGING.test(segment) && !/[\s、。]$/u.test(before)) ||
  (/[\d０-９]$/u.test(before) && /^[\p{L}%％]/u.test(segment));

/** Where words are set apart by spaces already, those are the only places to break. */
const partsOf = (text: string, width: number, measure: (text: string) => number): string[] => {
  const words = text.split(/(?<=[ 　])/u);
  const isSpaced = words.length > 1 && words.every((word) => measure(word) <= width);
  return isSpaced && !/[\p{L}。、]{14,}/u.test(text) ? words : phrases(text);
};

const letters = new Intl.Segmenter("ja");

/** A part that is wider than a line is broken between letters. */
const fitting = (part: string, width: number, measure: (text: string) => number): string[] => {
  if (measure(part.trimEnd()) <= width) return [part];
  const pieces: string[] = [];
  for (const { segment } of letters.segment(part)) {
    if (pieces.length > 0 && NOT_FIRST.test(segment)) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
};

/** Lines no wider than `width`; `measure` says how wide a text is. */
export const wrap = (text: string, width: number, measure: (text: string) => number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const part of partsOf(text, width, measure).flatMap((one) => fitting(one, width, measure))) {
    if (line !== "" && measure((line + part).trimEnd()) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += part;
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
};

/** As many lines, but none much shorter than the others: for titles. */
export const balanced = (text: string, width: number, measure: (text: string) => number): string[] => {
  const lines = wrap(text, width, measure);
  const widest = Math.max(0, ...partsOf(text, width, measure).map((part) => measure(part.trimEnd())));
  let best = lines;
  for (let narrower = width * 0.95; narrower > Math.max(widest, width * 0.4); narrower -= width * 0.05) {
    const tried = wrap(text, narrower, measure);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
};
