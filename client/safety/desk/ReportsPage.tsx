/** Reports: the list, and beside it (on a phone in its place) the one that is open. */
import { useEffect, useState } from "react";
import type { DeskReport } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { readAnswered, useDesk } from "./desk.ts";
import { useDraft } from "./drafts.ts";
import { OneReport } from "./OneReport.tsx";
import { ReportList } from "./ReportList.tsx";

const states = ["open", "answered"] as const;
type State = (typeof states)[number];

/**
 * The report of an address: in either list, whichever is shown; undefined while it is being looked for. Once found it stays:
 * an answer takes it out of the one list, maybe a moment before the other one is read.
 */
const useReport = (id: string | null): DeskReport | null | undefined => {
  const open = useDesk((s) => s.open);
  const answered = useDesk((s) => s.answered);
  const isMissing = id !== null && open !== null && !open.some((r) => r.id === id);
  useEffect(() => {
    if (isMissing) void readAnswered();
  }, [isMissing]);
  const [kept, setKept] = useState<DeskReport | null>(null);
  const found = [...(open ?? []), ...(answered ?? [])].find((r) => r.id === id);
  if (found && found !== kept) setKept(found);
  if (id === null) return null;
  return found ?? (kept?.id === id ? kept : undefined) ?? (open === null || answered === null ? undefined : null);
};

const Detail = ({ id }: { readonly id: string }) => {
  const t = useTexts("desk");
  const report = useReport(id);
  if (report) return <OneReport key={report.id} report={report} />;
  return <p>{t(report === undefined ? "loading" : "reports.gone")}</p>;
};

export const ReportsPage = ({ id }: { readonly id: string | null }) => {
  const t = useTexts("desk");
  const [{ state }, write] = useDraft<{ state: State }>("reports/shown", { state: "open" });
  const reports = useDesk((s) => s[state]);
  useEffect(() => {
    if (state === "answered") void readAnswered();
  }, [state]);
  return (
    <div className={id === null ? "reports" : "reports has-one"}>
      <section className="reports-list" aria-label={t("reports.list")}>
        <Choices
          label={<span className="spoken">{t("reports.show")}</span>}
          options={states}
          value={state}
          onChange={(chosen) => write({ state: chosen })}
          name={(s) => t(`reports.${s}`)}
        />
        {reports === null && <p>{t("loading")}</p>}
        {reports?.length === 0 && <p>{t(state === "open" ? "reports.none" : "reports.noneAnswered")}</p>}
        {reports && <ReportList reports={reports} openId={id} />}
      </section>
      {id !== null && <Detail id={id} />}
    </div>
  );
};
