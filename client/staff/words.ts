/** Words that several pages need: what went wrong, when, and for whom. */
import type { NamedGrant } from "../../shared/staff/accounts.ts";
import { languageTag } from "../../shared/campaign/language.ts";
import { type Translate, useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import type { ApiError } from "../session/api.ts";

const MINUTE_S = 60;
/** Up to so many seconds a wait is said in seconds. */
const SECONDS_UP_TO = 90;

/** When it is worth another try. `now` in epoch ms. */
export const waitWords = (t: Translate<"staff">, seconds: number | null, tag: string, now = Date.now()): string => {
  if (seconds === null || seconds <= 0) return t("when.soon");
  if (seconds <= SECONDS_UP_TO) return t("when.seconds", { count: Math.ceil(seconds) });
  const clock = new Date(now + seconds * 1000).toLocaleTimeString(tag, { hour: "2-digit", minute: "2-digit" });
  return t("when.minutes", { count: Math.ceil(seconds / MINUTE_S), clock });
};

/** What an error means to whoever pressed the button. */
export const useProblemWords = (): ((error: ApiError) => string) => {
  const t = useTexts("staff");
  const tag = languageTag(useSettings((s) => s.language));
  return ({ status, error, retryAfter }) => {
    if (error === "busy") return t("problems.busy", { when: waitWords(t, retryAfter, tag) });
    if (status === 0 || status === 502 || status === 503 || status === 504) return t("problems.offline");
    if (status === 429) return t("problems.tooOften", { when: waitWords(t, retryAfter, tag) });
    if (status === 401) return t("problems.signIn");
    if (status === 403) return t("problems.notAllowed");
    if (error === "last-operator") return t("problems.lastOperator");
    return t("problems.failed");
  };
};

/** "見守り担当（○○市）" */
export const useGrantWords = (): ((grant: NamedGrant) => string) => {
  const t = useTexts("staff");
  return ({ role, organisationName }) =>
    t("grant", { role: t(`roles.${role}`), organisation: organisationName ?? t("wholePlace") });
};

/** A day, as long as the language likes it. */
export const useDay = (): ((at: number) => string) => {
  const tag = languageTag(useSettings((s) => s.language));
  return (at) => new Date(at).toLocaleDateString(tag, { year: "numeric", month: "long", day: "numeric" });
};

/** A moment to the minute. */
export const useMoment = (): ((at: number) => string) => {
  const tag = languageTag(useSettings((s) => s.language));
  return (at) =>
    new Date(at).toLocaleString(tag, { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" });
};
