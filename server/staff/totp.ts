/** Time-based codes (RFC 6238), to know which half minute a code belongs to, so that none is taken twice. */
import { createHmac, timingSafeEqual } from "node:crypto";

const STEP_MS = 30_000;
/** Half minutes before and after that the sign-in library also takes. */
const WINDOW = 1;
const DIGITS = 6;

/** The code of a half minute. `secret` is the key's bytes as text. */
export const codeOf = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const at = mac.at(-1)! & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, "0");
};

/** The half minute of a moment, ms. */
export const stepAt = (now: number): number => Math.floor(now / STEP_MS);

/** The half minute that a code belongs to, the latest of those that are taken at `now`; null when it is none of them. */
export const stepOf = (secret: string, code: string, now: number): number | null => {
  const typed = Buffer.from(code);
  for (let step = stepAt(now) + WINDOW; step >= stepAt(now) - WINDOW; step--) {
    const right = Buffer.from(codeOf(secret, step));
    if (typed.length === right.length && timingSafeEqual(typed, right)) return step;
  }
  return null;
};
