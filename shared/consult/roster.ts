/** The roster of shifts: what can be entered, what clashes, a week copied into another. Days and weeks are Japan's. Pure. */
import { copyWeekOf, type WeekCopy } from "../campaign/copyWeek.ts";
import { DAY_MS, type Span } from "../campaign/days.ts";
import type { Texts } from "../campaign/language.ts";
import type { Booth, Shift } from "./hours.ts";
import type { BoothRules } from "./times.ts";
import { MINUTE } from "./times.ts";

export { calendarOf, daysOf, monthOf, startOfWeek, weekOf } from "../campaign/days.ts";

/** A booth as the roster knows it. */
export interface BoothRow extends Booth {
  readonly name: Texts;
  /** Which booth of the square it is, 0 to 7; null: it stands in no square. */
  readonly place: number | null;
}

/** How many booths stand in the square. */
export const PLACES = 8;
/** What holds where an organisation has set nothing. */
export const DEFAULT_RULES: BoothRules = { lengthMin: 50, gapMin: 10, perDay: 2 };

/** A shift is so long at least and at most, ms. Who is here longer has two of them. */
export const SHIFT_MS = { min: 30 * MINUTE, max: 12 * 60 * MINUTE } as const;
/** Shifts are entered so far ahead at most, ms. */
export const AHEAD_MS = 400 * DAY_MS;

/** What is wrong with a shift's hours; null when nothing is. One that is over already cannot be entered. */
export type HoursProblem = "short" | "long" | "past" | "far";
export const hoursProblem = ({ from, to }: Span, now: number): HoursProblem | null => {
  if (to - from < SHIFT_MS.min) return "short";
  if (to - from > SHIFT_MS.max) return "long";
  if (to <= now) return "past";
  return from > now + AHEAD_MS ? "far" : null;
};

/** The first other standing shift of the same counsellor that overlaps this one; undefined when there is none. */
export const clashOf = (shift: Pick<Shift, "id" | "counsellor" | "from" | "to">, among: readonly Shift[]) =>
  among.find(
    ({ id, counsellor, from, to, isCancelled }) =>
      id !== shift.id && counsellor === shift.counsellor && !isCancelled && from < shift.to && shift.from < to,
  );

/** A shift that is still to be entered. */
export type NewShift = Pick<Shift, "organisation" | "booth" | "counsellor" | "from" | "to">;

/** Clashing are those whose counsellor is elsewhere at that time. */
export type CopiedWeek = WeekCopy<Shift, NewShift>;

const isSame = (one: NewShift, other: NewShift): boolean =>
  one.booth === other.booth && one.counsellor === other.counsellor && one.from === other.from && one.to === other.to;

/**
 * The shifts that begin in the week of `from`, at the same hours of the same weekdays in the week of `to`. `known` are all
 * shifts of those counsellors in the other week, wherever they are; cancelled ones are neither copied nor in the way.
 */
export const copyWeek = (week: readonly Shift[], known: readonly Shift[], weeks: Span, now: number): CopiedWeek =>
  copyWeekOf(week, weeks, now, {
    copy: ({ organisation, booth, counsellor, from, to, isCancelled }, by): NewShift | null =>
      isCancelled ? null : { organisation, booth, counsellor, from: from + by, to: to + by },
    isThere: (copy) => known.some((other) => !other.isCancelled && isSame(copy, other)),
    // Within the week that is copied they do not clash, so neither do the copies among each other.
    isInTheWay: (copy) => clashOf({ ...copy, id: "" }, known) !== undefined,
  });
