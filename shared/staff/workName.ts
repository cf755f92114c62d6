/** The name that staff work under. It may carry staff's words, and is otherwise as plain as everybody's. */
import { checkName } from "../safety/name.ts";

/** The accepted form of a typed work name; null when it is empty, too long, or has something invisible in it. */
export const checkWorkName = (typed: string): string | null => {
  const verdict = checkName(typed);
  if (verdict.ok) return verdict.name;
  // What is kept for staff is theirs; it is the last thing that is looked at, so everything else is in order.
  if (verdict.problem !== "reserved") return null;
  return typed
    .normalize("NFC")
    .replace(/\p{Zs}+/gu, " ")
    .trim();
};
