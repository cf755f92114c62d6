/** Words of an operator or host in the three languages. No validator is imported here: clients read them on every screen. */
import type { Language } from "../campaign/language.ts";

export type Lines = Readonly<Record<Language, string>>;

/** These words in this language, and in which language they really are. */
export const lineIn = (lines: Lines, language: Language): { readonly words: string; readonly language: Language } =>
  lines[language] === "" ? { words: lines.ja, language: "ja" } : { words: lines[language], language };

/** The languages that are still missing; a host is reminded, not kept from publishing. */
export const missingIn = (lines: Lines): Language[] =>
  (Object.keys(lines) as Language[]).filter((language) => lines[language].trim() === "");
