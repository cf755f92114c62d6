/** Whether a password is good enough: long, and neither common nor guessed from what is known of its owner. */
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { PASSWORD_LENGTH } from "../../shared/staff/roles.ts";

/** From "guessed at once" (0) to "very hard" (4): what a stolen table of hashes would not give away in a night. */
const ENOUGH = 3;
/** What people here put into a password. */
const OF_THE_PLACE = ["plat-verse", "platverse", "plat", "ぷらっと"];

/** So many letters must be left when all of that is taken away. */
const OWN_LETTERS = 8;

const meter = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** `about` is what is known of the account: name, e-mail. Counted in letters, however many bytes they take. */
export const isGoodPassword = (password: string, about: readonly string[]): boolean => {
  const letters = [...password].length;
  if (letters < PASSWORD_LENGTH.min || password.length > PASSWORD_LENGTH.max) return false;
  const parts = about.flatMap((text) => [text, ...text.split(/[\s@._-]+/)]).filter((part) => part.length > 2);
  const known = [...parts, ...OF_THE_PLACE].map((part) => part.toLowerCase());
  const left = known.reduce((rest, part) => rest.replaceAll(part, ""), password.toLowerCase());
  return [...left].length >= OWN_LETTERS && meter.check(password, known).score >= ENOUGH;
};
