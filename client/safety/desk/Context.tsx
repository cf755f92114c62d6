/** What a report is about: where and when, the lines as the reporter saw them, their words, what was done before. */
import type { DeskReport, SeenLine } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { Ago, useExact } from "./Ago.tsx";
import { usePersonName, useSquareName, useZoneName } from "./names.ts";
import { LogOf } from "./LogOf.tsx";
import { Part } from "./Part.tsx";
import { HistoryItem } from "./Sanction.tsx";

const Line = ({ line, isMachine }: { readonly line: SeenLine; readonly isMachine: boolean }) => {
  const t = useTexts("desk");
  const exact = useExact();
  return (
    <li className={line.theirs ? "line theirs" : "line"}>
      <p className="hint">
        {line.name}
        {line.theirs && !isMachine && <span className="tag alert">{t("reports.theirs")}</span>}
        <time dateTime={new Date(line.at).toISOString()}>{exact(line.at)}</time>
      </p>
      <p>{line.words}</p>
    </li>
  );
};

/** What whoever reads it should know of reports of this kind. */
const useAdvice = ({ by, reason, isCrowd }: DeskReport): string | null => {
  const t = useTexts("desk");
  if (by === "machine") return t(reason === "lure" ? "reports.machineLure" : "reports.machineSolicitation");
  if (isCrowd) return t("reports.crowdHint");
  return reason === "worried" ? t("reports.worried") : null;
};

const Facts = ({ report }: { readonly report: DeskReport }) => {
  const t = useTexts("desk");
  const zoneName = useZoneName();
  const squareName = useSquareName();
  return (
    <dl className="facts">
      <div>
        <dt>{t("reports.when")}</dt>
        <dd>
          <Ago at={report.at} />
        </dd>
      </div>
      <div>
        <dt>{t("reports.where")}</dt>
        <dd>{[zoneName(report.zone), squareName(report.square)].filter(Boolean).join(" · ")}</dd>
      </div>
      <div>
        <dt>{t("pages.audit")}</dt>
        <dd>
          <LogOf person={report.person} />
        </dd>
      </div>
      <div>
        <dt>{t("reports.who")}</dt>
        <dd>{t(report.by === "machine" ? "reports.byMachine" : "reports.byVisitor")}</dd>
      </div>
    </dl>
  );
};

/** The lines and words alone, for an appeal as well. */
export const Lines = ({ report, level }: { readonly report: DeskReport; readonly level: 2 | 3 }) => {
  const t = useTexts("desk");
  const isMachine = report.by === "machine";
  return (
    <>
      <Part level={level} title={t(isMachine ? "reports.linesMachine" : "reports.lines")}>
        {report.lines.length === 0 ? (
          <p className="hint">{t("reports.linesNone")}</p>
        ) : (
          <ol className="lines">
            {report.lines.map((line) => (
              <Line key={`${line.at} ${line.name} ${line.words}`} line={line} isMachine={isMachine} />
            ))}
          </ol>
        )}
      </Part>
      {!isMachine && (
        <Part level={level} title={t("reports.words")}>
          {report.words ? <p className="said">{report.words}</p> : <p className="hint">{t("reports.wordsNone")}</p>}
        </Part>
      )}
    </>
  );
};

export const Context = ({ report }: { readonly report: DeskReport }) => {
  const t = useTexts("desk");
  const personName = usePersonName();
  const advice = useAdvice(report);
  return (
    <>
      <Facts report={report} />
      {advice && <p className="advice">{advice}</p>}
      <Lines report={report} level={3} />
      <Part level={3} title={t("reports.history", { name: personName(report.personName) })}>
        {report.history.length === 0 ? (
          <p className="hint">{t("reports.historyNone")}</p>
        ) : (
          <ul className="items">
            {report.history.map((sanction) => (
              <HistoryItem key={sanction.id} sanction={sanction} />
            ))}
          </ul>
        )}
      </Part>
    </>
  );
};
