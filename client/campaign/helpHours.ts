/** Which help is open now, by rules and holidays. Loaded with what asks for it: the first screen can do without. */
import { type Holidays, isOpenAt } from "../../shared/finder/hours.ts";
import type { HelpRecord } from "../../shared/finder/record.ts";

/* oxlint-disable no-underscore-dangle -- the name that vite.config.ts defines */
declare const __HOLIDAYS__: readonly string[];

/** National holidays of the year of this build and the next two. */
export const holidays: Holidays = new Set(__HOLIDAYS__);
/* oxlint-enable no-underscore-dangle */

/** Whether it is surely open at `now`, epoch ms. One whose hours nobody can tell never is. */
export const isSurelyOpen = ({ hours }: Pick<HelpRecord, "hours">, now: number): boolean =>
  isOpenAt(hours, now, holidays) === true;
