/** How far words and people carry, for those who are not at a table together. */

/** Metres within which text to those near is heard: a few steps, nearer than a phrase or a gesture. */
export const TALK_M = 6;
/** Whoever is led, and falls back or turns away farther than this, is led no more, metres. */
export const LEAD_M = 40;
