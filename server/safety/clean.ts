/** Words that somebody typed, as they may be kept and shown to staff: one line, nothing hidden in it. */

/** Controls, line breaks, marks that turn the direction of what follows, and what draws nothing (the joiner of emoji aside). */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]+/gu;

/** NFC on one line, at most `most` UTF-16 units, never cut inside a character. */
export const clean = (text: string, most: number): string => {
  const line = text.toWellFormed().normalize("NFC").replace(HIDDEN, " ").replace(/ {2,}/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
};
