/** Which of the built-in help is open now, and what more there is to say of it. Loaded with what asks: the first screen can do without. */
import words from "@campaign/help/core.json?words";
import { type Holidays, isOpenAt } from "../../shared/finder/hours.ts";
import type { HelpRecord } from "../../shared/finder/record.ts";
import type { CoreHelp } from "./help.ts";

/* oxlint-disable no-underscore-dangle -- the name that vite.config.ts defines */
declare const __HOLIDAYS__: readonly string[];

/** National holidays of the year of this build and the next two. */
export const holidays: Holidays = new Set(__HOLIDAYS__);
/* oxlint-enable no-underscore-dangle */

/** Whether it is surely open at `now`, epoch ms. One whose hours nobody can tell never is. */
export const isSurelyOpen = ({ hours }: Pick<HelpRecord, "hours">, now: number): boolean =>
  isOpenAt(hours, now, holidays) === true;

/** A record as it is told in full. */
export type ToldHelp = CoreHelp & Pick<HelpRecord, "about" | "source">;

/** The words of built-in help are built from the same file, so each has its own. */
export const told = <R extends CoreHelp>(record: R): R & ToldHelp => ({ ...record, ...words[record.id]! });
