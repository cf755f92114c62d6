/**
 * One epoch of a sealed conversation: who is in it from now on, and its new key, wrapped for each of them. Made by a member's
 * browser whenever somebody comes or goes; the server only decides which one is first where two are made at once.
 */
import { isKeyEnvelope, isMemberKey, type KeyEnvelope, type MemberKey } from "./envelope.ts";

/** Nobody fills a booth: a visitor, a counsellor, who takes over, a supervisor, and some to spare. */
export const MOST_MEMBERS = 8;

/**
 * `members` and `by` are bound to every wrapped key, so everybody sees the same company or can open nothing. The server takes an
 * epoch only if it is one more than the last and `by` is a member of the last (or it is the first, or nobody of the last sits there any
 * more: all have lost their keys, and nobody is left whom a new company could be foisted on), keeps it until every member
 * has it, and gives each of them all fields; of `keys` their own is enough.
 */
export interface Epoch {
  readonly session: string;
  readonly epoch: number;
  /** The member id of who made it. */
  readonly by: string;
  /** Who is in the conversation from this epoch on, the maker included. */
  readonly members: readonly MemberKey[];
  readonly keys: readonly KeyEnvelope[];
}

const allDiffer = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Whether it has the shape of an epoch. Says nothing of whether its key can be opened. */
export const isEpoch = (value: unknown): value is Epoch => {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 5) return false;
  const { session, epoch, by, members, keys } = value as Partial<Record<string, unknown>>;
  if (!Array.isArray(members) || members.length === 0 || members.length > MOST_MEMBERS) return false;
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > members.length) return false;
  if (!members.every(isMemberKey) || !keys.every(isKeyEnvelope)) return false;
  const ids = members.map(({ member }) => member);
  return (
    allDiffer(ids) &&
    typeof by === "string" &&
    ids.includes(by) &&
    allDiffer(keys.map(({ to }) => to)) &&
    keys.every((key) => key.session === session && key.epoch === epoch && ids.includes(key.to))
  );
};
