/** What a page can say while somebody types their work name or a new password; the server asks the same and more. */
import { checkName, type NameProblem } from "../safety/name.ts";
import { PASSWORD_LENGTH } from "./roles.ts";

/** What is wrong with a work name; null when nothing is. Staff may wear the words that visitors may not. */
export const workNameProblem = (typed: string): NameProblem | null => {
  const verdict = checkName(typed);
  return verdict.ok || verdict.problem === "reserved" ? null : verdict.problem;
};

/** Looks like an address; whether it is one shows when a mail arrives. */
export const isEmail = (typed: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(typed) && typed.length <= 254;

/** `plain`: guessed first; `own`: made of one's own name or address. */
export type PasswordProblem = "short" | "long" | "plain" | "own";

/** Rows that fingers run along. */
const ROWS = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz"].flatMap((row) => [
  row,
  [...row].toReversed().join(""),
]);
/** Words that lists of stolen passwords begin with. */
const COMMON = /p[a@]ssw[o0]rd|pass|letmein|welcome|admin|iloveyou|dragon|monkey|master|sunshine|princess|football/g;
/** A run of this many letters along a row adds nothing. */
const RUN = 4;
/** So many different letters must be left when runs, repeats and common words are taken away. */
const DIFFERENT = 5;

const withoutRuns = (text: string): string => {
  let rest = "";
  for (let at = 0; at < text.length;) {
    let length = RUN;
    const runs = (n: number) =>
      at + n <= text.length && ROWS.some((row) => `${row}${row}`.includes(text.slice(at, at + n)));
    while (runs(length)) length++;
    if (length > RUN) at += length - 1;
    else rest += text[at++];
  }
  return rest;
};

/** Parts of a name or an address that are long enough to be recognised. */
const partsOf = (own: string): string[] =>
  own
    .toLowerCase()
    .split(/[\s@._+-]+/)
    .filter((part) => part.length >= 4);

/** What is wrong with a new password; null when nothing is. Spaces and every script are welcome in it. */
export const passwordProblem = (password: string, own: readonly string[] = []): PasswordProblem | null => {
  if ([...password].length < PASSWORD_LENGTH.min) return "short";
  if (password.length > PASSWORD_LENGTH.max) return "long";
  const plain = withoutRuns(password.toLowerCase().replaceAll(COMMON, ""));
  if (new Set(plain).size < DIFFERENT) return "plain";
  const withoutOwn = own.flatMap(partsOf).reduce((rest, part) => rest.replaceAll(part, ""), password.toLowerCase());
  return [...withoutOwn].length < PASSWORD_LENGTH.min / 2 ? "own" : null;
};
