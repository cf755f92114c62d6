/**
 * The rule for display names. One function decides; safe talk will extend what it refuses, not who calls it.
 * 1 to 16 graphemes of any script; nothing invisible, no control or direction marks, nothing that looks like staff.
 */

export const NAME_GRAPHEMES = 16;
/** Upper bound on what is looked at at all, UTF-16 units. */
const NAME_UNITS = 128;

export type NameProblem = "empty" | "too-long" | "invisible" | "reserved";
export type NameVerdict =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: NameProblem };

/** NFKC leaves these; they draw nothing, or turn the direction of what follows. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
/** The joiner and the presentation selector are part of some emoji, and only there. */
const EMOJI = /\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*/gu;
/** More marks than this on one letter is drawing over other people's screens. */
const MARKS = /\p{M}{4,}/u;

/** Latin look-alikes among Cyrillic and Greek letters, digits and signs, and Japanese letters that pass for others. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  і: "i",
  ѕ: "s",
  ԁ: "d",
  м: "m",
  т: "t",
  н: "h",
  к: "k",
  г: "r",
  α: "a",
  ε: "e",
  ο: "o",
  ρ: "p",
  τ: "t",
  ι: "i",
  ν: "v",
  κ: "k",
  μ: "u",
  η: "n",
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "i",
  l: "i",
  ー: "",
  "‐": "",
  "-": "",
  "―": "",
  一: "",
};

/** Words that only staff may carry, in the folded form of `fold`. */
const STAFF_WORDS = [
  "staff",
  "admin",
  "moderator",
  "operator",
  "counsellor",
  "counselor",
  "supervisor",
  "official",
  "greeter",
  "guide",
  "スタッフ",
  "カウンセラー",
  "モデレーター",
  "オペレーター",
  "スーパーバイザー",
  "アドミン",
  "ガイド",
  "ホスト",
  "相談員",
  "運営",
  "事務局",
  "管理者",
  "管理人",
  "公式",
  "職員",
  "案内係",
  "案内人",
  "支援員",
  "内閣府",
  "見守り隊",
  "うんえい",
  "そうだんいん",
  "じむきょく",
  "かんりにん",
  "ヒカリノ",
].map((w) => fold(w));

/** The form in which names are compared: width, case, kana, marks and look-alikes folded, separators gone. */
function fold(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .normalize("NFC")
    .replace(/[ぁ-ゖ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
    .replace(/[\s\p{P}\p{Sk}_・゠]/gu, (c) => (LOOKALIKES[c] === undefined ? "" : c));
  return [...plain].map((c) => LOOKALIKES[c] ?? c).join("");
}

const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** Check a name as typed; the accepted form is NFC with its spaces tidied. */
export const checkName = (typed: string): NameVerdict => {
  if (typed.length > NAME_UNITS) return { ok: false, problem: "too-long" };
  const name = typed
    .normalize("NFC")
    .replace(/\p{Zs}+/gu, " ")
    .trim();
  if (name === "") return { ok: false, problem: "empty" };
  if (INVISIBLE.test(name.replace(EMOJI, "")) || MARKS.test(name.normalize("NFD")))
    return { ok: false, problem: "invisible" };
  if ([...segmenter.segment(name)].length > NAME_GRAPHEMES) return { ok: false, problem: "too-long" };
  const folded = fold(name);
  if (folded === "" && !/\p{Extended_Pictographic}|\p{L}|\p{N}/u.test(name)) return { ok: false, problem: "empty" };
  if (STAFF_WORDS.some((w) => folded.includes(w))) return { ok: false, problem: "reserved" };
  return { ok: true, name };
};
