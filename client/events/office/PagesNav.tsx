import { useTexts } from "../../campaign/language.ts";
import { Link } from "../../staff/Link.tsx";
import { confirmPath, monthPath } from "./path.ts";

/** The two pages beside those of an event. */
export const PagesNav = () => {
  const t = useTexts("eventOffice");
  return (
    <nav className="page-nav" aria-label={t("pages.label")}>
      <Link to={monthPath}>{t("pages.month")}</Link>
      <Link to={confirmPath}>{t("pages.confirm")}</Link>
    </nav>
  );
};
