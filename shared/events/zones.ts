/** An event's time, in Japan and where the visitor is. Pure: `Intl` knows the zones and their summer times. */
import { clockOf, dayOf, type Span } from "../campaign/days.ts";

/** One side's clock. */
export interface Local {
  /** "2027-05-01", by that side's calendar. */
  readonly day: string;
  /** "14:00" */
  readonly from: string;
  readonly to: string;
  /** How many days later it ends than it begins there: 0, or 1 past midnight. */
  readonly daysOn: number;
}

export interface Told {
  readonly japan: Local;
  /** Null where the visitor's clock shows the same. */
  readonly own: (Local & { readonly zone: string }) | null;
}

/** Day and time of day of a moment in a zone; null where nobody knows the zone. */
const clockIn = (at: number, timeZone: string): { readonly day: string; readonly clock: string } | null => {
  try {
    const parts = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }).formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
    return { day: `${part("year")}-${part("month")}-${part("day")}`, clock: `${part("hour")}:${part("minute")}` };
  } catch {
    return null;
  }
};

const daysBetween = (one: string, other: string): number =>
  Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);

/** When it is, in Japan and by the clock of a zone ("Europe/Berlin"), each end by what that clock shows then. */
export const told = ({ from, to }: Span, zone: string): Told => {
  const japan: Local = {
    day: dayOf(from),
    from: clockOf(from),
    to: clockOf(to),
    daysOn: daysBetween(dayOf(from), dayOf(to)),
  };
  const [start, end] = [clockIn(from, zone), clockIn(to, zone)];
  if (!start || !end) return { japan, own: null };
  const own = { zone, day: start.day, from: start.clock, to: end.clock, daysOn: daysBetween(start.day, end.day) };
  const isSame = own.day === japan.day && own.from === japan.from && own.to === japan.to;
  return { japan, own: isSame ? null : own };
};
