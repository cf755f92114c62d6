import { useId } from "react";
import type { SurveyAnswers, SurveyQuestion } from "../../../shared/events/survey.ts";
import { SCALE, SURVEY } from "../../../shared/events/surveyLimits.ts";
import { useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Line } from "../hall/Line.tsx";
import { useLine } from "../hall/useLine.ts";

type Answer = SurveyAnswers["own"][string];

interface Props {
  readonly question: SurveyQuestion;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

const scale = Array.from({ length: SCALE }, (_, i) => i + 1);
const chosen = (answer: Answer | undefined): readonly number[] => (Array.isArray(answer) ? answer : []);

const Words = ({ question, answer, onAnswer }: Props) => {
  const t = useTexts("programme");
  const id = useId();
  return (
    <p className="events-field">
      <label htmlFor={id}>
        <Line of={question.label} />
      </label>
      <textarea
        id={id}
        className="field events-area"
        rows={3}
        maxLength={SURVEY.words}
        value={typeof answer === "string" ? answer : ""}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onAnswer(event.target.value)}
      />
      <span id={`${id}-hint`} className="hint">
        {t("survey.wordsHint")}
      </span>
    </p>
  );
};

const Several = ({ question, answer, onAnswer }: Props) => {
  const t = useTexts("programme");
  if (question.kind !== "several") return null;
  const now = chosen(answer);
  const toggle = (choice: number) =>
    onAnswer(now.includes(choice) ? now.filter((one) => one !== choice) : [...now, choice]);
  return (
    <fieldset className="events-checks">
      <legend>
        <Line of={question.label} /> <span className="hint">{t("survey.several")}</span>
      </legend>
      {question.choices.map((choice, i) => (
        <label key={choice.ja} className="events-check">
          <input type="checkbox" checked={now.includes(i)} onChange={() => toggle(i)} />
          <Line of={choice} />
        </label>
      ))}
    </fieldset>
  );
};

/** No answer, or one of those that there are. */
const SKIP = -1;

/** One question of the organiser's. */
export const OwnQuestion = (props: Props) => {
  const t = useTexts("programme");
  const lineOf = useLine();
  const { question, answer, onAnswer } = props;
  if (question.kind === "words") return <Words {...props} />;
  if (question.kind === "several") return <Several {...props} />;
  const isScale = question.kind === "scale";
  const options = isScale ? scale : question.choices.map((_, i) => i);
  return (
    <Choices
      label={
        <>
          <Line of={question.label} /> {isScale && <span className="hint">{t("survey.scale")}</span>}
        </>
      }
      options={[...options, SKIP]}
      value={chosen(answer)[0] ?? SKIP}
      onChange={(option) => onAnswer(option === SKIP ? [] : [option])}
      name={(option) =>
        option === SKIP ? t("survey.skip") : isScale ? String(option) : lineOf(question.choices[option]!).words
      }
      lang={(option) => (option === SKIP || isScale ? "" : (lineOf(question.choices[option]!).lang ?? ""))}
    />
  );
};
