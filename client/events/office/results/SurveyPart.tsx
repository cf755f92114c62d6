import { useCallback } from "react";
import type { QuestionResult, Survey, SurveyQuestion } from "../../../../shared/events/survey.ts";
import { useOwnText, useTexts } from "../../../campaign/language.ts";
import { csvUrl, readResults } from "../../../session/eventOffice.ts";
import { Answered, useAnswer } from "../../../staff/answer.tsx";

const percentOf = (count: number, people: number): number => (people > 0 ? Math.round((count / people) * 100) : 0);

interface QuestionProps {
  readonly question: SurveyQuestion;
  readonly result: QuestionResult;
}

/** One question: a bar for each choice with its number beside it, or what was written. */
const Question = ({ question, result }: QuestionProps) => {
  const t = useTexts("eventOffice");
  const own = useOwnText();
  const { people, counts, words } = result;
  const name = (i: number): string => {
    if (!("choices" in question)) return String(i + 1);
    const choice = question.choices[i];
    return choice ? own(choice) || choice.ja : "";
  };
  return (
    <li className="plan-result">
      <h3>{own(question.label) || question.label.ja}</h3>
      <p className="hint">
        {t("results.people", { count: people })}
        {question.kind === "scale" && ` · ${t("results.scale")}`}
      </p>
      {question.kind === "words" ? (
        words.length > 0 && (
          <details>
            <summary>{t("results.words", { count: words.length })}</summary>
            <ul className="office-lines">
              {words.map((said, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- lines never change, and may be the same
                <li key={i}>{said}</li>
              ))}
            </ul>
          </details>
        )
      ) : (
        <ol className="plan-bars">
          {counts.map((count, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- a choice is its place
            <li key={i}>
              <span>{name(i)}</span>
              <span className="plan-bar" aria-hidden="true">
                <span style={{ inlineSize: `${percentOf(count, people)}%` }} />
              </span>
              <span className="office-time">{t("results.count", { count, percent: percentOf(count, people) })}</span>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
};

/** What those who were there answered. */
export const SurveyPart = ({ event, survey }: { readonly event: string; readonly survey: Survey }) => {
  const t = useTexts("eventOffice");
  const load = useCallback(() => readResults(event), [event]);
  const answer = useAnswer(load);
  return (
    <section className="office-part" aria-labelledby="plan-results">
      <h2 id="plan-results">{t("results.title")}</h2>
      <p className="hint">{t("results.lead")}</p>
      <Answered answer={answer}>
        {({ people, questions }) =>
          people === 0 ? (
            <p className="hint">{t("results.none")}</p>
          ) : (
            <>
              <p>{t("results.all", { count: people })}</p>
              <ul className="plan-results">
                {survey.questions.map((question) => {
                  const result = questions.find((one) => one.question === question.id);
                  return result && <Question key={question.id} question={question} result={result} />;
                })}
              </ul>
              <div className="office-row office-no-print">
                <a className="button" href={csvUrl("results", event)} download>
                  {t("results.csv")}
                </a>
                <button type="button" className="button" onClick={() => print()}>
                  {t("results.print")}
                </button>
              </div>
            </>
          )
        }
      </Answered>
    </section>
  );
};
