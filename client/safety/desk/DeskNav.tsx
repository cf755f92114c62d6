import { useTexts } from "../../campaign/language.ts";
import { useDesk } from "./desk.ts";
import { hrefOf, type View, views } from "./page.ts";

/** The desk's pages, with how much waits on each. */
export const DeskNav = ({ view }: { readonly view: View }) => {
  const t = useTexts("desk");
  const today = useDesk((s) => s.today);
  const waiting: Partial<Record<View, number>> = { reports: today?.openReports, appeals: today?.openAppeals };
  return (
    <nav className="desk-nav" aria-label={t("pages.label")}>
      {views.map((v) => (
        <a key={v} href={hrefOf(v)} aria-current={v === view ? "page" : undefined}>
          {t(`pages.${v}`)}
          {(waiting[v] ?? 0) > 0 && <span className="badge">{waiting[v]}</span>}
        </a>
      ))}
    </nav>
  );
};
