/** Text into sentences, as captions are sent: one key, one sentence. Japanese and English, also mixed. Pure. */

/** Letters of one caption at most: two lines under a stage, on a phone. */
export const CAPTION_LETTERS = 120;

/** Ends of a sentence, with the quotes and brackets that close behind it. */
const JAPANESE_END = /[。！？!?]+[」』）)】”’"']*/y;
/** A full stop ends one only before a space and what may begin another; "3.5", "e.g. this" and "example.org" go on. */
const ENGLISH_END =
  /[.!?…]+[)"'”’」』]*(?=\s+["'“‘(「『]*[\p{Lu}\p{Nd}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/uy;
/** Short forms whose full stop ends nothing. */
const SHORT = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|e\.g|i\.e|cf|approx|[A-Z])\.$/;
const OPENING = "「『（(【“";
const CLOSING = "」』）)】”";

/** Where a sentence ends that begins in `line` at `from`: after its marks. */
const endOf = (line: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    const sign = line[at]!;
    if (OPENING.includes(sign)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    JAPANESE_END.lastIndex = at;
    ENGLISH_END.lastIndex = at;
    const isWide = "。！？".includes(sign);
    // 「そうですか。」と言いました。 is one sentence: what is quoted ends with what quotes it.
    const found = depth > 0 ? null : isWide ? JAPANESE_END.exec(line) : ENGLISH_END.exec(line);
    if (!found) continue;
    const end = at + found[0].length;
    if (sign !== "." || !SHORT.test(line.slice(from, at + 1))) return end;
  }
  return line.length;
};

/** Places where a long sentence may be broken, the better first: after a comma, before a space, anywhere between two letters. */
const breakIn = (letters: readonly string[], most: number): number => {
  const half = Math.floor(most / 2);
  for (const signs of ["、，,;；：:", " \u3000"]) {
    for (let at = most; at > half; at--) if (signs.includes(letters[at - 1]!)) return at;
  }
  return most;
};

/** A sentence in pieces that fit a caption; letters as people count them are never cut. */
const pieces = (sentence: string, most: number): string[] => {
  let letters = [...new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(sentence)].map(
    ({ segment }) => segment,
  );
  const parts: string[] = [];
  while (letters.length > most) {
    const at = breakIn(letters, most);
    parts.push(letters.slice(0, at).join("").trim());
    letters = letters.slice(at);
  }
  return [...parts, letters.join("").trim()].filter((part) => part !== "");
};

/**
 * The sentences of a text, in order; each fits a caption. A line of its own is a sentence of its own: headings and verses have no
 * full stops. Nothing but white space is lost.
 */
export const sentencesOf = (text: string, most = CAPTION_LETTERS): string[] =>
  text.split(/[\r\n\u2028\u2029]+/).flatMap((line) => {
    const sentences: string[] = [];
    for (let from = 0; from < line.length;) {
      const end = endOf(line, from);
      sentences.push(line.slice(from, end).trim());
      from = end;
    }
    return sentences.flatMap((sentence) => (sentence === "" ? [] : pieces(sentence, most)));
  });
