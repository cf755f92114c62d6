/**
 * The name that staff work under. Of whoever may wear a badge it may carry staff's words, and is otherwise as plain as
 * everybody's.
 */
import { fold } from "../safety/fold.ts";
import { checkName } from "../safety/name.ts";
import { badgesOf, type Grant } from "./roles.ts";

/**
 * The accepted form of a typed work name; null when it is empty, too long, has something invisible in it, or staff's words that
 * these grants do not go with.
 */
export const checkWorkName = (typed: string, grants: readonly Grant[]): string | null => {
  const verdict = checkName(typed);
  if (verdict.ok) return verdict.name;
  // What is kept for staff is theirs; it is the last thing that is looked at, so everything else is in order.
  if (verdict.problem !== "reserved" || badgesOf(grants).length === 0) return null;
  return typed
    .normalize("NFC")
    .replace(/\p{Zs}+/gu, " ")
    .trim();
};

/**
 * Names for somebody whose badge was taken, and with it staff's words: first what is left of their own, then neutral ones,
 * numbered, without end. For when somebody else has the one before.
 */
export function* plainNames(name: string): Generator<string> {
  const parts = name.split(/[\s\p{P}\p{S}]+/u).filter((part) => checkName(part).ok);
  const own = checkName(parts.join(" "));
  if (own.ok) yield own.name;
  yield NEUTRAL;
  for (let n = 2; ; n++) yield `${NEUTRAL} ${n}`;
}
/** "Companion". */
const NEUTRAL = "なかま";

/** Whether two work names could be taken for one: they differ in width, case, kana or spaces alone. */
export const isSameWorkName = (one: string, other: string): boolean => sameForm(one) === sameForm(other);

/** Names of nothing but pictures have no letters to go by. */
const sameForm = (name: string): string => fold(name).tight || name.normalize("NFKC");
