/** The word lists that an operator edits (assets/campaign/words.json). Every list is written in ordinary spelling. */
import { z } from "zod";

const words = z.array(z.string().trim().min(1).max(60)).max(5000);

/**
 * Latin entries match whole words, or with `*` the beginning or end of one; Japanese entries match anywhere, those of one or
 * two kana only as a word of their own in katakana.
 */
export const hygieneSchema = z.strictObject({
  /** Words of the maintained list that are everyday words here, and so are not taken over from it. */
  exempt: words,
  /** Held wherever they stand. */
  blocked: words,
  /** Held when said at others; about oneself, or told as what others said, they pass. */
  insults: words,
  /** Places, dishes, names: a blocked word inside one of these is none. */
  allowed: words,
  /** Services through which people exchange contacts. */
  services: words,
  /** Where people meet outside. */
  places: words,
  /** What solicitation is about; held together with an offer, and then a person looks. */
  solicitation: words,
  /** Offers that need nothing else to be held. */
  offers: words,
  /** Held always, and then a person looks: invitations to die, means of it. */
  lures: words,
});
export type HygieneLists = Readonly<Record<keyof z.infer<typeof hygieneSchema>, readonly string[]>>;
