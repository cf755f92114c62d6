/** The roster of shifts: what can be entered, what clashes, a week copied into another. Days and weeks are Japan's. Pure. */
import type { Texts } from "../campaign/language.ts";
import { type Booth, DAY_MS, type Shift, type Span, startOfDay } from "./hours.ts";
import type { BoothRules } from "./times.ts";
import { MINUTE } from "./times.ts";

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
const WEEK_MS = 7 * DAY_MS;
/** The first of January 1970 was a Thursday; weeks begin on Monday. */
const MONDAY = 3;

/** The first moment of the week in Japan (from Monday) in which `at` lies, epoch ms. */
export const startOfWeek = (at: number): number => {
  const day = startOfDay(at);
  const sinceThursday = Math.round((day - startOfDay(0)) / DAY_MS);
  const weekday = (((sinceThursday + MONDAY) % 7) + 7) % 7;
  return day - weekday * DAY_MS;
};

/** The week in which `at` lies. */
export const weekOf = (at: number): Span => ({ from: startOfWeek(at), to: startOfWeek(at) + WEEK_MS });

/** The month in Japan in which `at` lies. */
export const monthOf = (at: number): Span => {
  const [year, month] = new Date(at - startOfDay(0)).toISOString().split("-").map(Number) as [number, number];
  const first = (index: number) => Date.UTC(year, index, 1) + startOfDay(0);
  return { from: first(month - 1), to: first(month) };
};

/** The six weeks, or fewer, that a month's calendar shows: from a Monday to a Sunday. */
export const calendarOf = (at: number): Span => {
  const { from, to } = monthOf(at);
  return { from: startOfWeek(from), to: weekOf(to - 1).to };
};

/** The first moment of each day of a span, epoch ms. */
export const daysOf = ({ from, to }: Span): number[] => {
  const days: number[] = [];
  for (let day = startOfDay(from); day < to; day += DAY_MS) days.push(day);
  return days;
};

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

export interface CopiedWeek {
  /** To be entered. */
  readonly copies: readonly NewShift[];
  /** Of the week to copy: those whose counsellor is elsewhere at that time in the other week. */
  readonly clashing: readonly Shift[];
  /** Those that are there already, so that a second press enters nothing twice. */
  readonly present: number;
  /** Those that would be over already. */
  readonly past: number;
}

const isSame = (one: NewShift, other: NewShift): boolean =>
  one.booth === other.booth && one.counsellor === other.counsellor && one.from === other.from && one.to === other.to;

/**
 * The shifts that begin in the week of `from`, at the same hours of the same weekdays in the week of `to`. `known` are all
 * shifts of those counsellors in the other week, wherever they are; cancelled ones are neither copied nor in the way.
 */
export const copyWeek = (
  week: readonly Shift[],
  known: readonly Shift[],
  { from, to }: Span,
  now: number,
): CopiedWeek => {
  const source = weekOf(from);
  const by = startOfWeek(to) - source.from;
  const copies: NewShift[] = [];
  const clashing: Shift[] = [];
  let present = 0;
  let past = 0;
  for (const shift of week.toSorted((a, b) => a.from - b.from)) {
    if (shift.isCancelled || shift.from < source.from || shift.from >= source.to) continue;
    const { organisation, booth, counsellor } = shift;
    const copy: NewShift = { organisation, booth, counsellor, from: shift.from + by, to: shift.to + by };
    if (known.some((other) => !other.isCancelled && isSame(copy, other))) present++;
    else if (copy.to <= now) past++;
    // Within the week that is copied they do not clash, so neither do the copies among each other.
    else if (clashOf({ ...copy, id: "" }, known)) clashing.push(shift);
    else copies.push(copy);
  }
  return { copies, clashing, present, past };
};
