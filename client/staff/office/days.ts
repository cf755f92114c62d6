/** Days and hours of Japan, as calendars and their forms write and read them. Pure. */
import { type Language, languageTag } from "../../../shared/campaign/language.ts";
import { clockOf, DAY_MS, type Span, startOfDay } from "../../../shared/campaign/days.ts";
import { ZONE } from "../../campaign/placeTime.ts";

const MINUTE = 60_000;

const format = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(languageTag(language), { timeZone: ZONE, ...options });

/** `"2027年5月"` */
export const monthWords = (at: number, language: Language): string =>
  format(language, { year: "numeric", month: "long" }).format(at);
/** `"5月1日(土)"`, with the year where it is asked for. */
export const dayWords = (at: number, language: Language, withYear = false): string =>
  format(language, { month: "long", day: "numeric", weekday: "short", ...(withYear && { year: "numeric" }) }).format(
    at,
  );
/** `"土"`, or in full. */
export const weekdayWords = (at: number, language: Language, length: "short" | "long"): string =>
  format(language, { weekday: length }).format(at);
/** `"5/1"` */
export const shortDay = (at: number, language: Language): string =>
  format(language, { month: "numeric", day: "numeric" }).format(at);

/** The number of the day within its month. */
export const dayNumber = (at: number): number => new Date(at - startOfDay(0)).getUTCDate();

/** Hours on a day: an end that is not after the beginning is on the day after. Null where a field has no time. */
export const spanOf = (day: number, from: string, to: string): Span | null => {
  const [begins, ends] = [from, to].map((time) => {
    const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
    return hour === undefined ? null : (Number(hour) * 60 + Number(minute)) * MINUTE;
  }) as [number | null, number | null];
  if (begins === null || ends === null) return null;
  return { from: day + begins, to: day + ends + (ends <= begins ? DAY_MS : 0) };
};

/** `"13:00–21:00"`; an end on another day says which. */
export const hoursWords = ({ from, to }: Span, language: Language): string => {
  const isSameDay = startOfDay(from) === startOfDay(to - 1);
  const end = clockOf(to) === "00:00" && isSameDay ? "24:00" : clockOf(to);
  return isSameDay ? `${clockOf(from)}–${end}` : `${clockOf(from)}–${shortDay(to, language)} ${end}`;
};

/** `"5月1日(土) 13:05"` */
export const momentWords = (at: number, language: Language): string => `${dayWords(at, language)} ${clockOf(at)}`;

/** The keys that lead from one day to another, as days and months. */
export const keyMoves: Readonly<Record<string, { readonly days?: number; readonly months?: number }>> = {
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
  ArrowUp: { days: -7 },
  ArrowDown: { days: 7 },
  PageUp: { months: -1 },
  PageDown: { months: 1 },
};

/** The same day so many months on; the last one of a month that is shorter. */
export const monthsOn = (day: number, months: number): number => {
  const date = new Date(day - startOfDay(0));
  const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(number, last)) + startOfDay(0);
};
