/** A word list as part of a pattern. */
import { fold, foldLine } from "./fold.ts";

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Figures that stand for letters. */
const leet = (word: string): string =>
  word.length < 3 ? escape(word) : escape(word).replace(/[aeios]/g, (c) => LEET[c as keyof typeof LEET]);
const LEET = { a: "[a4]", e: "[e3]", i: "[i1l]", o: "[o0]", s: "[s5]" };

/**
 * Entries as alternatives for a pattern over `tight`: the longest first, Latin ones only as whole words. A pattern that
 * nothing matches when the list is empty.
 */
export const alternatives = (entries: readonly string[]): string => {
  const all = new Set(
    entries.map((entry) => {
      const { tight } = fold(entry);
      return /^[\x20-\x7e]+$/.test(foldLine(entry)) ? `(?<![a-z])${leet(tight)}(?![a-z])` : escape(tight);
    }),
  );
  return all.size > 0 ? `(?:${[...all].toSorted((a, b) => b.length - a.length).join("|")})` : "(?!)";
};

/** Latin entries as alternatives for a pattern over the words of a line. */
export const latinAlternatives = (entries: readonly string[]): string => {
  const latin = entries.map(foldLine).filter((entry) => /^[\x20-\x7e]+$/.test(entry));
  return latin.length > 0
    ? `(?:${latin
        .toSorted((a, b) => b.length - a.length)
        .map(escape)
        .join("|")})`
    : "(?!)";
};
