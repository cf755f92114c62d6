/** Closing a report: with an answer to whoever reported; a machine needs none. */
import type { DeskReport } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { answer } from "./deeds.ts";
import { useDoing } from "./doing.ts";
import { useDraft } from "./drafts.ts";
import { Outcome } from "./Outcome.tsx";
import { Part } from "./Part.tsx";
import { ANSWER_FORM } from "./reportKeys.ts";
import { Words } from "./Words.tsx";

/** As the server takes it. */
const MOST = 500;
const outcomes = ["yes", "no"] as const;

/** The answer as it was given. */
const Given = ({ report }: { readonly report: DeskReport }) => {
  const t = useTexts("desk");
  return (
    <Part level={3} title={t("answer.given")}>
      <p>{t(report.acted ? "answer.didAct" : "answer.didNot")}</p>
      {report.answer && <p className="said">{report.answer}</p>}
    </Part>
  );
};

const Form = ({ report }: { readonly report: DeskReport }) => {
  const t = useTexts("desk");
  const doing = useDoing();
  const isMachine = report.by === "machine";
  const hasActed = report.history.some(({ at }) => at >= report.at);
  const [draft, write, forget] = useDraft<{ acted: boolean; words: string }>(`answer/${report.id}`, {
    acted: hasActed,
    words: "",
  });
  const send = async () => {
    const given = { report: report.id, acted: draft.acted, words: isMachine ? "" : draft.words.trim() };
    if (await doing.perform(() => answer(given), "")) forget();
  };
  return (
    <Part level={3} title={t(isMachine ? "answer.titleMachine" : "answer.title")}>
      <div className="act" id={ANSWER_FORM}>
        <Choices
          label={t("answer.acted")}
          options={outcomes}
          value={draft.acted ? "yes" : "no"}
          onChange={(chosen) => write({ acted: chosen === "yes" })}
          name={(o) => t(`answer.${o}`)}
        />
        {!isMachine && (
          <Words
            label={t("answer.words")}
            hint={t("answer.wordsHint")}
            most={MOST}
            value={draft.words}
            onChange={(value) => write({ words: value })}
            optional
          />
        )}
        <button type="button" className="button strong" aria-disabled={doing.isBusy} onClick={() => void send()}>
          {t(isMachine ? "answer.close" : "answer.send")}
        </button>
        <Outcome doing={doing} />
      </div>
    </Part>
  );
};

export const Answer = ({ report }: { readonly report: DeskReport }) =>
  report.state === "answered" ? <Given report={report} /> : <Form report={report} />;
