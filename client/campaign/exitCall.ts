/** So many presses of Escape ... */
const PRESSES = 3;
/** ... within this time, ms. */
const WITHIN_MS = 1500;

/** Whether the times of presses (ms, oldest first) end in a quick exit. */
export const isExitCall = (presses: readonly number[]): boolean =>
  presses.length >= PRESSES && presses.at(-1)! - presses.at(-PRESSES)! <= WITHIN_MS;
