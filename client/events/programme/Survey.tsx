/** The survey after an event. Every question may be skipped; nothing is kept of who answered. */
import { type FormEvent, useCallback, useState } from "react";
import type { Survey as Asked, SurveyAnswers } from "../../../shared/events/survey.ts";
import { useTexts } from "../../campaign/language.ts";
import { answerSurvey, loadSurvey } from "../../session/programme.ts";
import { VisitQuestions } from "../../feedback/VisitQuestions.tsx";
import { beginScreen } from "../../ui/beginScreen.ts";
import { MissingScreen } from "./MissingScreen.tsx";
import { PageLink } from "./PageLink.tsx";
import { OwnQuestion } from "./SurveyQuestions.tsx";
import { useAsking } from "./trouble.ts";
import { useLoaded } from "./useEvent.ts";

const Thanks = ({ event }: { readonly event: string }) => {
  const t = useTexts("programme");
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("survey.thanks")}
      </h1>
      <p>{t("survey.thanksText")}</p>
      <div className="row">
        <PageLink className="button" to={`/events/${event}`}>
          {t("toEvent")}
        </PageLink>
        <PageLink className="button" to="/events">
          {t("toProgramme")}
        </PageLink>
      </div>
    </div>
  );
};

/** Whether anything was answered: words of nothing but spaces are nothing. */
const hasAny = ({ own, visit }: SurveyAnswers): boolean =>
  Object.keys(visit).length > 0 ||
  Object.values(own).some((answer) => (typeof answer === "string" ? answer.trim() !== "" : answer.length > 0));

const Form = ({ event, survey, onSent }: { event: string; survey: Asked; onSent: () => void }) => {
  const t = useTexts("programme");
  const [answers, setAnswers] = useState<SurveyAnswers>({ own: {}, visit: {} });
  const { isBusy, trouble, setTrouble, run } = useAsking({ "not-there": t("survey.notThere") });
  const send = async (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!hasAny(answers)) return setTrouble(t("survey.empty"));
    if (await run(() => answerSurvey(event, answers))) onSent();
  };
  return (
    <form className="events-form" noValidate onSubmit={(submitted) => void send(submitted)}>
      {survey.questions.map((question) => (
        <OwnQuestion
          key={question.id}
          question={question}
          answer={answers.own[question.id]}
          onAnswer={(answer) => setAnswers({ ...answers, own: { ...answers.own, [question.id]: answer } })}
        />
      ))}
      {survey.visit && (
        <section className="events-form">
          <h2>{t("survey.visitTitle")}</h2>
          <VisitQuestions answers={answers.visit} onAnswer={(visit) => setAnswers({ ...answers, visit })} />
        </section>
      )}
      <output className="problem">{trouble}</output>
      <button type="submit" className="button primary" aria-busy={isBusy}>
        {isBusy ? t("survey.sending") : t("survey.send")}
      </button>
    </form>
  );
};

export default function Survey({ event }: { readonly event: string }) {
  const t = useTexts("programme");
  const [survey, missing, read] = useLoaded(useCallback(() => loadSurvey(event), [event]));
  const [isSent, setSent] = useState(false);
  if (isSent) return <Thanks event={event} />;
  if (!survey)
    return <MissingScreen title={t("survey.title")} missing={missing} onAgain={read} none={t("survey.none")} />;
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("survey.title")}
      </h1>
      <p>{t("survey.lead")}</p>
      <Form event={event} survey={survey} onSent={() => setSent(true)} />
    </div>
  );
}
