/** The place, week by week, as anybody may see it. */
import { useCallback, useEffect, useState } from "react";
import { momentOf } from "../../shared/campaign/days.ts";
import type { Cell } from "../../shared/feedback/cells.ts";
import type { PublicPlaceWeeks, PublicWeek } from "../../shared/feedback/publicWeek.ts";
import { type VisitQuestion, visitQuestions } from "../../shared/feedback/questions.ts";
import { addTexts, useTexts } from "../campaign/language.ts";
import { dayWords } from "../staff/office/days.ts";
import { useSettings } from "../campaign/settings.ts";
import { readPublicWeeks } from "../session/feedback.ts";
import { focusOnMount } from "../ui/focus.ts";
import * as texts from "./texts.ts";
import { useVisitWords } from "./VisitQuestions.tsx";
import "./weeks.css";

addTexts("feedback", texts);

const shown = ["visits", "talkers", "answered", "events", "attendees", "handled"] as const;

/** What was said on leaving in a week; what nobody may know is left out. */
const Said = ({ visit }: Pick<PublicWeek, "visit">) => {
  const t = useTexts("feedback");
  const words = useVisitWords();
  const known = (Object.keys(visitQuestions) as VisitQuestion[]).flatMap((question) => {
    const answers = Object.entries(visit[question]).filter(([, count]) => count !== null);
    return answers.length > 0 ? [{ question, answers }] : [];
  });
  if (known.length === 0) return <p className="hint">{t("noneSaid")}</p>;
  return (
    <dl className="weeks-said">
      {known.map(({ question, answers }) => (
        <div key={question}>
          <dt>{words.question(question)}</dt>
          {answers.map(([answer, count]) => (
            <dd key={answer}>{t("part", { answer: words.answer(question, answer), count: count! })}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
};

const Week = ({ week }: { readonly week: PublicWeek }) => {
  const t = useTexts("feedback");
  const language = useSettings((s) => s.language);
  const value = (count: Cell) => (count === null ? <span className="weeks-hidden">{t("hidden")}</span> : count);
  const day = dayWords(momentOf(week.week, "00:00")!, language);
  return (
    <section className="card weeks-one" aria-label={t("week", { day })}>
      <h2>{t("week", { day })}</h2>
      <dl className="weeks-tiles">
        {shown.map((key) => (
          <div key={key}>
            <dt>{t(`columns.${key}`)}</dt>
            <dd>{value(week[key])}</dd>
          </div>
        ))}
      </dl>
      <h3>{t("said")}</h3>
      <Said visit={week.visit} />
    </section>
  );
};

export default function Weeks() {
  const t = useTexts("feedback");
  const [answer, setAnswer] = useState<PublicPlaceWeeks | "asking" | "lost">("asking");
  const load = useCallback(() => void readPublicWeeks().then(setAnswer, () => setAnswer("lost")), []);
  useEffect(load, [load]);
  const again = () => {
    setAnswer("asking");
    load();
  };
  return (
    <div className="over-screen">
      <h1 ref={focusOnMount} tabIndex={-1}>
        {t("weeksTitle")}
      </h1>
      <p>{t("weeksLead")}</p>
      {answer === "asking" ? (
        <output>{t("loading")}</output>
      ) : answer === "lost" ? (
        <>
          <p role="alert">{t("lost")}</p>
          <p>
            <button type="button" className="button" onClick={again}>
              {t("again")}
            </button>
          </p>
        </>
      ) : answer.weeks.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <p className="hint">{t("counted")}</p>
          {answer.weeks.map((week) => (
            <Week key={week.week} week={week} />
          ))}
        </>
      )}
    </div>
  );
}
