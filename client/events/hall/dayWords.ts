/** "2027-05-01" as people say it: "5月1日(土)". The calendar day is meant, in whichever zone it was found. Pure. */
import { type Language, languageTag } from "../../../shared/campaign/language.ts";

export const dayWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(languageTag(language), {
    timeZone: "UTC",
    month: "long",
    day: "numeric",
    weekday: "short",
  }).format(Date.parse(`${day}T12:00:00Z`));
