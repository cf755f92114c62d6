import type { DeskReport } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { useStaff } from "../../session/staff.ts";

/** New, looked at by somebody, or answered: in a word. */
export const ReportState = ({ report }: { readonly report: DeskReport }) => {
  const t = useTexts("desk");
  const own = useStaff((s) => s.me?.name);
  if (report.state === "answered") return <span className="tag">{t("reports.answeredTag")}</span>;
  if (report.state === "open") return <span className="tag new">{t("reports.new")}</span>;
  const { seenBy } = report;
  const seen = seenBy === null ? t("reports.seenNobody") : t("reports.seen", { name: seenBy });
  return <span className="tag">{seenBy !== null && seenBy === own ? t("reports.seenSelf") : seen}</span>;
};
