/**
 * The number on a record of attendance. The server makes it from a keyed hash (HMAC) over event and pass: the same person has
 * the same number however often they ask, nobody can think one up, and it tells nothing of anybody. Whoever is shown a record
 * asks the organiser, who types the number in and learns: yes, somebody was at this event as long as the organiser asks. No
 * name is kept here.
 *
 * Written in signs that are told apart when read aloud (talk/code.ts), with two signs that show a slip of the pen. Pure.
 */
import { plainCode, SIGNS } from "../talk/code.ts";

/** Ten signs of five bits, and two to check. */
const BODY = 10;
const CHECK = 2;
/** Bytes of the hash that are used: 50 bits of them. */
export const NUMBER_BYTES = 7;
/** The largest prime below 32 × 32: changes of one sign and swaps of two always show. */
const PRIME = 1021;

const valueOf = (sign: string): number => SIGNS.indexOf(sign);

const checkOf = (body: string): string => {
  let sum = 0;
  for (const sign of body) sum = (sum * SIGNS.length + valueOf(sign)) % PRIME;
  return SIGNS[Math.floor(sum / SIGNS.length)]! + SIGNS[sum % SIGNS.length]!;
};

/** The number for the first seven bytes of a keyed hash: "K7MN-2QXA-93HT". */
export const recordNumber = (hash: Uint8Array): string => {
  if (hash.length < NUMBER_BYTES) throw new RangeError(`a number needs ${NUMBER_BYTES} bytes`);
  let rest = hash.subarray(0, NUMBER_BYTES).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let body = "";
  for (let i = 0; i < BODY; i++) {
    body += SIGNS[Number(rest % 32n)];
    rest /= 32n;
  }
  return spaced(body + checkOf(body));
};

const spaced = (plain: string): string => plain.replace(/(.{4})(?=.)/g, "$1-");

/** A number as somebody typed it, in the form in which it is compared; null where it is none, or has a slip in it. */
export const readNumber = (typed: string): string | null => {
  const plain = plainCode(typed.slice(0, 64));
  if (plain.length !== BODY + CHECK || [...plain].some((sign) => valueOf(sign) < 0)) return null;
  return plain.slice(BODY) === checkOf(plain.slice(0, BODY)) ? spaced(plain) : null;
};

/** What the hash is made over. The length of the first part comes with it, so that no two pairs read alike. */
export const numberInput = (event: string, pass: string): string => `record/1/${event.length}/${event}/${pass}`;
