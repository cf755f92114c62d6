/** After a conversation, or after a wait that came to nothing: gently, what comes next, and nothing that must be answered. */
import { useState } from "react";
import { type Closing, closingAnswers, closingQuestions, unanswered } from "../../../shared/consult/closing.ts";
import type { TicketView } from "../../../shared/consult/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { putTicketAway, sendClosing } from "../../session/consult.ts";
import { Choices } from "../../ui/Choices.tsx";
import { takeFocus } from "../../ui/focus.ts";
import { Numbers } from "../conversation/Numbers.tsx";
import { beginScreen } from "../../ui/beginScreen.ts";
import { Complaint } from "./Complaint.tsx";
import { ElseToDo, goToSquare } from "./ElseToDo.tsx";
import { forgetAfter, useMyTalk } from "./myTalk.ts";
import { OpenNumbers } from "./OpenNumbers.tsx";
import { useAsking } from "./trouble.ts";
import { startOver } from "./way.ts";

/** Back to where everything begins; what was left of the conversation goes. */
const leaveIt = (): void => {
  putTicketAway();
  forgetAfter();
  startOver();
};

const Questions = ({ ticket }: { readonly ticket: string }) => {
  const t = useTexts("visit");
  const [closing, setClosing] = useState<Closing>(unanswered);
  const [isSent, setSent] = useState(false);
  const { isBusy, trouble, run } = useAsking();
  if (isSent)
    return (
      <p ref={takeFocus} tabIndex={-1}>
        {t("after.sent")}
      </p>
    );
  return (
    <section className="visit-form card" aria-label={t("after.questions")}>
      <h2>{t("after.questions")}</h2>
      {closingQuestions.map((question) => (
        <Choices
          key={question}
          label={t(`after.question.${question}`)}
          options={closingAnswers}
          value={closing[question]}
          onChange={(one) => setClosing({ ...closing, [question]: one })}
          name={(one) => t(`after.answer.${one}`)}
        />
      ))}
      <output className="problem">{trouble}</output>
      <button
        type="button"
        className="button"
        aria-busy={isBusy}
        onClick={() =>
          void run(async () => {
            await sendClosing(ticket, closing);
            setSent(true);
          })
        }
      >
        {t("after.send")}
      </button>
    </section>
  );
};

/** How it came to an end, where that needs a word. */
const useWhy = ({ state, reason }: TicketView): string | null => {
  const t = useTexts("visit");
  if (state === "abandoned")
    return t(reason === "missed" ? "after.missed" : reason === "closed" ? "after.closing" : "after.left");
  if (reason === "idle") return t("after.idle");
  if (reason === "visitor-lost" || reason === "counsellor-lost") return t("after.lost");
  if (reason === "technical") return t("after.technical");
  return reason === "closing" ? t("after.closing") : null;
};

export const After = ({ ticket }: { readonly ticket: TicketView }) => {
  const t = useTexts("visit");
  const after = useMyTalk((s) => s.after);
  const [isComplaining, setComplaining] = useState(false);
  const why = useWhy(ticket);
  const wasHeard = ticket.state === "ended";
  const numbers = after?.numbers ?? [];
  if (isComplaining) return <Complaint ticket={ticket.id} onDone={() => setComplaining(false)} />;
  const next = (
    <section className="visit-next" aria-label={t("after.nextTitle")}>
      <h2>{t("after.nextTitle")}</h2>
      <p>{t(numbers.length > 0 ? "after.recommended" : "after.noneRecommended")}</p>
      {numbers.length > 0 && <Numbers ids={numbers} />}
      {numbers.length === 0 && <OpenNumbers hasTitle={false} most={2} />}
    </section>
  );
  const title = wasHeard ? "after.title" : ticket.reason === "left" ? "after.leftTitle" : "after.missedTitle";
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t(title)}
      </h1>
      {why && <p>{why}</p>}
      {wasHeard && <p className="hint">{t("after.erased")}</p>}
      {numbers.length > 0 && next}
      {wasHeard && <Questions ticket={ticket.id} />}
      {numbers.length === 0 && next}
      <div className="visit-ways">
        <button
          type="button"
          className="button primary"
          onClick={() => {
            leaveIt();
            goToSquare();
          }}
        >
          {t("toSquare")}
        </button>
        <button type="button" className="button" onClick={leaveIt}>
          {t("after.again")}
        </button>
        {wasHeard && (
          <button type="button" className="button quiet" onClick={() => setComplaining(true)}>
            {t("after.complain")}
          </button>
        )}
      </div>
      <ElseToDo />
    </div>
  );
};
