/**
 * What everybody may be asked on leaving, and nobody has to answer: no account, no address, any of them may be skipped. They say
 * how a visit was, not what it changed.
 */

/** From bad to good. */
const feelings = ["heavy", "uneasy", "as-before", "a-little-lighter", "lighter"] as const;
const yesNo = ["yes", "somewhat", "no"] as const;

export const visitQuestions = {
  "feel-now": feelings,
  /** Did you talk with somebody? */
  talked: yesNo,
  /** Did you feel safe? */
  safe: yesNo,
  /** Did you find a next step? */
  "next-step": yesNo,
  /** Was anything unpleasant? */
  unpleasant: yesNo,
} as const;
export type VisitQuestion = keyof typeof visitQuestions;
/** Null: skipped. */
export type VisitAnswers = { readonly [Q in VisitQuestion]: (typeof visitQuestions)[Q][number] | null };
