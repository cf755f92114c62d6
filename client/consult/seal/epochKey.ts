/**
 * The key of an epoch: 32 random bytes, wrapped by HPKE for each member. In its authenticated mode, so that only a member can
 * have made it: the server knows all public keys, and could otherwise pass off a key of its own. Session, epoch, maker, receiver
 * and the whole company are HPKE's `info`: a wrapped key opens nowhere else, and not among other people than it says.
 */
import type { MemberKey } from "../../../shared/consult/envelope.ts";
import type { Epoch } from "../../../shared/consult/epoch.ts";
import { bound, type Bytes, fromBase64, toBase64 } from "./bytes.ts";
import { readPublicKey, suite } from "./keys.ts";

const SECRET_BYTES = 32;

type Facts = Pick<Epoch, "session" | "epoch" | "by" | "members">;

/** The company in an order that does not depend on who lists it. */
export const inOrder = (members: readonly MemberKey[]): (readonly [member: string, key: string])[] =>
  members.map(({ member, key }) => [member, key] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));

const infoFor = ({ session, epoch, by, members }: Facts, to: string): Bytes =>
  bound("plat-verse/booth/key/1", session, epoch, by, to, inOrder(members));

/** Make a new key and wrap it for every member. `pair` is the maker's. The key itself is not kept: the maker opens their own. */
export const makeEpoch = async (facts: Facts, pair: CryptoKeyPair): Promise<Epoch> => {
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  const { session, epoch, by, members } = facts;
  const keys = await Promise.all(
    members.map(async ({ member: to, key }) => {
      const recipientPublicKey = await readPublicKey(key);
      const { enc, ct } = await suite.seal({ recipientPublicKey, senderKey: pair, info: infoFor(facts, to) }, secret);
      return { session, epoch, to, enc: toBase64(new Uint8Array(enc)), wrapped: toBase64(new Uint8Array(ct)) };
    }),
  );
  secret.fill(0);
  return { session, epoch, by, members, keys };
};

/** The key of an epoch as `member` gets it. Rejects when there is none for them, or it was not made and wrapped as it says. */
export const openEpoch = async (epoch: Epoch, member: string, pair: CryptoKeyPair): Promise<CryptoKey> => {
  const mine = epoch.keys.find(({ to }) => to === member);
  const maker = epoch.members.find((one) => one.member === epoch.by);
  if (!mine || !maker) throw new Error("no key for this member");
  const secret = new Uint8Array(
    await suite.open(
      {
        recipientKey: pair,
        enc: fromBase64(mine.enc),
        senderPublicKey: await readPublicKey(maker.key),
        info: infoFor(epoch, member),
      },
      fromBase64(mine.wrapped),
    ),
  );
  if (secret.length !== SECRET_BYTES) throw new Error("no key of this suite");
  const key = await crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt", "decrypt"]);
  secret.fill(0);
  return key;
};
