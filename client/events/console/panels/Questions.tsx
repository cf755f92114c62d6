/** Questions of the audience: those who moderate read them first and decide what all see; others of the crew see what all see. */
import {
  questionWays,
  type QuestionDeed,
  type QuestionToModerate,
  UNDO_MS,
} from "../../../../shared/events/questions.ts";
import { useTexts } from "../../../campaign/language.ts";
import { keepFocus } from "../../../ui/keepFocus.ts";
import { useHallNow, useMay, useNow, useRoom } from "../source.ts";

/** Letters of a question in the name of its buttons: enough to tell one from another. */
const SPOKEN = 40;

type ModeratorDeed = Exclude<QuestionDeed, "withdraw">;

/** What a moderator may do with it, the usual first. */
const deedsOf = ({ state }: QuestionToModerate): ModeratorDeed[] => {
  const order: readonly ModeratorDeed[] = ["show", "take-up", "answered", "put-back", "decline"];
  return order.filter((deed) => questionWays[state][deed]?.by === "moderator");
};

const Row = ({ question }: { readonly question: QuestionToModerate }) => {
  const t = useTexts("eventConsole");
  const { tell } = useRoom();
  const { id, words, name, writer, votes, state } = question;
  const label = (deed: ModeratorDeed) =>
    state === "declined" && deed === "show" ? t("questions.showAfterAll") : t(`questions.deeds.${deed}`);
  return (
    <li className={`question is-${state}`}>
      <p className="question-words">{words}</p>
      <p className="hint">
        {name === null ? t("questions.writer", { number: writer }) : t("questions.named", { name, number: writer })}
        {state !== "waiting" && ` · ${t("questions.votes", { count: votes })}`}
      </p>
      <div className="row">
        {deedsOf(question).map((deed) => (
          <button
            key={deed}
            type="button"
            className={deed === "decline" ? "button quiet" : "button"}
            aria-label={t("questions.spoken", { deed: label(deed), words: [...words].slice(0, SPOKEN).join("") })}
            onClick={() => tell("turn-question", { question: id, deed })}
          >
            {label(deed)}
          </button>
        ))}
      </div>
    </li>
  );
};

interface ListProps {
  readonly title: string;
  readonly questions: readonly QuestionToModerate[];
  /** Closed at first. */
  readonly isAside?: boolean;
}

const List = ({ title, questions, isAside = false }: ListProps) => {
  if (questions.length === 0) return null;
  const rows = (
    <ul className="question-rows">
      {questions.map((question) => (
        <Row key={question.id} question={question} />
      ))}
    </ul>
  );
  if (isAside)
    return (
      <details className="question-aside">
        <summary>
          {title} ({questions.length})
        </summary>
        {rows}
      </details>
    );
  return (
    <>
      <h3>{title}</h3>
      {rows}
    </>
  );
};

const Moderated = () => {
  const t = useTexts("eventConsole");
  const all = useHallNow((s) => s.moderate);
  const now = useNow();
  const of = (state: QuestionToModerate["state"]) => all.filter((question) => question.state === state);
  // Older ones cannot be shown any more.
  const declined = of("declined").filter(({ turnedAt }) => now - turnedAt < UNDO_MS);
  const waiting = of("waiting");
  return (
    <div className="questions" ref={keepFocus}>
      <List title={t("questions.onStage")} questions={of("on-stage")} />
      {waiting.length > 0 ? (
        <List title={t("questions.waiting", { count: waiting.length })} questions={waiting} />
      ) : (
        <p className="hint">{all.length > 0 ? t("questions.noneWaiting") : t("questions.empty")}</p>
      )}
      <List title={t("questions.shown")} questions={of("shown")} />
      <List title={t("questions.answered")} questions={of("answered")} isAside />
      <List title={t("questions.declined")} questions={declined} isAside />
    </div>
  );
};

/** As the audience has them; what is on the stage is what one answers now. */
const Read = () => {
  const t = useTexts("eventConsole");
  const questions = useHallNow((s) => s.questions);
  const onStage = questions.filter(({ state }) => state === "on-stage");
  const shown = questions.filter(({ state }) => state === "shown");
  return (
    <div className="questions">
      <p className="hint">{t("questions.readOnly")}</p>
      <h3>{t("questions.onStage")}</h3>
      {/* Read out when it is taken up: whoever speaks may look elsewhere. */}
      <output>
        {onStage.map(({ id, words }) => (
          <span key={id} className="question is-on-stage is-big">
            {words}
          </span>
        ))}
      </output>
      {shown.length > 0 && <h3>{t("questions.shown")}</h3>}
      <ul className="question-rows">
        {shown.map(({ id, words, name, votes }) => (
          <li key={id} className="question is-shown">
            <p className="question-words">{words}</p>
            <p className="hint">
              {name !== null && `${name} · `}
              {t("questions.votes", { count: votes })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
};

export const Questions = () => (useMay("questions") ? <Moderated /> : <Read />);
