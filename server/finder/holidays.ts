/** Japan's national holidays, which some help lines keep. */
import holidayJp from "@holiday-jp/holiday_jp";
import { dayOf } from "../../shared/campaign/days.ts";

/** So many years, the one of the moment included. */
const YEARS = 3;

/** The holidays of the year in which `now` (epoch ms) lies and of the next two, as days ("2027-05-03"), in order. */
export const holidaysFrom = (now: number): string[] => {
  const year = Number(dayOf(now).slice(0, 4));
  return Object.keys(holidayJp.holidays)
    .filter((day) => Number(day.slice(0, 4)) >= year && Number(day.slice(0, 4)) < year + YEARS)
    .toSorted();
};
