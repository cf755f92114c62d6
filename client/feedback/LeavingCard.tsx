/** After leaving the square: how it was. One question, and four more for whoever likes; gone in one press, and never asked again. */
import { type FormEvent, useEffect, useId, useState } from "react";
import { type VisitAnswers, type VisitQuestion, visitQuestions } from "../../shared/feedback/questions.ts";
import { addTexts, useTexts } from "../campaign/language.ts";
import { sendLeaving } from "../session/feedback.ts";
import { takeFocus } from "../ui/focus.ts";
import { useLeft } from "./left.ts";
import * as texts from "./texts.ts";
import { VisitQuestions } from "./VisitQuestions.tsx";
import "./leaving.css";

addTexts("feedback", texts);

const [feeling, ...others] = Object.keys(visitQuestions) as [VisitQuestion, ...VisitQuestion[]];

type Sending = "no" | "now" | "failed" | "sent";

export default function LeavingCard() {
  const t = useTexts("feedback");
  const id = useId();
  const [answers, setAnswers] = useState<VisitAnswers>({});
  const [sending, setSending] = useState<Sending>("no");
  const isAnswered = Object.keys(answers).length > 0;
  // The first screen begins at its top, however far down the square's list was read.
  useEffect(() => {
    // Newer browsers return a promise, which is nothing to clean up with.
    void scrollTo({ top: 0, behavior: "instant" });
  }, []);
  const close = () => {
    useLeft.setState(false);
    // The button goes away: one goes on from the top of the screen.
    document.querySelector<HTMLElement>(".arrival h1")?.focus();
  };
  const send = async (submitted: FormEvent) => {
    submitted.preventDefault();
    if (sending === "now") return;
    setSending("now");
    await sendLeaving(answers).then(
      () => setSending("sent"),
      () => setSending("failed"),
    );
  };
  if (sending === "sent")
    return (
      <p className="leaving card" ref={takeFocus} tabIndex={-1}>
        {t("thanks")}
      </p>
    );
  return (
    <section className="leaving card" aria-labelledby={id}>
      <h2 id={id}>{t("title")}</h2>
      <p className="hint">{t("lead")}</p>
      <form noValidate onSubmit={(submitted) => void send(submitted)}>
        <VisitQuestions questions={[feeling]} answers={answers} onAnswer={setAnswers} />
        <details>
          <summary>{t("more")}</summary>
          <VisitQuestions questions={others} answers={answers} onAnswer={setAnswers} />
        </details>
        <output className="problem">{sending === "failed" && t("failed")}</output>
        <div className="row">
          {isAnswered && (
            <button type="submit" className="button primary" aria-busy={sending === "now"}>
              {t(sending === "now" ? "sending" : "send")}
            </button>
          )}
          <button type="button" className="button" onClick={close}>
            {t("close")}
          </button>
        </div>
      </form>
    </section>
  );
}
