/**
 * The comparison code. Who sits between two people and gives each a key of their own cannot give both the same code: it is a hash
 * of the public keys of everybody in the conversation. Ninety-nine bits of it: to find two companies with the same code takes some
 * 2^50 tries, anew for every session. It stays the same until somebody comes or goes.
 */
import type { MemberKey } from "../../../shared/consult/envelope.ts";
import { bound } from "./bytes.ts";
import { inOrder } from "./epochKey.ts";

const GROUPS = 6;
const DIGITS = 5;
/** Bytes for one group: so many more than five digits need that each group is as likely as any other. */
const GROUP_BYTES = 5;

/** Six groups of five digits, the same at every member's. */
export const comparisonCode = async (session: string, members: readonly MemberKey[]): Promise<readonly string[]> => {
  const facts = bound("plat-verse/booth/code/1", session, inOrder(members));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", facts));
  return Array.from({ length: GROUPS }, (_, group) => {
    const bytes = hash.subarray(group * GROUP_BYTES, (group + 1) * GROUP_BYTES);
    const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
  });
};
