/** Days, weeks and months as they are in Japan, whose clock this place lives by. Times in epoch ms. Pure. */

const HOUR = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR;
const WEEK_MS = 7 * DAY_MS;
/** Japan is nine hours ahead of UTC all year. */
const JAPAN_MS = 9 * HOUR;
/** The first of January 1970 was a Thursday; weeks begin on Monday. */
const MONDAY = 3;

/** A span of time; `to` is no longer in it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const isIn = ({ from, to }: Span, at: number): boolean => from <= at && at < to;

/** Whether two spans share a moment. */
export const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** The day, "2027-05-01". */
export const dayOf = (at: number): string => new Date(at + JAPAN_MS).toISOString().slice(0, 10);
/** The time of day, "09:05". */
export const clockOf = (at: number): string => new Date(at + JAPAN_MS).toISOString().slice(11, 16);
/** The first moment of the day in which `at` lies. */
export const startOfDay = (at: number): number => Math.floor((at + JAPAN_MS) / DAY_MS) * DAY_MS - JAPAN_MS;

/**
 * The moment of a day, "2027-05-01", and a time of day, "09:05"; null where there is none of that name: the 31st of June,
 * 24:00.
 */
export const momentOf = (day: string, clock: string): number | null => {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return null;
  const at = Date.parse(`${day}T${clock}:00Z`) - JAPAN_MS;
  // Some days that do not exist are read as others.
  return Number.isNaN(at) || dayOf(at) !== day ? null : at;
};

/** The first moment of the week (from Monday) in which `at` lies. */
export const startOfWeek = (at: number): number => {
  const day = startOfDay(at);
  const sinceThursday = Math.round((day - startOfDay(0)) / DAY_MS);
  const weekday = (((sinceThursday + MONDAY) % 7) + 7) % 7;
  return day - weekday * DAY_MS;
};

/** The day in which `at` lies. */
export const daySpan = (at: number): Span => ({ from: startOfDay(at), to: startOfDay(at) + DAY_MS });

/** The week in which `at` lies. */
export const weekOf = (at: number): Span => ({ from: startOfWeek(at), to: startOfWeek(at) + WEEK_MS });

/** The month in which `at` lies. */
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

/** The first moment of each day of a span. */
export const daysOf = ({ from, to }: Span): number[] => {
  const days: number[] = [];
  for (let day = startOfDay(from); day < to; day += DAY_MS) days.push(day);
  return days;
};
