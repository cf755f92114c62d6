/** The finder's own words: the server writes them into pages, the conversation says them. */
import type { Language } from "../campaign/language.ts";
import { easy } from "./words.easy.ts";
import { en } from "./words.en.ts";
import { ja } from "./words.ja.ts";

export type FinderWords = typeof ja;
export const finderWords: Readonly<Record<Language, FinderWords>> = { ja, easy, en };
