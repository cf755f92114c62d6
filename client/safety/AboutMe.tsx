import { useTexts } from "../campaign/language.ts";
import { useSafety } from "../session/safety.ts";
import { useTimes } from "../talk/times.ts";
import { SanctionCard } from "./SanctionCard.tsx";
import { useMine } from "./useMine.ts";

/** How everything of one's own stands: what one reported, and what is held about oneself. */
export const AboutMe = () => {
  const t = useTexts("safety");
  const times = useTimes();
  const { state, again } = useMine();
  const { reports, sanctions, answerWithinHours } = useSafety();
  return (
    <>
      <output>{state === "loading" ? t("mine.loading") : state === "failed" ? t("mine.failed") : ""}</output>
      {state === "failed" && (
        <div className="row">
          <button type="button" className="button" onClick={again}>
            {t("mine.again")}
          </button>
        </div>
      )}
      <section>
        <h3>{t("mine.reports")}</h3>
        {answerWithinHours !== null && <p className="hint">{t("mine.promise", { count: answerWithinHours })}</p>}
        {reports.length === 0 && <p>{t("mine.noReports")}</p>}
        <ul className="tool-lines">
          {reports.map((r) => (
            <li key={r.id}>
              <span>
                <strong>{t("mine.report", { name: r.name, reason: t(`report.reasons.${r.reason}`) })}</strong>{" "}
                <span className="hint">{times.moment(r.at)}</span>
                <br />
                {t(`mine.states.${r.state}`)}
                {r.acted !== null && ` ${t(r.acted ? "mine.acted" : "mine.notActed")}`}
                {r.answer !== "" && ` ${t("appeal.answer", { answer: r.answer })}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{t("mine.sanctions")}</h3>
        {sanctions.length === 0 && <p>{t("mine.noSanctions")}</p>}
        {sanctions.map((s) => (
          <SanctionCard key={s.id} sanction={s} />
        ))}
      </section>
    </>
  );
};
