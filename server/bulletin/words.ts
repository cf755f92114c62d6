/** What may be written on the members' board. Pure but for the reading of Markdown. */
import type { Block } from "../../shared/campaign/blocks.ts";
import type { Hygiene, HoldReason } from "../../shared/safety/hygiene.ts";
import { showing } from "../../shared/safety/invisible.ts";
import { TEXT_GRAPHEMES } from "../../shared/safety/tidy.ts";
import { readMarkdown } from "../campaign/content/markdown.ts";
import { Refused } from "../campaign/content/problem.ts";

/**
 * An organisation with an account writes how it is reached, whom it seeks and when it meets: that is what the board is for. Insults
 * and lures it is not for.
 */
const REFUSED: ReadonlySet<HoldReason> = new Set(["words", "lure"]);

/** Hygiene looks at lines as people say them: a text is looked at sentence by sentence, and long ones in parts. */
const linesOf = (text: string): string[] =>
  text
    .split(/[\n。．！？!?]+/)
    .flatMap((line) => {
      const letters = [...line.trim()];
      const parts = Math.ceil(letters.length / TEXT_GRAPHEMES);
      return Array.from({ length: parts }, (_, i) =>
        letters.slice(i * TEXT_GRAPHEMES, (i + 1) * TEXT_GRAPHEMES).join(""),
      );
    })
    .filter((line) => line !== "");

/** Whether all of these may be read by everybody. */
export const maySay = (hygiene: Pick<Hygiene, "check">, ...texts: readonly string[]): boolean =>
  texts.flatMap(linesOf).every((line) => {
    const verdict = hygiene.check(line);
    return verdict.reason === undefined || !REFUSED.has(verdict.reason);
  });

/** As it may be kept and shown: nothing hidden in it, and nothing that turns the letters after it around. */
export const plainly = (typed: string): string =>
  typed
    .replaceAll("\t", "  ")
    .split("\n")
    .map((line) => showing(line.toWellFormed().normalize("NFC")).trimEnd())
    .join("\n")
    .trim();

/** The text as a page shows it, or the line of what has no place in it. A line's end is a line's end: it was typed into a form. */
export const readPost = async (text: string): Promise<readonly Block[] | { readonly line: number | null }> => {
  try {
    return await readMarkdown(text.replace(/(?<=\S)\n(?=\S)/g, "  \n"), null);
  } catch (error) {
    if (error instanceof Refused) return { line: error.line };
    throw error;
  }
};
