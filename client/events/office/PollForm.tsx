import { useState } from "react";
import { LETTERS } from "../../../shared/events/event.ts";
import { pollSchema } from "../../../shared/events/office.ts";
import { CHOICES, type Poll } from "../../../shared/events/polls.ts";
import { useTexts } from "../../campaign/language.ts";
import { setPoll } from "../../session/eventOffice.ts";
import { OfficeForm } from "../../staff/office/OfficeForm.tsx";
import type { Doing } from "./doing.ts";
import type { Problems } from "./form/draft.ts";
import { LinesField, noLines, NumberField, ProblemsContext } from "./form/fields.tsx";
import { problemsOf } from "./form/problemsOf.ts";
import { Rows } from "./form/Rows.tsx";

interface Props {
  readonly event: string;
  /** The one to change; null: a new one. */
  readonly poll: Poll | null;
  readonly doing: Doing;
  readonly onClose: () => void;
}

/** A question with its choices. */
export const PollForm = ({ event, poll, doing, onClose }: Props) => {
  const t = useTexts("eventOffice");
  const [question, setQuestion] = useState(poll?.question ?? noLines);
  const [choices, setChoices] = useState(poll?.choices ?? [noLines, noLines]);
  const [most, setMost] = useState<number | null>(poll?.most ?? 1);
  const [problems, setProblems] = useState<Problems>({});
  const send = async () => {
    const given = { event, poll: poll?.id ?? null, question, choices: [...choices], most: most ?? 0 };
    const read = pollSchema.safeParse(given);
    const found = read.success ? {} : problemsOf(given, read.error);
    setProblems(most !== null && most > choices.length ? { ...found, most: "number" } : found);
    if (!read.success) return;
    const said = t(poll ? "polls.changed" : "polls.added");
    if (await doing.perform(() => setPoll(read.data), said, `poll ${given.poll}`)) onClose();
  };
  return (
    <ProblemsContext value={problems}>
      <OfficeForm
        title={t(poll ? "polls.changeTitle" : "polls.add")}
        problem={doing.problem}
        isBusy={doing.busy}
        save={t(poll ? "polls.save" : "polls.enter")}
        onSend={send}
        onCancel={onClose}
      >
        <LinesField
          path="question"
          label={t("polls.question")}
          value={question}
          onChange={setQuestion}
          most={LETTERS.about}
        />
        <Rows
          rows={choices}
          onChange={setChoices}
          name={(n) => t("polls.choice", { n })}
          begin={{ label: t("polls.addChoice"), make: () => noLines }}
          min={CHOICES.min}
          most={CHOICES.most}
        >
          {(choice, edit, i) => (
            <LinesField
              path={`choices.${i}`}
              label={t("polls.choice", { n: i + 1 })}
              value={choice}
              onChange={edit}
              most={LETTERS.title}
            />
          )}
        </Rows>
        <NumberField
          path="most"
          label={t("polls.most")}
          hint={t("polls.mostHint")}
          min={1}
          max={choices.length}
          value={most}
          onChange={setMost}
        />
      </OfficeForm>
    </ProblemsContext>
  );
};
