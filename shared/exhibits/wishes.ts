/** Wishes on the light tree: ready words, counted by the day of Japan. Pure. */
import type { z } from "zod";
import type { wishSchema } from "./wishes.schema.ts";

/** The topic "wishes". */
export type Wish = Readonly<z.infer<typeof wishSchema>>;

/** How often each wish was hung today, by its id. */
export type WishCounts = Readonly<Record<string, number>>;

/** `GET /api/wishes`. */
export interface WishesNow {
  readonly words: WishCounts;
}
export interface Hung extends WishesNow {
  /** False: this pass hung one today already. */
  readonly isCounted: boolean;
}

export const wishTotal = (words: WishCounts): number => Object.values(words).reduce((sum, n) => sum + n, 0);
