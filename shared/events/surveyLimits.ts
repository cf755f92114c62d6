/** How much a survey may ask. Apart from its shape, which a page that only fills one in does not need. */

export const SURVEY = { questions: 10, choices: 10, words: 1000, label: 120 } as const;
/** A scale goes from 1 to 5. */
export const SCALE = 5;
