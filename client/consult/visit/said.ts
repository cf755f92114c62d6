/** What the booth says to the visitor while they talk, in words: the last of it that still matters. Pure. */
import type { Said } from "../../../shared/consult/events.ts";

const keys = {
  "ten-minutes": "booth.tenMinutes",
  "five-minutes": "booth.fiveMinutes",
  "time-up": "booth.timeUp",
  "counsellor-back": "booth.back",
  "handed-over": "booth.handedOver",
  "hand-over-lapsed": "booth.offerOver",
  "stepped-in": "booth.steppedIn",
} as const satisfies Partial<Record<Said, string>>;

type Spoken = keyof typeof keys;
const isSpoken = (said: Said): said is Spoken => Object.hasOwn(keys, said);

/** The text for the last thing to say; null where there is none. */
export const lastSaid = (said: readonly { readonly said: Said }[]): (typeof keys)[Spoken] | null => {
  const last = said.findLast((one) => isSpoken(one.said))?.said;
  return last !== undefined && isSpoken(last) ? keys[last] : null;
};
