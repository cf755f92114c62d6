/**
 * When reports are too many from one place to stand among the others. They are kept and can be looked at, but a flood of them
 * must not bury what somebody really went through: who heard what they tell of is never counted here.
 */

/** Whoever came for the first time less than this ago, ms, is new. */
export const NEW_MS = 10 * 60 * 1000;
/** Reports of one pass that may wait: somebody new, anybody. */
const OF_NEW = 3;
const OF_ONE = 20;
/** Reports from one address that may wait: of a whole school, in an evening. */
const OF_PLACE = 30;

/** Whether one more without a heard line is one of many, given how many wait of this pass and from its address. */
export const isSurplus = (own: number, place: number, isNew: boolean): boolean =>
  own >= (isNew ? OF_NEW : OF_ONE) || place >= OF_PLACE;
