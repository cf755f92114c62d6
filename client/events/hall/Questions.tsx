import type { QuestionShown, QuestionState } from "../../../shared/events/questions.ts";
import { useTexts } from "../../campaign/language.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { asVoted } from "../../session/hallOutbox.ts";
import { Ask as Asked } from "../../ui/Ask.tsx";
import { keepFocus } from "../../ui/keepFocus.ts";
import { Ask } from "./Ask.tsx";

interface Props {
  readonly hall: HallLine;
  readonly question: QuestionShown;
}

/** States that need a word; "shown" is how a question usually is. */
const words: Partial<Record<QuestionState, "on-stage" | "waiting" | "answered" | "declined">> = {
  "on-stage": "on-stage",
  waiting: "waiting",
  answered: "answered",
  declined: "declined",
};

const One = ({ hall, question }: Props) => {
  const t = useTexts("hall");
  const { id, name, words: said, votes, state, isMine, isVoted } = question;
  const stands = words[state];
  const mayVote = !isMine && (state === "shown" || state === "on-stage");
  const mayWithdraw = isMine && state !== "answered" && state !== "declined";
  return (
    <li className="hall-question" data-state={state}>
      {(stands || isMine) && (
        <p className="hall-question-state">
          {isMine && <span className="mark">{t("questions.mine")}</span>}{" "}
          {stands && <span className="mark">{t(`questions.state.${stands}`)}</span>}
        </p>
      )}
      <p className="hall-question-words">{said}</p>
      <div className="row">
        <span className="hint">{name ? t("questions.by", { name }) : t("questions.anonymous")}</span>
        {mayVote ? (
          <button
            type="button"
            className="button"
            aria-pressed={isVoted}
            aria-label={t("questions.voteFor", { words: said, count: votes })}
            onClick={() => hall.vote(id, !isVoted)}
          >
            {t(isVoted ? "questions.voted" : "questions.vote", { count: votes })}
          </button>
        ) : (
          votes > 0 && <span className="hint">{t("questions.votes", { count: votes })}</span>
        )}
        {mayWithdraw && (
          <Asked
            label={t("questions.withdraw")}
            text={t("questions.withdrawText")}
            sure={{ act: () => hall.withdraw(id) }}
          />
        )}
      </div>
    </li>
  );
};

/** Asking, and what others asked: what is on the stage first, then by votes, then what was answered. */
export const Questions = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const all = useHall(hall, (s) => s.questions);
  const outbox = useHall(hall, (s) => s.outbox);
  const state = useHall(hall, (s) => s.stage.state);
  const questions = all.filter(({ id }) => !outbox.withdrawn.includes(id)).map((one) => asVoted(one, outbox));
  return (
    <>
      {state !== "ended" && state !== "cancelled" && <Ask hall={hall} />}
      {questions.length === 0 ? (
        <p className="hint">{t("questions.none")}</p>
      ) : (
        <ol ref={keepFocus} className="hall-questions" aria-label={t("questions.list")}>
          {questions.map((question) => (
            <One key={question.id} hall={hall} question={question} />
          ))}
        </ol>
      )}
    </>
  );
};
