/** What is done from one place of the office of events, and in words what it was refused for. */
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import type { ApiError } from "../../session/api.ts";
import { clashOf } from "../../session/eventOffice.ts";
import { dayWords, hoursWords } from "../../staff/office/days.ts";
import { type Doing, useDeeds } from "../../staff/office/doing.ts";

export type { Doing } from "../../staff/office/doing.ts";

const known = [
  "place-taken",
  "changed",
  "event",
  "short",
  "long",
  "past",
  "far",
  "speaker",
  "order",
  "file",
  "not-now",
  "not-yours",
  "not-so",
  "registered",
  "away",
  "crew",
  "account",
  "too-many",
  "shown",
  "pack",
] as const;

/** What an answer that failed means here; what is in the way of an event is named. */
const useEventProblem = (): ((error: ApiError) => string | null) => {
  const t = useTexts("eventOffice");
  const language = useSettings((s) => s.language);
  return (error) => {
    const problem = known.find((one) => one === error.error);
    if (!problem) return null;
    const clash = problem === "place-taken" ? clashOf(error) : null;
    if (!clash) return t(`problems.${problem}`);
    const title = clash.title ? clash.title[language] || clash.title.ja : t("problems.someEvent");
    return t("problems.clash", { title, day: dayWords(clash.from, language), hours: hoursWords(clash, language) });
  };
};

export const useDoing = (reload: () => Promise<void>): Doing => useDeeds(reload, useEventProblem());
