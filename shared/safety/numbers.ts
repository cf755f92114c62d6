/** Phone numbers in a line, however their digits are written: ０９０, 〇九〇, ぜろきゅうぜろ, "oh nine oh", one digit a message. */
import { foldKana, foldLine } from "./fold.ts";
import { pairs } from "./lookalikes.ts";
import { tidy } from "./tidy.ts";

const KANJI = pairs("〇0 ○0 ◯0 零0 一1 壱1 壹1 二2 弐2 三3 参3 四4 肆4 五5 伍5 六6 陸6 七7 漆7 八8 捌8 九9 玖9");
const KANJI_DIGIT = new RegExp(`[${[...KANJI.keys()].join("")}]`, "gu");

/** As read aloud, folded; the longer before the shorter. Some are also little words: they count only inside a full number. */
const SPOKEN: readonly (readonly [string, string])[] = (
  [
    ["0", "ぜろ れい まる"],
    ["1", "いち わん"],
    ["2", "にい に つう"],
    ["3", "さん すりい"],
    ["4", "よん しい し よ"],
    ["5", "ごお ごう ご"],
    ["6", "ろく"],
    ["7", "なな しち せぶん"],
    ["8", "はち えいと"],
    ["9", "きゅう きゅ ないん く"],
  ] as const
).flatMap(([digit, words]) => words.split(" ").map((word) => [foldKana(word), digit] as const));
const SPOKEN_DIGITS = new Map(SPOKEN);
const SPOKEN_WORD = `(?:${SPOKEN.map(([word]) => word)
  .toSorted((a, b) => b.length - a.length)
  // In いちにいち the second い is of the next figure.
  .map((word) => (word === "にい" ? "にい(?!ち)" : word))
  .join("|")})`;
/** Somebody dictates: begins with nought and goes on for at least three. */
const DICTATED = new RegExp(`(?:ぜろ|れい|まる|0)(?:(?:[^\\p{L}\\p{N}]|の){0,4}(?:${SPOKEN_WORD}|\\d)){2,}`, "gu");
const EACH_SPOKEN = new RegExp(SPOKEN_WORD, "gu");

const ENGLISH = new Map(
  "zero oh o one two three four five six seven eight nine"
    .split(" ")
    .map((word, i) => [word, String(Math.max(0, i - 2))]),
);
const ENGLISH_WORD = "(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|\\d+)";
const ENGLISH_RUN = new RegExp(`\\b${ENGLISH_WORD}(?:[\\s,.-]+${ENGLISH_WORD}){2,}\\b`, "g");

/** What is counted, dated or priced is no phone number: the digits go. */
const MEASURED =
  /\d{1,3}(?:,\d{3})+|\d[\d.,:/〜~-]*\s*(?:年|月|日|時|分|秒|円|万|千|億|歳|才|人|名|回|個|件|冊|本|枚|匹|歩|度|階|番線|号|丁目|代|位|点|km|cm|mm|kg|mg|ml|kcal|g\b|m\b|%|℃|yen|usd|dollars|am\b|pm\b|years)|[¥$€£]\s*\d[\d.,]*|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}:\d{2}/g;

/** What stands between the digits of one number: anything but letters; の and と only there. */
const BETWEEN = "[^\\p{L}\\p{N}+]|[のとー]";
const RUN = new RegExp(`\\+?\\d(?:(?:${BETWEEN}){0,10}\\d)*`, "gu");
/** Parts what is measured from the digits beside it. */
const BREAK = "年";

/** A run of digits; `isOpen` begins with +. */
interface Run {
  readonly digits: string;
  readonly isOpen: boolean;
  /** How it was grouped, e.g. "3-4-4". */
  readonly isGrouped: boolean;
}

/** A number has a nought, however written, or figures. */
const MAYBE =
  /\d|[〇○◯零]|[ぜゼ]\P{L}{0,4}[ろロ]|[れレ]\P{L}{0,4}[いイ]|[まマ]\P{L}{0,4}[るル]|[一二三四五六七八九]{3}|zero|\boh?\b|(?:one|two|three|four|five|six|seven|eight|nine)\W{1,3}(?:one|two|three|four|five|six|seven|eight|nine)\b/u;

