/** How long things take at an event, and why. All in ms. */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** An event is so long at least and at most; what goes on for days is several. */
export const LENGTH_MS = { min: 5 * MINUTE, max: 12 * HOUR } as const;

/**
 * The floor passes on when its line is down for so long. A line that is noticed to be gone at once and this make eight seconds,
 * and an audience waits ten at most. Shorter, and every tunnel of the subway would change the speaker.
 */
export const FLOOR_AWAY_MS = 7 * SECOND;

/** So long after its time, the audience is told that it begins later and the operator that nobody is there. */
export const LATE_MS = 3 * MINUTE;
/** Nobody came to hold it: so long after its time it is cancelled, and those who wait are told. */
export const NO_HOST_MS = 30 * MINUTE;
/** Past its planned end an event goes on while somebody holds it. When nobody does any more, it ends after this. */
export const DESERTED_MS = 15 * MINUTE;
/** An end pressed by mistake can be taken back for so long; the audience still sits there. */
export const REOPEN_MS = 10 * MINUTE;
/** The timer turns to "soon" so long before the end of an item of the running order. */
export const SOON_MS = 2 * MINUTE;
/** A console left open overnight holds nothing: so long after the planned end it is over. */
export const OVERRUN_MS = 3 * HOUR;
/** A rehearsal that nobody left is over after this. */
export const REHEARSAL_MS = 4 * HOUR;
