/** Moments in the visitor's language. */
import { languageTag } from "../../shared/campaign/language.ts";
import { useTexts } from "../campaign/language.ts";
import { exact, isElsewhere } from "../campaign/placeTime.ts";
import { useSettings } from "../campaign/settings.ts";

export interface Times {
  /** "21:05" */
  clock(at: number): string;
  /** "21:05" in Japan as at the desk, with the day where it is not today; said to be Japan's where the device is elsewhere. */
  moment(at: number): string;
  day(at: number): string;
}

/** How times are written here; all in epoch ms. */
export const useTimes = (): Times => {
  const language = useSettings((s) => s.language);
  const t = useTexts("safety");
  const tag = languageTag(language);
  const write = (at: number, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options).format(at);
  return {
    clock: (at) => write(at, { hour: "2-digit", minute: "2-digit" }),
    moment: (at) => {
      const time = exact(at, Date.now(), language);
      return isElsewhere(at) ? t("inJapan", { time }) : time;
    },
    day: (at) => write(at, { month: "long", day: "numeric" }),
  };
};
