/** The lines of a board about the booths, in the visitor's language. */
import { useCallback } from "react";
import { exact } from "../../campaign/placeTime.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import type { Summary } from "./summary.ts";

export interface FrontWords {
  /** Who is here. */
  readonly here: string;
  /** How long one waits; empty where there is no ticket. */
  readonly wait: string;
  /** Until when, or when next. */
  readonly hours: string;
}

/** `frontWords(summary, now)`; `now` is the server's time, epoch ms. */
export const useFrontWords = (): ((summary: Summary, now: number) => FrontWords) => {
  const t = useTexts("booths");
  const language = useSettings((s) => s.language);
  return useCallback(
    ({ names, wait, isTooLate, until, next }, now) => {
      const time = (at: number) => exact(at, now, language);
      // The end of an opening is said with its day only where that is another day than its beginning.
      const nextWords = next
        ? t("next", { from: time(next.from), to: exact(next.to, next.from, language) })
        : t("noNext");
      return {
        here: names.length > 0 ? t("here", { names: names.join(t("names")) }) : t("nobody"),
        wait: wait
          ? t(`wait.${wait.kind}`, "minutes" in wait ? { minutes: wait.minutes } : {})
          : isTooLate
            ? t("tooLate")
            : "",
        hours: until === null ? nextWords : t("open", { to: time(until) }),
      };
    },
    [t, language],
  );
};
