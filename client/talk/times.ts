/** Moments in the visitor's language. */
import { languageTag } from "../../shared/campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Times {
  /** "21:05" */
  clock(at: number): string;
  /** "21:05", with the day where it is not within a day of now. */
  moment(at: number): string;
  day(at: number): string;
}

/** How times are written here; all in epoch ms. */
export const useTimes = (): Times => {
  const tag = languageTag(useSettings((s) => s.language));
  const write = (at: number, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options).format(at);
  const clock = (at: number) => write(at, { hour: "2-digit", minute: "2-digit" });
  return {
    clock,
    moment: (at) =>
      Math.abs(at - Date.now()) < DAY_MS
        ? clock(at)
        : write(at, { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" }),
    day: (at) => write(at, { month: "long", day: "numeric" }),
  };
};
