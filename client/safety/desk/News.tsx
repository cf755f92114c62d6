/** Says politely what has come in while somebody works at the desk, and keeps the count in the page's title. */
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { useCountedTitle } from "../../staff/countedTitle.ts";
import { useDesk } from "./desk.ts";
import { addUp, type Kept, type Known, look, nothing } from "./newcomers.ts";
import { hrefOf } from "./page.ts";

/** The words stand this long: enough to be read out; then the same words can be news again. */
const STAND_MS = 8_000;

/** How many came in, for a moment only; more that come meanwhile are added, and all of them stand as long again. */
const useNewcomers = (list: readonly Kept[] | null | undefined): number => {
  const known = useRef<Known | null>(null);
  const [standing, setStanding] = useState(nothing);
  useEffect(() => {
    if (!list) return;
    const seen = look(known.current, list);
    known.current = seen.known;
    setStanding((before) => addUp(before, seen.newcomers, Date.now(), STAND_MS));
  }, [list]);
  useEffect(() => {
    if (standing.count === 0) return;
    const timer = setTimeout(() => setStanding(nothing), standing.until - Date.now());
    return () => clearTimeout(timer);
  }, [standing]);
  return standing.count;
};

export const News = () => {
  const t = useTexts("desk");
  const reports = useNewcomers(useDesk((s) => s.open?.reports));
  const appeals = useNewcomers(useDesk((s) => s.appeals));
  useCountedTitle(useDesk((s) => (s.today?.openReports ?? 0) + (s.today?.openAppeals ?? 0)));
  return (
    <output className="desk-news">
      {reports > 0 && (
        <span>
          {t("news.reports", { count: reports })} <a href={hrefOf("reports")}>{t("news.look")}</a>
        </span>
      )}
      {appeals > 0 && (
        <span>
          {t("news.appeals", { count: appeals })} <a href={hrefOf("appeals")}>{t("news.look")}</a>
        </span>
      )}
    </output>
  );
};
