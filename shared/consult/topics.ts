/** Plain words of the intake, which browsers need as well. Every answer may be left out; nothing is typed, only chosen. */
import type { Language } from "../campaign/language.ts";

/** What it is about. "unsure" is an answer like any other: whoever does not know is heard too. */
export const topics = ["relationships", "health", "family", "money", "changes", "work-school", "unsure"] as const;
export type Topic = (typeof topics)[number];

/** How to be together: in writing, or "just sit with me". */
export const ways = ["text", "sit"] as const;
type Way = (typeof ways)[number];

export const ages = ["under-18", "18-29", "30-49", "50-64", "65-over"] as const;
export type Age = (typeof ages)[number];

/** The 47 prefectures by their JIS X 0401 codes, "01" (Hokkaido) to "47" (Okinawa). */
export const prefectures: readonly string[] = Array.from({ length: 47 }, (_, i) => String(i + 1).padStart(2, "0"));

/** What a visitor says before a consultation; null wherever they would rather not. */
export interface Intake {
  readonly topic: Topic | null;
  readonly way: Way;
  /** Whether it is their first time here. */
  readonly isFirst: boolean | null;
  readonly age: Age | null;
  readonly prefecture: string | null;
  /** The language they wish to be spoken to in; null: whichever. */
  readonly language: Language | null;
  /** They say themselves that it cannot wait: danger, or thoughts of dying. */
  readonly isUrgent: boolean;
}

/** An intake that was skipped. */
export const skipped: Intake = {
  topic: null,
  way: "text",
  isFirst: null,
  age: null,
  prefecture: null,
  language: null,
  isUrgent: false,
};
