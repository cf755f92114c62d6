/**
 * Opening hours as help lines announce them: by weekday, by day of the month, with days off, or only in announced periods. Days
 * and times of day are Japan's. Pure.
 */
import type { z } from "zod";
import { DAY_MS, dayOf, isIn, momentOf, type Span, startOfDay } from "../campaign/days.ts";
import type { hoursSchema } from "./hours.schema.ts";

export type Hours = Readonly<z.infer<typeof hoursSchema>>;
type Rules = Extract<Hours, { when: "rules" }>;

/** National holidays, "2027-05-03". */
export type Holidays = ReadonlySet<string>;

/** Monday is 1. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const isOff = ({ off }: Rules, day: string): boolean => {
  const yearDay = day.slice(5);
  return off.some(({ from, to }) => (from <= to ? from <= yearDay && yearDay <= to : from <= yearDay || yearDay <= to));
};
const isClosedOn = ({ closed = [] }: Exclude<Hours, { when: "always" }>, day: string): boolean =>
  closed.some(({ from, to }) => from <= day && day <= to);
const isAnnounced = ({ only }: Rules, day: string): boolean =>
  only.length === 0 || only.some(({ from, to }) => from <= day && day <= to);

const holds = (rule: Rules["rules"][number], day: string, holidays: Holidays): boolean => {
  const { weekdays, monthDays } = rule;
  if (rule.holidays === "not" && holidays.has(day)) return false;
  if (rule.holidays === "only" && !holidays.has(day)) return false;
  if (monthDays && !monthDays.includes(Number(day.slice(8)))) return false;
  return !weekdays || weekdays.includes(weekdayOf(day));
};

/** The moment of a time of day; "24:00" is the next day's beginning. */
const momentIn = (day: string, clock: string): number =>
  clock === "24:00" ? momentOf(day, "00:00")! + DAY_MS : momentOf(day, clock)!;

/** The spans that begin on the day in which `at` lies; they may end on the next. */
const spansFrom = (hours: Rules, at: number, holidays: Holidays): Span[] => {
  const day = dayOf(at);
  if (isOff(hours, day) || isClosedOn(hours, day) || !isAnnounced(hours, day)) return [];
  return hours.rules
    .filter((rule) => holds(rule, day, holidays))
    .map((rule) => {
      const from = momentIn(day, rule.from);
      const to = momentIn(day, rule.to);
      return { from, to: to <= from ? to + DAY_MS : to };
    });
};

/** Whether it is open at `at`; null: nobody can say. */
export const isOpenAt = (hours: Hours, at: number, holidays: Holidays): boolean | null => {
  if (hours.when === "always") return true;
  if (hours.when === "unsure") return isClosedOn(hours, dayOf(at)) ? false : null;
  // What began yesterday may go on past midnight.
  return [at - DAY_MS, at].some((day) => spansFrom(hours, day, holidays).some((span) => isIn(span, at)));
};

/** When it closes, where it is open at `at`; null: never, or it is not open. Spans that touch are one. */
export const closesAt = (hours: Hours, at: number, holidays: Holidays): number | null => {
  if (hours.when !== "rules" || isOpenAt(hours, at, holidays) !== true) return null;
  let end = at;
  // One span after the other, as long as they go on without a gap; after a month of that nobody asks any more.
  for (let day = at - DAY_MS; day < at + AHEAD_MS; day += DAY_MS) {
    for (const { from, to } of spansFrom(hours, day, holidays).toSorted((a, b) => a.from - b.from)) {
      if (from <= end) end = Math.max(end, to);
    }
    if (end < startOfDay(day) + DAY_MS && day >= at) return end;
  }
  return null;
};

/** So far ahead an opening is looked for, ms: what opens once in a year is found by its announcement. */
const AHEAD_MS = 40 * DAY_MS;

/** When it opens next after `at`; null: it is open, nobody can say, or not within forty days. */
export const opensAt = (hours: Hours, at: number, holidays: Holidays): number | null => {
  if (hours.when !== "rules" || isOpenAt(hours, at, holidays) === true) return null;
  for (let day = at; day <= at + AHEAD_MS; day += DAY_MS) {
    const next = spansFrom(hours, day, holidays)
      .map(({ from }) => from)
      .filter((from) => from > at);
    if (next.length > 0) return Math.min(...next);
  }
  return null;
};
