/** What the keys do within a report, as buttons: to the forms, and to the reports before and after it. */
import type { DeskReport } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { useDesk } from "./desk.ts";
import { hrefOf } from "./page.ts";
import { ACT_FORM, ANSWER_FORM, intoForm, neighbour } from "./reportKeys.ts";

const none: readonly DeskReport[] = [];

export const ReportTools = ({ report }: { readonly report: DeskReport }) => {
  const t = useTexts("desk");
  const open = useDesk((s) => s.open?.reports) ?? none;
  const before = neighbour(open, report.id, -1);
  const after = neighbour(open, report.id, 1);
  return (
    <div className="report-tools">
      {report.state !== "answered" && (
        <>
          <button type="button" className="button" onClick={() => intoForm(ACT_FORM)}>
            {t("reports.toAct")}
          </button>
          <button type="button" className="button" onClick={() => intoForm(ANSWER_FORM)}>
            {t(report.by === "machine" ? "answer.titleMachine" : "reports.toAnswer")}
          </button>
        </>
      )}
      {before !== null && (
        <a className="button quiet" href={hrefOf("reports", before)}>
          {t("keys.previous")}
        </a>
      )}
      {after !== null && (
        <a className="button quiet" href={hrefOf("reports", after)}>
          {t("keys.next")}
        </a>
      )}
    </div>
  );
};
