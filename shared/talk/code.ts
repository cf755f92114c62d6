/**
 * Codes of tables: an organisation gives one to the people it invites, and opens a table with it. Only whoever was given the
 * code sits down there. Codes are made to be read aloud and written down: nothing in them looks like something else.
 */

/** What a code may hold: no 0 and O, no 1 and I. */
export const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/** What a drawn one holds: sixteen that are told apart in any handwriting; without vowels, so that no word comes of them. */
const DRAWN = "34679CFHJKMNPRTX";

/** Signs of a code that somebody thinks up, at least and at most; and of one that is drawn. */
export const CODE_LENGTH = { min: 6, most: 12, drawn: 8 } as const;
/** A code of fewer different signs is soon guessed. */
const DIFFERENT = 4;
/** The longest that is looked at as a code, UTF-16 units: with a space or hyphen after each sign. */
export const CODE_UNITS = 2 * CODE_LENGTH.most;

/** A code as it is compared: full-width, small letters, spaces and hyphens of whoever typed it do not matter. */
export const plainCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}ー−]/gu, "");

/** Whether a table may be opened with this code. */
export const isCode = (typed: string): boolean => {
  const code = plainCode(typed);
  const isLongEnough = code.length >= CODE_LENGTH.min && code.length <= CODE_LENGTH.most;
  return isLongEnough && [...code].every((sign) => SIGNS.includes(sign)) && new Set(code).size >= DIFFERENT;
};

/** A code drawn from random bytes, one sign for each of the first eight; null in the rare case that it would not do. */
export const drawCode = (random: Uint8Array): string | null => {
  const code = Array.from(random.subarray(0, CODE_LENGTH.drawn), (byte) => DRAWN[byte % DRAWN.length]).join("");
  return isCode(code) ? code : null;
};

/** A code as people read it: in groups of four. */
export const spacedCode = (code: string): string => plainCode(code).replace(/(.{4})(?=.)/g, "$1 ");
