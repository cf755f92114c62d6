/** Long lists begin short, so that what comes after them is near; nothing in them is out of reach. */
import { useState } from "react";

/** A list this long is shown whole: a button to unfold it would save nothing. */
const WHOLE = 5;
/** How many of a longer one are shown first. */
const FIRST = 3;

/** What is shown of a list, and whether there is more of it. Pure. */
export const folded = <T>(
  all: readonly T[],
  isOpen: boolean,
): { readonly shown: readonly T[]; readonly hasMore: boolean } =>
  isOpen || all.length <= WHOLE ? { shown: all, hasMore: false } : { shown: all.slice(0, FIRST), hasMore: true };

/** The same, opened by `more`. The button that does it goes away: it stands in a region that keeps the focus. */
export const useFold = <T>(all: readonly T[]): ReturnType<typeof folded<T>> & { readonly more: () => void } => {
  const [isOpen, setIsOpen] = useState(false);
  return { ...folded(all, isOpen), more: () => setIsOpen(true) };
};
