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

/** NFKC leaves these; they draw nothing, turn the direction of what follows, or break the line they stand in. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffc\ufffd\ufdfd\u{12000}-\u{1254f}\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u;
/** The joiner and the presentation selector are part of some emoji, and only there. */
const EMOJI = /\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*/gu;
/** More marks than this on one letter is drawing over other people's screens. */
const MARKS = /\p{M}{4,}/u;
/** A name needs something that stands by itself. */
const BASE = /[\p{L}\p{N}\p{So}\p{Extended_Pictographic}]/u;
/** The longest emoji of a family has fewer code points. */
const GRAPHEME_POINTS = 11;

/** Look-alikes and what they pass for: Cyrillic, Greek, Armenian, phonetic letters, digits and signs; kanji for kana. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  (
    "аa еe оo рp сc хx уy іi ѕs ԁd мm тt нh кk гr αa εe οo ρp τt ιi νv κk μu ηn օo ոn ѕs տs սu հh " +
    "ɑa ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟi ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz øo ðd ƒf ıi ɡg łi đd " +
    "0o 1i 3e 4a 5s 7t @a $s !i |i li 夕タ 力カ 卜ト 口ロ 工エ 二ニ 八ハ 營営 " +
    "ァア ィイ ゥウ ェエ ォオ ッツ ャヤ ュユ ョヨ ヮワ"
  )
    .split(" ")
    .map((pair) => [...pair] as [string, string]),
);
/** Long marks and what is written for them; they come and go in a word without changing how it reads. */
const LONG = /[ー‐―一-]/gu;
/** White-on-black letters, which NFKC leaves. */
const ENCLOSED = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;

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
  const plain = text
    .normalize("NFKC")
    .replace(ENCLOSED, (c) => String.fromCharCode(0x61 + ((c.codePointAt(0)! - 0x1f150) % 0x20)))
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .normalize("NFC")
    .replace(/[ぁ-ゖ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60))
    .replace(LONG, "")
    .replace(/[\s\p{P}\p{Sk}_・゠]/gu, (c) => (LOOKALIKES.has(c) ? c : ""));
  return [...plain].map((c) => LOOKALIKES.get(c) ?? c).join("");
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
  const graphemes = [...segmenter.segment(name)];
  if (graphemes.length > NAME_GRAPHEMES) return { ok: false, problem: "too-long" };
  if (graphemes.some(({ segment }) => [...segment].length > GRAPHEME_POINTS))
    return { ok: false, problem: "invisible" };
  if (!BASE.test(name)) return { ok: false, problem: "empty" };
  const folded = fold(name);
  if (STAFF_NAMES.has(folded) || STAFF_WORDS.some((w) => folded.includes(w))) return { ok: false, problem: "reserved" };
  return { ok: true, name };
};
