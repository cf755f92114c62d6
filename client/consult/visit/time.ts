/** Moments as a visitor reads them, by the clock in Japan. Pure. */
import { type Language, languageTag } from "../../../shared/campaign/language.ts";
import { ZONE } from "../../campaign/placeTime.ts";

const format = (at: number, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(languageTag(language), { timeZone: ZONE, ...options }).format(at);

/** "21:30" */
export const clockOf = (at: number, language: Language): string =>
  format(at, language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const dayOf = (at: number, language: Language): string =>
  format(at, language, { month: "long", day: "numeric", weekday: "short" });

/** "21:30" today, "5月2日(日) 19:00" on another day. */
export const whenOf = (at: number, now: number, language: Language): string =>
  dayOf(at, language) === dayOf(now, language)
    ? clockOf(at, language)
    : `${dayOf(at, language)} ${clockOf(at, language)}`;
