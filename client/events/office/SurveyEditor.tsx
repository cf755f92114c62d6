import { visitQuestions } from "../../../shared/feedback/questions.ts";
import { type Survey, SURVEY, type SurveyQuestion } from "../../../shared/events/survey.ts";
import { useTexts } from "../../campaign/language.ts";
import { Switch } from "../../ui/Switch.tsx";
import { LinesField, noLines, SelectField } from "./form/fields.tsx";
import { Rows } from "./form/Rows.tsx";
import { newId } from "./newId.ts";

const questionKinds = ["one", "several", "scale", "words"] as const;

/** The same question asked another way: its choices stay where it has any. */
const asKind = (question: SurveyQuestion, kind: SurveyQuestion["kind"]): SurveyQuestion => {
  const { id, label } = question;
  if (kind === "scale" || kind === "words") return { id, label, kind };
  const choices = "choices" in question ? question.choices : [noLines, noLines];
  return { id, label, kind, choices };
};

interface Props {
  readonly survey: Survey;
  readonly onChange: (survey: Survey) => void;
}

/** What is asked after the event. */
export const SurveyEditor = ({ survey, onChange }: Props) => {
  const t = useTexts("eventOffice");
  return (
    <>
      <p className="hint">{t("survey.hint")}</p>
      <Rows
        rows={survey.questions}
        onChange={(questions) => onChange({ ...survey, questions: [...questions] })}
        name={(n) => t("survey.one", { n })}
        begin={{
          label: t("survey.add"),
          make: (): SurveyQuestion => ({ id: newId(), label: noLines, kind: "scale" }),
        }}
        most={SURVEY.questions}
      >
        {(question, edit, i) => {
          const path = `survey.questions.${i}`;
          return (
            <>
              <SelectField
                path={`${path}.kind`}
                label={t("survey.kind")}
                value={question.kind}
                options={questionKinds}
                name={(kind) => t(`survey.kinds.${kind}`)}
                onChange={(kind) => edit(asKind(question, kind))}
              />
              <LinesField
                path={`${path}.label`}
                label={t("survey.question")}
                value={question.label}
                onChange={(label) => edit({ ...question, label })}
                most={SURVEY.label}
              />
              {"choices" in question && (
                <Rows
                  rows={question.choices}
                  onChange={(choices) => edit({ ...question, choices: [...choices] })}
                  name={(n) => t("survey.choice", { n })}
                  begin={{ label: t("survey.addChoice"), make: () => noLines }}
                  min={2}
                  most={SURVEY.choices}
                >
                  {(choice, put, n) => (
                    <LinesField
                      path={`${path}.choices.${n}`}
                      label={t("survey.choice", { n: n + 1 })}
                      value={choice}
                      onChange={put}
                      most={SURVEY.label}
                    />
                  )}
                </Rows>
              )}
            </>
          );
        }}
      </Rows>
      <div>
        <Switch label={t("survey.visit")} on={survey.visit} onChange={(visit) => onChange({ ...survey, visit })} />
        <p className="hint">{t("survey.visitHint", { count: Object.keys(visitQuestions).length })}</p>
      </div>
    </>
  );
};
