/** The place lives by one clock, wherever its people sit: what a moderator and a visitor read of a moment is the same. Pure. */
import { type Language, languageTag } from "../../shared/campaign/language.ts";

/** The place's clock. */
export const ZONE = "Asia/Tokyo";

/** The exact time by the place's clock; without the day where it is today. Epoch ms. */
export const exact = (at: number, now: number, language: Language): string => {
  const tag = languageTag(language);
  const day = new Intl.DateTimeFormat(tag, { timeZone: ZONE, month: "short", day: "numeric" });
  const hour = new Intl.DateTimeFormat(tag, { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return day.format(at) === day.format(now) ? hour.format(at) : `${day.format(at)} ${hour.format(at)}`;
};

const wallClock = (at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);

/** Whether this device's clock shows another time at that moment; `zone` is the device's own unless given. */
export const isElsewhere = (at: number, zone?: string): boolean => wallClock(at, zone) !== wallClock(at, ZONE);
