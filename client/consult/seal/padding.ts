/**
 * Every text is made as long as the next step of 256 bytes before it is sealed: the ready replies and "yes" or "no" would be
 * known by their length alone.
 */
import { SEALED_BYTES } from "../../../shared/consult/envelope.ts";
import { type Bytes, utf8 } from "./bytes.ts";

const STEP = 256;
/** Two bytes say how long the text is. */
const HEAD = 2;
/** What a nonce and AES-GCM's tag add to the text, bytes. */
const SEAL = 12 + 16;

/** The longest text, bytes of UTF-8: nearly 1,280 Japanese characters. */
export const MOST_TEXT_BYTES = Math.floor((SEALED_BYTES - SEAL) / STEP) * STEP - HEAD;

/** Whether a text is short enough to be sealed in one piece. */
export const fits = (text: string): boolean => utf8(text).length <= MOST_TEXT_BYTES;

/** Throws a RangeError when the text is too long. */
export const pad = (text: string): Bytes => {
  const bytes = utf8(text);
  if (bytes.length > MOST_TEXT_BYTES) throw new RangeError(`${bytes.length} bytes are too many for one message`);
  const padded = new Uint8Array(Math.ceil((HEAD + bytes.length) / STEP) * STEP);
  new DataView(padded.buffer).setUint16(0, bytes.length);
  padded.set(bytes, HEAD);
  return padded;
};

/** Throws when it was not padded so, or is no UTF-8. */
export const unpad = (padded: Bytes): string => {
  const length = new DataView(padded.buffer).getUint16(0);
  if (HEAD + length > padded.length) throw new RangeError("cut off");
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(padded.subarray(HEAD, HEAD + length));
};
