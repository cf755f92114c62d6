/** Says politely what has come in while somebody works at the desk, and keeps the count in the page's title. */
import { useEffect, useRef, useState } from "react";
import { campaign } from "../../campaign/content.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { useDesk } from "./desk.ts";
import { hrefOf } from "./page.ts";

/** The words stand this long: enough to be read out; then the same words can be news again. */
const STAND_MS = 8_000;

interface Kept {
  readonly id: string;
  readonly at: number;
}

/**
 * How many came in since the last look; for a moment only. What was there at the first look is no news, nor what is older: it
 * shows because somebody turned a page.
 */
const useNewcomers = (list: readonly Kept[] | null | undefined): number => {
  const known = useRef<{ readonly ids: ReadonlySet<string>; readonly latest: number } | null>(null);
  const [newcomers, setNewcomers] = useState(0);
  useEffect(() => {
    if (!list) return;
    const before = known.current;
    known.current = {
      ids: new Set([...(before?.ids ?? []), ...list.map(({ id }) => id)]),
      latest: Math.max(before?.latest ?? 0, ...list.map(({ at }) => at)),
    };
    const count = before ? list.filter(({ id, at }) => !before.ids.has(id) && at >= before.latest).length : 0;
    if (count > 0) setNewcomers(count);
  }, [list]);
  useEffect(() => {
    if (newcomers === 0) return;
    const timer = setTimeout(() => setNewcomers(0), STAND_MS);
    return () => clearTimeout(timer);
  }, [newcomers]);
  return newcomers;
};

/** The title says a number and the place's name: nobody who looks over a shoulder learns more. */
const useTitle = (waiting: number): void => {
  const title = useOwnText()(campaign.title);
  useEffect(() => {
    const write = () => {
      document.title = waiting > 0 ? `(${waiting}) ${title}` : title;
    };
    write();
    // Every change of settings writes the plain title.
    const stop = useSettings.subscribe(write);
    return () => {
      stop();
      document.title = title;
    };
  }, [waiting, title]);
};

export const News = () => {
  const t = useTexts("desk");
  const reports = useNewcomers(useDesk((s) => s.open?.reports));
  const appeals = useNewcomers(useDesk((s) => s.appeals));
  useTitle(useDesk((s) => (s.today?.openReports ?? 0) + (s.today?.openAppeals ?? 0)));
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
