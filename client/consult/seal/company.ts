/** Who is in the conversation, epoch by epoch, and which new epoch a member believes. Pure. */
import type { MemberKey } from "../../../shared/consult/envelope.ts";
import type { Epoch } from "../../../shared/consult/epoch.ts";

export type Company = Omit<Epoch, "keys">;

/**
 * Why an epoch is not taken. "known": it is, or a later one. "early": one before it is missing. "stranger": its maker was in no
 * company that we know. "changed": a member stands in it with another key; whoever has lost their keys comes as a new member.
 */
export type Refusal = "session" | "known" | "early" | "stranger" | "changed";

const keyOf = (members: readonly MemberKey[], member: string): string | undefined =>
  members.find((one) => one.member === member)?.key;

/** Why the next epoch is not to be believed by `me`; null when it is. `last` is null for whoever comes new. */
export const refusal = (last: Company | null, next: Company, session: string, me: MemberKey): Refusal | null => {
  if (next.session !== session) return "session";
  const mine = keyOf(next.members, me.member);
  if (mine !== undefined && mine !== me.key) return "changed";
  if (last === null) return mine === undefined ? "stranger" : null;
  if (next.epoch <= last.epoch) return "known";
  if (next.epoch > last.epoch + 1) return "early";
  if (keyOf(last.members, next.by) === undefined) return "stranger";
  const isChanged = ({ member, key }: MemberKey) => (keyOf(last.members, member) ?? key) !== key;
  return next.members.some(isChanged) ? "changed" : null;
};

export interface Change {
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/** Who came and who went. */
export const changeBetween = (last: Company | null, next: Company): Change => {
  const before = last?.members ?? [];
  const without = (some: readonly MemberKey[], others: readonly MemberKey[]) =>
    some.map(({ member }) => member).filter((member) => keyOf(others, member) === undefined);
  return { joined: without(next.members, before), left: without(before, next.members) };
};

/** What count to expect first of somebody: from 1 of whoever came with us or after us; of the others we do not know (null). */
export const firstCount = (companies: readonly Company[], member: string): number | null => {
  const first = companies[0];
  return !first || first.epoch === 1 || keyOf(first.members, member) === undefined ? 1 : null;
};
