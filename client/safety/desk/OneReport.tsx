/** One report: what it is about, what was done before, and what to do now. */
import { useEffect } from "react";
import type { DeskReport } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { focusOnMount } from "../../ui/focus.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { Act } from "./Act.tsx";
import { Answer } from "./Answer.tsx";
import { Context } from "./Context.tsx";
import { markSeen } from "./deeds.ts";
import { useDesk } from "./desk.ts";
import { hrefOf } from "./page.ts";
import { nextOpen } from "./reportKeys.ts";
import { ReportTools } from "./ReportTools.tsx";
import { ReportState } from "./ReportState.tsx";

const Next = ({ current, isDue }: { readonly current: string; readonly isDue: boolean }) => {
  const t = useTexts("desk");
  const open = useDesk((s) => s.open?.reports) ?? [];
  const next = nextOpen(open, current);
  return next === null ? (
    <p className="hint">{t("reports.noNext")}</p>
  ) : (
    <a className={isDue ? "button strong" : "button"} href={hrefOf("reports", next)}>
      {t("reports.next")}
    </a>
  );
};

export const OneReport = ({ report }: { readonly report: DeskReport }) => {
  const t = useTexts("desk");
  const { id, state } = report;
  const name = report.personName || t("nameless");
  useEffect(() => {
    if (state === "open") void markSeen(id);
  }, [id, state]);
  return (
    <article className="one-report">
      <a className="button quiet back" href={hrefOf("reports")}>
        {t("reports.back")}
      </a>
      <h2 ref={focusOnMount} tabIndex={-1}>
        {t(report.by === "machine" ? "reports.aboutMachine" : "reports.about", { name })}
      </h2>
      <p className="report-tags">
        <span className="tag strong">{t(`reasons.${report.reason}`)}</span>
        <ReportState report={report} />
        {report.isCrowd && <span className="tag">{t("reports.crowd")}</span>}
      </p>
      <ReportTools report={report} />
      <output>{state === "answered" && t(report.by === "machine" ? "answer.closed" : "answer.sent")}</output>
      <div className="one-context">
        <Context report={report} />
      </div>
      <div ref={keepFocus} className="one-end">
        {state !== "answered" && <Act report={report} />}
        <Answer report={report} />
        <div className="row">
          <a className="button quiet" href={hrefOf("reports")}>
            {t("reports.back")}
          </a>
          {/* The last, so that the focus of "answer and close" moves here. */}
          <Next current={id} isDue={state === "answered"} />
        </div>
      </div>
    </article>
  );
};
