import type { Translate } from "../../campaign/language.ts";

const MINUTE = 60_000;
const DAY_MIN = 24 * 60;

/** How long something takes, in words: two days, 3 h 20 min, 5 min. Whole minutes, and never none. */
export const leftWords = (t: Translate<"programme">, leftMs: number): string => {
  const minutes = Math.max(1, Math.ceil(leftMs / MINUTE));
  if (minutes >= 2 * DAY_MIN) return t("event.days", { count: Math.floor(minutes / DAY_MIN) });
  if (minutes >= 60) return t("event.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return t("event.minutesLeft", { count: minutes });
};
