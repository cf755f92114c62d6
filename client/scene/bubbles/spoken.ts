/** Which words still hang in the air: the last ones of each speaker, for as long as it takes to read them. */

/** Time to notice, and to read each letter, milliseconds; none hangs longer than the last, ms. */
const NOTICE_MS = 2500;
const LETTER_MS = 140;
const LONGEST_MS = 16_000;

/** How long words are shown, milliseconds. */
export const readingTime = (text: string): number => Math.min(LONGEST_MS, NOTICE_MS + text.length * LETTER_MS);

/** Words that somebody said, a ready phrase or text. */
export interface Uttered {
  readonly key: string;
  readonly slot: number | null;
  readonly at: number;
  readonly words: string;
}

export interface Spoken {
  readonly key: string;
  readonly slot: number;
  readonly text: string;
  /** Until when it is shown, epoch ms. */
  readonly until: number;
}

/** The words in the air at `now` (epoch ms), one bubble per speaker; `all` in the order in which they were said. */
export const spokenAt = (all: readonly Uttered[], now: number): Spoken[] => {
  const bySlot = new Map<number, Spoken>();
  for (const { key, slot, at, words } of all) {
    if (slot === null) continue;
    const until = at + readingTime(words);
    bySlot.delete(slot);
    if (words !== "" && until > now) bySlot.set(slot, { key, slot, text: words, until });
  }
  return [...bySlot.values()];
};
