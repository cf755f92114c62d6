/** Today's wishes on the light tree, as everybody sees them: counts, and nobody's name. */
import { useEffect } from "react";
import { create } from "zustand";
import { type Hung, wishTotal, type WishCounts, type WishesNow } from "../../shared/exhibits/wishes.ts";
import { ask } from "./api.ts";
import { getPass } from "./pass.ts";

interface WishesHere {
  /** How many hang on the tree today; 0 until it was heard. */
  readonly total: number;
  /** By the wish's id. */
  readonly words: WishCounts;
}

export const useWishes = create<WishesHere>(() => ({ total: 0, words: {} }));

const take = ({ words }: WishesNow): void => useWishes.setState({ words, total: wishTotal(words) });

/** Ask how many there are. What was known stays where nothing answers. */
const loadWishes = async (): Promise<void> => {
  try {
    take(await ask<WishesNow>("GET", "/api/wishes"));
  } catch {
    // The tree is there without them.
  }
};

/** Hang a wish. Throws an `ApiError`. */
export const hangWish = async (wish: string): Promise<Hung> => {
  const hung = await ask<Hung>("POST", "/api/wishes", { pass: await getPass(), wish });
  take(hung);
  return hung;
};

/** They are asked for again after so long, ms; never by all at once. */
const EVERY_MS = 60_000;
let lookers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** Keep them up to date until the returned function is called. */
export const watchWishes = (): (() => void) => {
  if (lookers++ === 0) {
    void loadWishes();
    timer = setInterval(() => void (document.hidden || loadWishes()), EVERY_MS * (0.9 + 0.2 * Math.random()));
  }
  return () => {
    if (--lookers === 0) clearInterval(timer);
  };
};

/** Today's wishes, while the caller is on screen. */
export const useWishesToday = (): WishesHere => {
  useEffect(watchWishes, []);
  return useWishes();
};
