import { MOST_TEXT_BYTES } from "../seal/padding.ts";
import { utf8 } from "../seal/bytes.ts";

/** A Japanese character takes so many bytes. */
const CHARACTER_BYTES = 3;
/** From so few characters on, what is left is said. */
const FEW = 60;

/** About how many characters are left of a text, below zero when it is too long; null while there is plenty of room. */
export const charactersLeft = (text: string): number | null => {
  // No character has more bytes than three for each of its units: far from the limit nothing needs to be counted.
  if (text.length * CHARACTER_BYTES < MOST_TEXT_BYTES - FEW * CHARACTER_BYTES) return null;
  const left = Math.floor((MOST_TEXT_BYTES - utf8(text).length) / CHARACTER_BYTES);
  return left <= FEW ? left : null;
};
