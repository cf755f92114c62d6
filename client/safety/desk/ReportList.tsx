/** A list of reports: each a link to the whole of it, those about one person together. */
import type { DeskPerson, DeskReport, DeskReports } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { Ago } from "./Ago.tsx";
import { showAllOf } from "./desk.ts";
import type { List } from "./listings.ts";
import { usePersonName, useZoneName } from "./names.ts";
import { hrefOf } from "./page.ts";
import { ReportState } from "./ReportState.tsx";

interface RowProps {
  readonly report: DeskReport;
  readonly isOpen: boolean;
  /** Within a person's reports it is said once whom they are about. */
  readonly isNamed?: boolean;
}

const Row = ({ report, isOpen, isNamed = true }: RowProps) => {
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
        <span className={isNamed ? undefined : "spoken"}>{personName(report.personName)}</span>
        <ReportState report={report} />
        <span className="hint">
          {isMachine && `${t("reports.byMachine")} · `}
          {report.isCrowd && `${t("reports.crowd")} · `}
          {zoneName(report.zone)} · <Ago at={report.at} brief />
        </span>
      </a>
    </li>
  );
};

interface PersonProps {
  readonly person: DeskPerson;
  readonly reports: readonly DeskReport[];
  readonly list: List;
  readonly openId: string | null;
}

/** Somebody of whom several reports wait: how many, of how many people, and the first of them. */
const Person = ({ person, reports, list, openId }: PersonProps) => {
  const t = useTexts("desk");
  const personName = usePersonName();
  const name = personName(reports[0]!.personName);
  const rest = person.reports - reports.length;
  return (
    <li className="report-person">
      <p>
        <strong>{name}</strong>
        <span className="hint">
          {t("reports.count", { count: person.reports })}
          {person.reporters > 0 && ` · ${t("reports.reporters", { count: person.reporters })}`}
        </span>
        {person.isCrowded && <span className="tag">{t("reports.crowd")}</span>}
      </p>
      <ol className="report-list">
        {reports.map((report) => (
          <Row key={report.id} report={report} isOpen={report.id === openId} isNamed={false} />
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="button quiet" onClick={() => void showAllOf(person.person, list)}>
          {t("reports.rest", { count: rest, name })}
        </button>
      )}
    </li>
  );
};

interface Props {
  readonly listing: DeskReports;
  readonly list: List;
  readonly openId: string | null;
}

export const ReportList = ({ listing: { people, reports }, list, openId }: Props) => (
  <ol className="report-list">
    {people.length === 0
      ? reports.map((report) => <Row key={report.id} report={report} isOpen={report.id === openId} />)
      : people.map((person) => {
          const theirs = reports.filter((report) => report.person === person.person);
          if (person.reports > 1 && theirs.length > 0)
            return <Person key={person.person} person={person} reports={theirs} list={list} openId={openId} />;
          return theirs.map((report) => <Row key={report.id} report={report} isOpen={report.id === openId} />);
        })}
  </ol>
);
