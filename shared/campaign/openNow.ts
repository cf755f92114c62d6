/** Which help lines are surely open at a moment. Pure. */
import type { HelpNumber } from "./content.ts";

/** Japan is nine hours ahead of UTC all year. */
const JAPAN_MS = 9 * 60 * 60 * 1000;

const clockAt = (now: number): string => new Date(now + JAPAN_MS).toISOString().slice(11, 16);

/** Whether it is surely open at `now`, epoch ms. One whose hours differ from day to day is never sure. */
export const isOpenNow = ({ open }: Pick<HelpNumber, "open">, now: number): boolean => {
  if (open === undefined) return false;
  const clock = clockAt(now);
  // Some go on past midnight.
  return open.from <= open.to ? open.from <= clock && clock < open.to : clock >= open.from || clock < open.to;
};
