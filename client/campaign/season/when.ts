/** Moments and days of the month in words, by Japan's clock. Pure. */
import { clockOf, dayOf, momentOf } from "../../../shared/campaign/days.ts";
import { type Language, languageTag } from "../../../shared/campaign/language.ts";
import { ZONE } from "../placeTime.ts";

/** `"5月1日(土)"` */
export const dayName = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(languageTag(language), {
    timeZone: ZONE,
    month: "long",
    day: "numeric",
    weekday: "short",
  }).format(momentOf(day, "00:00")!);

/** `"10:00"` of today, else with its day: `"5月1日(土) 10:00"`. */
export const momentName = (at: number, now: number, language: Language): string =>
  dayOf(at) === dayOf(now) ? clockOf(at) : `${dayName(dayOf(at), language)} ${clockOf(at)}`;
