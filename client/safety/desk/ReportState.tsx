import type { DeskReport } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";

/** New, looked at by somebody, or answered: in a word. */
export const ReportState = ({ report }: { readonly report: DeskReport }) => {
  const t = useTexts("desk");
  if (report.state === "answered") return <span className="tag">{t("reports.answeredTag")}</span>;
  if (report.state === "open") return <span className="tag new">{t("reports.new")}</span>;
  return (
    <span className="tag">{report.seenBy ? t("reports.seen", { name: report.seenBy }) : t("reports.seenNobody")}</span>
  );
};
