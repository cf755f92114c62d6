/** Which phrases still hang in the air: the last one of each speaker, for as long as it takes to read. */
import type { Happening } from "../../session/happenings.ts";

/** Time to notice, and to read each letter, milliseconds; none hangs longer than the last, ms. */
const NOTICE_MS = 2500;
const LETTER_MS = 140;
const LONGEST_MS = 12_000;

/** How long a phrase is shown, milliseconds. */
export const readingTime = (text: string): number => Math.min(LONGEST_MS, NOTICE_MS + text.length * LETTER_MS);

export interface Spoken {
  readonly id: number;
  readonly slot: number;
  readonly text: string;
  /** Until when it is shown, epoch ms. */
  readonly until: number;
}

/** The phrases in the air at `now` (epoch ms), one per speaker. Unknown phrases (an empty text) are left out. */
export const spokenAt = (all: readonly Happening[], now: number, textOf: (phrase: string) => string): Spoken[] => {
  const bySlot = new Map<number, Spoken>();
  for (const happening of all) {
    if (happening.kind !== "said") continue;
    const text = textOf(happening.phrase);
    const until = happening.at + readingTime(text);
    bySlot.delete(happening.slot);
    if (text !== "" && until > now) bySlot.set(happening.slot, { id: happening.id, slot: happening.slot, text, until });
  }
  return [...bySlot.values()];
};
