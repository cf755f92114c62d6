/** Whether a password is good enough: long, and neither common nor guessed from what is known of its owner. */
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { PASSWORD_LENGTH } from "../../shared/staff/roles.ts";

/** From "guessed at once" (0) to "very hard" (4): what a stolen table of hashes would not give away in a night. */
const ENOUGH = 3;
/** What people here put into a password. */
const OF_THE_PLACE = ["plat-verse", "platverse", "plat", "ぷらっと"];

/** So many letters must be left when all of that is taken away. */
const OWN_LETTERS = 8;

/** Its lists take 50 MB: they are read when the first password is set, which on most days is never. */
let meter: Promise<ZxcvbnFactory> | undefined;
const openMeter = async (): Promise<ZxcvbnFactory> => {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
};

/** `about` is what is known of the account: name, e-mail. Counted in letters, however many bytes they take. */
export const isGoodPassword = async (password: string, about: readonly string[]): Promise<boolean> => {
  const letters = [...password].length;
  if (letters < PASSWORD_LENGTH.min || password.length > PASSWORD_LENGTH.max) return false;
  const parts = about.flatMap((text) => [text, ...text.split(/[\s@._-]+/)]).filter((part) => part.length > 2);
  const known = [...parts, ...OF_THE_PLACE].map((part) => part.toLowerCase());
  const left = known.reduce((rest, part) => rest.replaceAll(part, ""), password.toLowerCase());
  if ([...left].length < OWN_LETTERS) return false;
  return (await (meter ??= openMeter())).check(password, known).score >= ENOUGH;
};
