import { useEffect, useState } from "react";
import type { Directory } from "../../shared/finder/directory.ts";
import { closesAt, type Holidays, isOpenAt, opensAt } from "../../shared/finder/hours.ts";
import type { Stand } from "../../shared/stands/stand.ts";
import { useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import { useContent } from "../session/content.ts";
import { useStandsNow } from "../session/stands.ts";
import { momentWords } from "../staff/office/days.ts";

const MINUTE_MS = 60_000;

/** When somebody is at a stand, in words: as the organisation set it itself, else as the campaign's file has it. */
export const useHours = ({ id, hours: given }: Pick<Stand, "id" | "hours">): string => {
  const t = useTexts("stands");
  const language = useSettings((s) => s.language);
  const set = useStandsNow((s) => s.stands?.[id]?.hours);
  const { content } = useContent<Directory>("help");
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const hours = set ?? given;
  if (hours === null || hours.when === "unsure") return t("hoursUnsaid");
  const holidays: Holidays = new Set(content?.holidays);
  if (isOpenAt(hours, now, holidays)) {
    const to = closesAt(hours, now, holidays);
    return t("hoursNow", { to: to === null ? "24:00" : momentWords(to, language) });
  }
  const from = opensAt(hours, now, holidays);
  return from === null ? t("hoursLater") : t("hoursNext", { from: momentWords(from, language) });
};
