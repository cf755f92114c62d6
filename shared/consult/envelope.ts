/**
 * The sealed envelope, from outside: what the server stores and relays without being able to read it. What is inside, and how it
 * is sealed, is `client/consult/seal` alone. Checked here by hand, not by a validator: browsers check what they are given too,
 * because a server may be wrong, and a validator would weigh more than the page.
 */

/** The largest sealed message, bytes: about 1,300 Japanese characters. */
export const SEALED_BYTES = 4096;
/** Bounds of the counters. Epochs are a handful, and whoever comes back is given all of them: they must fit into one socket. */
export const MOST_EPOCHS = 500;
/** Nobody writes a million messages in fifty minutes. */
export const MOST_MESSAGES = 1_000_000;

/** One sealed message. `session`, `epoch`, `from` and `seq` are bound to the ciphertext as associated data. */
export interface Envelope {
  readonly session: string;
  /** Which key of the conversation sealed it: from 1, one more whenever somebody came or went. */
  readonly epoch: number;
  /** The sender's member id in this session. */
  readonly from: string;
  /** The sender's count, from 1 without a gap, over all epochs. Sent again it is the same envelope, byte by byte. */
  readonly seq: number;
  /** base64url without padding: ciphertext and what comes with it, at most `SEALED_BYTES` bytes. */
  readonly body: string;
}

/** The key of one epoch, wrapped (HPKE) for one member. */
export interface KeyEnvelope {
  readonly session: string;
  readonly epoch: number;
  /** The member id it is for. */
  readonly to: string;
  /** base64url: HPKE's encapsulated key. */
  readonly enc: string;
  /** base64url: the wrapped key. */
  readonly wrapped: string;
}

/** A member as the others see them: to this public key the conversation's key is wrapped. */
export interface MemberKey {
  readonly member: string;
  /** base64url: the public key as HPKE serialises it. */
  readonly key: string;
}

/** What one member has read of another: everything up to `seq`. The server forgets an envelope that all members have. */
export interface Receipt {
  readonly session: string;
  readonly from: string;
  readonly seq: number;
}

/** Characters of base64url for so many bytes. */
export const base64Length = (bytes: number): number => Math.ceil((bytes * 4) / 3);

/** The longest encapsulated or public key of the suites that come into question (P-521), and the longest wrapped key, bytes. */
const KEY_BYTES = 133;
const WRAPPED_BYTES = 96;

type Check = (value: unknown) => boolean;
const id: Check = (value) => typeof value === "string" && /^[\w-]{1,64}$/.test(value);
const count =
  (most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
/** base64url, not empty; one character over a group of four cannot be a byte. */
const bytes =
  (most: number): Check =>
  (value) =>
    typeof value === "string" && value.length <= base64Length(most) && value.length % 4 !== 1 && /^[\w-]+$/.test(value);

/** Exactly these fields, each of them as it must be. */
const isExactly = (value: unknown, checks: Readonly<Record<string, Check>>): boolean => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(checks);
  return (
    Object.keys(value).length === keys.length &&
    keys.every((key) => Object.hasOwn(value, key) && checks[key]!((value as Record<string, unknown>)[key]))
  );
};

const envelopeChecks = {
  session: id,
  epoch: count(MOST_EPOCHS),
  from: id,
  seq: count(MOST_MESSAGES),
  body: bytes(SEALED_BYTES),
} satisfies Record<keyof Envelope, Check>;
const keyEnvelopeChecks = {
  session: id,
  epoch: count(MOST_EPOCHS),
  to: id,
  enc: bytes(KEY_BYTES),
  wrapped: bytes(WRAPPED_BYTES),
} satisfies Record<keyof KeyEnvelope, Check>;
const memberKeyChecks = { member: id, key: bytes(KEY_BYTES) } satisfies Record<keyof MemberKey, Check>;
const receiptChecks = { session: id, from: id, seq: count(MOST_MESSAGES) } satisfies Record<keyof Receipt, Check>;

/** Whether it has the shape of a sealed message. Says nothing of whether it can be read. */
export const isEnvelope = (value: unknown): value is Envelope => isExactly(value, envelopeChecks);
export const isKeyEnvelope = (value: unknown): value is KeyEnvelope => isExactly(value, keyEnvelopeChecks);
export const isMemberKey = (value: unknown): value is MemberKey => isExactly(value, memberKeyChecks);
export const isReceipt = (value: unknown): value is Receipt => isExactly(value, receiptChecks);
