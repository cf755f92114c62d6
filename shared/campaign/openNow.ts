/** Which help lines are surely open at a moment. Pure. */
import type { HelpNumber } from "./content.ts";
import { clockOf } from "./days.ts";

/** Whether it is surely open at `now`, epoch ms. One whose hours differ from day to day is never sure. */
export const isOpenNow = ({ open }: Pick<HelpNumber, "open">, now: number): boolean => {
  if (open === undefined) return false;
  const clock = clockOf(now);
  // Some go on past midnight.
  return open.from <= open.to ? open.from <= clock && clock < open.to : clock >= open.from || clock < open.to;
};
