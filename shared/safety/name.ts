/**
 * The rule for display names that needs no word lists, so that a page can check as one types; the server
 * asks `Hygiene.checkName`, which adds words and contact.
 * 1 to 16 graphemes of any script; nothing invisible, no control or direction marks, nothing that looks like staff.
 */

import { EMOJI, GRAPHEME_POINTS, graphemesOf, INVISIBLE, MARKS } from "./invisible.ts";
import { languages } from "../campaign/language.ts";
import { roleWords } from "../staff/words.ts";
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
      "ァア ィイ ゥウ ェエ ォオ ッツ ャヤ ュユ ョヨ ヮワ ヵカ ヶケ",
  ),
]);
/** Long marks and what is written for them; they come and go in a word without changing how it reads. */
const LONG = /[ー‐―一-]/gu;
const staffWords = (words: string): string[] => words.split(" ").map((word) => fold(word));
const shownWords = languages.flatMap((language) =>
  Object.entries(roleWords[language]).map(([role, word]) => ({ role, word: fold(word) })),
);
/** Words that only staff may carry, anywhere in a name: those that the place shows, and others that pass for them ... */
const STAFF_WORDS = [
  ...shownWords.flatMap(({ role, word }) => (role === "member" ? [] : word)),
  ...staffWords(
    "staff admin operator counselor official organizer police hikarino careteam supportteam platverse teamplat " +
      "スタッフ カウンセラー モデレーター オペレーター スーパーバイザー アドミン ガイド ホスト グリーター サポートセンター システム " +
      "相談窓口 相談のる人 運営 うん営 運えい 運ええ うんえい 事務局 じむ局 管理者 管理人 かんりにん 公式 公しき こうしき 職員 支援員 " +
      "案内人 案内がかり あんないの人 あんない係 あんないがかり 見守り 見まもり みまもり 見まもる人 みまもる人 " +
      "テーブルの司会 しゅさい者 しゅってん者 そうだんいん そうだんの人 そうだん係 臨床心理士 公認心理師 ソーシャルワーカー " +
      "内閣府 内閣官房 厚生労働省 警察 けいさつ 市役所 区役所 ぷらっと広場 ヒカリノ 110番 119番",
  ),
];
/** ... and those that only staff may be called. */
const STAFF_NAMES = new Set([
  ...shownWords.map(({ word }) => word),
  ...staffWords(
    "host mod mods gm support system サポート 相談 そうだん 案内 あんない 管理 かんり 内閣 進行 進行役 司会 司会者 しかい " +
      "モデ モデさん けーさつ しゅってん ぷらっと 国の人 国のひと",
  ),
]);
/** The same, as one word of several: "mod_yuki". */
const STAFF_PARTS = /(?<!\p{L})(?:mods?|host|gm)(?!\p{L})/u;
/** Marks that say that somebody was checked, or has an office. */
const OFFICE_MARKS = /[✓✔☑✅🗸🛡👮🪪🚔🚓🆔]/u;

/** The form in which names are compared: width, case, kana, marks and look-alikes folded, separators and pictures gone. */
function fold(text: string): string {
  const plain = unenclose(text.normalize("NFKC"))
    .replace(EMOJI, (c) => (/^[0-9#*]/.test(c) ? c[0]! : ""))
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .normalize("NFC")
    .replace(/[ぁ-ゖ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
    .replace(LONG, "")
    .replace(/[\s\p{P}\p{S}]/gu, (c) => (LOOKALIKES.has(c) ? c : ""));
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
  return looksLikeStaff(name) ? { ok: false, problem: "reserved" } : { ok: true, name };
};

const looksLikeStaff = (name: string): boolean => {
  const folded = fold(name);
  return (
    OFFICE_MARKS.test(name) ||
    STAFF_PARTS.test(name.normalize("NFKC").toLowerCase()) ||
    STAFF_NAMES.has(folded) ||
    STAFF_WORDS.some((w) => folded.includes(w))
  );
};

/** Names of helplines and organisations ("よりそいホットライン", "Childline (up to age 18)"), ready for comparing. */
export class ReservedNames {
  readonly #names: readonly string[];

  constructor(names: readonly string[]) {
    // What stands in brackets explains; a short name would be found in other words.
    const folded = names.map((name) => fold(name.replace(/[(（].*$/u, "").replace(LEGAL_FORM, "")));
    this.#names = [...new Set(folded)].filter((name) => [...name].length >= SHORTEST_RESERVED);
  }

  /** Whether a display name has one of them in it. */
  in(name: string): boolean {
    const folded = fold(name);
    return this.#names.some((reserved) => folded.includes(reserved));
  }
}
const LEGAL_FORM =
  /^(?:(?:一般|公益)(?:社団|財団)法人|(?:認定)?(?:特定非営利活動|NPO|ＮＰＯ)法人|社会福祉法人|株式会社)\s*/u;
/** Letters. */
const SHORTEST_RESERVED = 4;
