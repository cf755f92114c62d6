/** Moments of Japan's clock, said as people say them. Pure. */
import { DAY_MS, clockOf, dayOf } from "../campaign/days.ts";
import { fill } from "../campaign/fill.ts";
import { type Language, languageTag } from "../campaign/language.ts";
import type { FinderWords } from "./words.ts";

/** A day ("2027-05-01") in words: "5月1日(土)". */
const dayWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(languageTag(language), {
    month: "long",
    day: "numeric",
    weekday: "short",
    timeZone: "UTC",
  }).format(Date.parse(`${day}T00:00:00Z`));

/** A moment as seen from `now`, both epoch ms: "今日 16:00", "5月6日(木) 9:00". */
export const sayMoment = (
  at: number,
  now: number,
  words: Pick<FinderWords["card"], "today" | "tomorrow">,
  language: Language,
): string => {
  const time = clockOf(at).replace(/^0/, "");
  const day = dayOf(at);
  if (day === dayOf(now)) return fill(words.today, { time });
  if (day === dayOf(now + DAY_MS)) return fill(words.tomorrow, { time });
  return `${dayWords(day, language)} ${time}`;
};