const runsOf = (line: string): Run[] => {
  if (!MAYBE.test(line)) return [];
  const plain = foldKana(line)
    .replace(/(?<=\d)[ol](?=[\d\s-])|(?<![a-z])o(?=\d)/g, (c) => (c === "o" ? "0" : "1"))
    .replace(MEASURED, BREAK)
    .replace(KANJI_DIGIT, (c) => KANJI.get(c)!)
    .replace(ENGLISH_RUN, (run) => run.replace(/[a-z]+/g, (word) => ENGLISH.get(word) ?? word))
    .replace(DICTATED, (run) => run.replace(EACH_SPOKEN, (word) => SPOKEN_DIGITS.get(word)!));
  return Array.from(plain.matchAll(RUN), ([run]) => ({
    digits: run.replace(/\D/g, ""),
    isOpen: run.startsWith("+"),
    isGrouped: /\d\D+\d/.test(run),
  }));
};

/** Japanese numbers: mobile and IP, free and shared-cost, land lines; 81 stands for the first 0 from abroad. */
const JAPANESE = /^(?:0[5-9]0\d{8}|0120\d{6}|0800\d{7}|0570\d{6}|0990\d{6}|0[1-9]\d{8}|81[1-9]\d{8,9})$/;
/** The area is left out, or a digit was slipped in: still somebody's number. */
const MOBILE_INSIDE = /0[789]0\d{8}/;
const LONGEST = 15;
/** One, two, three ... */
const COUNTING = /^0?123456789/;

const isPhone = ({ digits, isOpen, isGrouped }: Run): boolean =>
  JAPANESE.test(digits) ||
  MOBILE_INSIDE.test(digits) ||
  (isOpen && digits.length >= 9 && digits.length <= LONGEST) ||
  (isGrouped && /^[2-9]\d{9}$/.test(digits)) ||
  (!isGrouped && digits.length >= 9 && digits.length <= LONGEST && !COUNTING.test(digits));

export class Numbers {
  readonly #own: ReadonlySet<string>;

  /** `own`: numbers of the directory, as dialled. They pass. */
  constructor(own: readonly string[]) {
    this.#own = new Set(own.map((number) => number.replace(/\D/g, "")));
  }

  /** Whether a folded line holds a phone number that is not of the directory. */
  inLine(line: string): boolean {
    return runsOf(line).some((run) => !this.#own.has(run.digits) && isPhone(run));
  }

  /**
   * Whether `line` ends a number that `recent` lines of the same sender began (as typed, oldest first). Only lines that give
   * little else than digits count: who chats about the time does not dictate.
   */
  acrossLines(line: string, recent: readonly string[]): boolean {
    const last = partOf(line);
    if (last === null) return false;
    let digits = last;
    for (let i = recent.length - 1; i >= 0; i--) {
      const part = partOf(foldLine(tidy(recent[i]!).text));
      if (part === null) continue;
      digits = part + digits;
      if (digits.length > LONGEST) return MOBILE_INSIDE.test(digits);
      if (!this.#own.has(digits) && (JAPANESE.test(digits) || MOBILE_INSIDE.test(digits))) return true;
    }
    return false;
  }
}

/** More other letters than this, and a line is talk. */
const TALK_LETTERS = 14;

/** Nothing but digits as read aloud: a number goes on so, once it has begun. */
const ONLY_SPOKEN = new RegExp(`^(?:${SPOKEN_WORD})+$`, "u");
const ONLY_ENGLISH = new RegExp(`^\\W*${ENGLISH_WORD}(?:[\\s,.-]+${ENGLISH_WORD})*\\W*$`);

const dictatedIn = (line: string): string => {
  if (ONLY_ENGLISH.test(line)) return line.replace(/[a-z]+/g, (word) => ENGLISH.get(word) ?? "").replace(/\D/g, "");
  const kana = foldKana(line).replace(/[^\p{L}]/gu, "");
  return ONLY_SPOKEN.test(kana) ? kana.replace(EACH_SPOKEN, (word) => SPOKEN_DIGITS.get(word)!) : "";
};

/** The digits of a line that may be part of a dictated number, or null. */
const partOf = (line: string): string | null => {
  const spoken = dictatedIn(line);
  if (spoken !== "") return spoken.length <= 11 ? spoken : null;
  const digits = runsOf(line)
    .map((run) => run.digits)
    .join("");
  if (digits === "" || digits.length > 11) return null;
  return line.replace(/[^\p{L}]/gu, "").length <= TALK_LETTERS ? digits : null;
};
