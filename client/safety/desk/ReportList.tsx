/** The list of reports: each a link to the whole of it. */
import type { DeskReport } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { Ago } from "./Ago.tsx";
import { usePersonName, useZoneName } from "./names.ts";
import { hrefOf } from "./page.ts";
import { ReportState } from "./ReportState.tsx";

const Row = ({ report, isOpen }: { readonly report: DeskReport; readonly isOpen: boolean }) => {
  const t = useTexts("desk");
  const personName = usePersonName();
  const zoneName = useZoneName();
  const isMachine = report.by === "machine";
  return (
    <li>
      <a
        className={isMachine ? "report-row machine" : "report-row"}
        href={hrefOf("reports", report.id)}
        aria-current={isOpen ? "true" : undefined}
      >
        <span className="report-reason">{t(`reasons.${report.reason}`)}</span>
        <span>{personName(report.personName)}</span>
        <ReportState report={report} />
        <span className="hint">
          {isMachine && `${t("reports.byMachine")} · `}
          {zoneName(report.zone)} · <Ago at={report.at} brief />
        </span>
      </a>
    </li>
  );
};

interface Props {
  readonly reports: readonly DeskReport[];
  readonly openId: string | null;
}

export const ReportList = ({ reports, openId }: Props) => (
  <ol className="report-list">
    {reports.map((report) => (
      <Row key={report.id} report={report} isOpen={report.id === openId} />
    ))}
  </ol>
);
