/**
 * The rule for display names that needs no word lists, so that a page can check as one types; the server
 * asks `Hygiene.checkName`, which adds words and contact.
 * 1 to 16 graphemes of any script; nothing invisible, no control or direction marks, nothing that looks like staff.
 */

import { EMOJI, GRAPHEME_POINTS, graphemesOf, INVISIBLE, MARKS } from "./invisible.ts";
import { LOOKALIKE_LETTERS, pairs, unenclose } from "./lookalikes.ts";

export const NAME_GRAPHEMES = 16;
/** Upper bound on what is looked at at all, UTF-16 units. */
const NAME_UNITS = 128;

/** `reserved` = looks like staff; `unfit` = words, contact or solicitation. */
export type NameProblem = "empty" | "too-long" | "invisible" | "reserved" | "unfit";
export type NameVerdict =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: NameProblem };

/** A name needs something that stands by itself. */
const BASE = /[\p{L}\p{N}\p{So}\p{Extended_Pictographic}]/u;
/** Look-alikes and what they pass for: letters of other scripts, digits and signs for letters; kanji for kana. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...LOOKALIKE_LETTERS,
  ...pairs(
    "0o 1i 3e 4a 5s 7t @a $s !i |i li 夕タ 力カ 卜ト 口ロ 工エ 二ニ 八ハ 營営 " +
      "ァア ィイ ゥウ ェエ ォオ ッツ ャヤ ュユ ョヨ ヮワ",
  ),
]);
/** Long marks and what is written for them; they come and go in a word without changing how it reads. */
const LONG = /[ー‐―一-]/gu;
const staffWords = (words: string): string[] => words.split(" ").map((word) => fold(word));
/** Words that only staff may carry, anywhere in a name ... */
const STAFF_WORDS = staffWords(
  "staff admin moderator operator counsellor counselor supervisor official greeter guide police hikarino " +
    "スタッフ カウンセラー モデレーター オペレーター スーパーバイザー アドミン ガイド ホスト サポートセンター システム " +
    "相談員 相談窓口 運営 事務局 管理者 管理人 公式 職員 案内係 案内人 支援員 内閣府 内閣官房 厚生労働省 警察 見守り隊 " +
    "うんえい そうだんいん じむきょく かんりにん けいさつ ヒカリノ",
);
/** ... and those that only staff may be called. */
const STAFF_NAMES = new Set(staffWords("host mod support system サポート 相談 案内"));

/** The form in which names are compared: width, case, kana, marks and look-alikes folded, separators gone. */
function fold(text: string): string {
  const plain = unenclose(text.normalize("NFKC"))
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .normalize("NFC")
    .replace(/[ぁ-ゖ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
    .replace(LONG, "")
    .replace(/[\s\p{P}\p{Sk}_・゠]/gu, (c) => (LOOKALIKES.has(c) ? c : ""));
  return [...plain].map((c) => LOOKALIKES.get(c) ?? c).join("");
}

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
  const graphemes = graphemesOf(name);
  if (graphemes.length > NAME_GRAPHEMES) return { ok: false, problem: "too-long" };
  if (graphemes.some((g) => [...g].length > GRAPHEME_POINTS)) return { ok: false, problem: "invisible" };
  if (!BASE.test(name)) return { ok: false, problem: "empty" };
  const folded = fold(name);
  if (STAFF_NAMES.has(folded) || STAFF_WORDS.some((w) => folded.includes(w))) return { ok: false, problem: "reserved" };
  return { ok: true, name };
};
