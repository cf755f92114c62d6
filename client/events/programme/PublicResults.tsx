import { useCallback } from "react";
import type { PublicResult, Survey, SurveyQuestion } from "../../../shared/events/survey.ts";
import { useTexts } from "../../campaign/language.ts";
import { loadSurvey } from "../../session/programme.ts";
import { Line } from "../hall/Line.tsx";
import { useLoaded } from "./useEvent.ts";

interface Props {
  readonly event: string;
  readonly results: readonly PublicResult[];
}

/** The answers that a question offers; words are not published. */
const offered = (question: SurveyQuestion, counts: PublicResult["counts"]) =>
  question.kind === "one" || question.kind === "several"
    ? question.choices.map((choice) => <Line key={choice.ja} of={choice} />)
    : counts.map((_, i) => String(i + 1));

const Result = ({ question, result }: { readonly question: SurveyQuestion; readonly result: PublicResult }) => {
  const t = useTexts("programme");
  const most = Math.max(1, ...result.counts.map((count) => count ?? 0));
  return (
    <table className="events-result">
      <caption>
        <Line of={question.label} />
        {result.people !== null && <span className="hint"> {t("archive.answered", { count: result.people })}</span>}
      </caption>
      <tbody>
        {offered(question, result.counts).map((label, i) => {
          const count = result.counts[i] ?? null;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- answers stay in their order
            <tr key={i}>
              <th scope="row">{label}</th>
              <td>
                {count === null ? (
                  <span className="hint">{t("archive.hidden")}</span>
                ) : (
                  <>
                    <span className="events-bar" style={{ inlineSize: `${(count / most) * 100}%` }} />
                    {count}
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** What the organiser publishes of a survey. */
export const PublicResults = ({ event, results }: Props) => {
  const t = useTexts("programme");
  const [survey] = useLoaded<Survey>(useCallback(() => loadSurvey(event), [event]));
  if (!survey) return null;
  return (
    <section className="events-results">
      <h2>{t("archive.survey")}</h2>
      <p className="hint">{t("archive.surveyText")}</p>
      {results.map((result) => {
        const question = survey.questions.find(({ id }) => id === result.question);
        if (!question || question.kind === "words") return null;
        return <Result key={result.question} question={question} result={result} />;
      })}
    </section>
  );
};
