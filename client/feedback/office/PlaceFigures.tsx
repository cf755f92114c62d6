/** The operator's figures of the whole place: of a period that one chooses; of a whole month they are its report. */
import { useCallback } from "react";
import { addTexts, useTexts } from "../../campaign/language.ts";
import { readPlaceFigures } from "../../session/feedback.ts";
import { Answered, useAnswer } from "../../staff/answer.tsx";
import { Link } from "../../staff/Link.tsx";
import { PeriodChoice, usePeriod } from "../../staff/office/PeriodChoice.tsx";
import { focusOnMount } from "../../ui/focus.ts";
import * as texts from "../texts.ts";
import { Report } from "./Report.tsx";
import "../../staff/office/office.css";
import "../../staff/office/figures.css";

addTexts("feedback", texts);

export default function PlaceFigures() {
  const t = useTexts("feedback");
  const period = usePeriod("month");
  const { from, to, by, isWrong } = period;
  const load = useCallback(() => readPlaceFigures({ from, to }, by), [from, to, by]);
  const answer = useAnswer(load);
  return (
    <main className="office">
      <div className="office-head">
        <h1 ref={focusOnMount} tabIndex={-1}>
          {t("officeTitle")}
        </h1>
      </div>
      <p className="office-lead">
        {t("officeLead")} <Link to="/see/figures">{t("publicPage")}</Link>
      </p>
      <div className="office-part office-choose">
        <PeriodChoice
          period={period}
          words={{
            period: t("period"),
            preset: (one) => t(`periods.${one}`),
            first: t("fromLabel"),
            last: t("toLabel"),
            badSpan: t("badSpan"),
            by: t("by"),
            byOne: (one) => t(one === "day" ? "day" : "weekBy"),
          }}
        />
      </div>
      {!isWrong && <Answered answer={answer}>{(view) => <Report view={view} by={by} />}</Answered>}
    </main>
  );
}
