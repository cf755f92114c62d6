/** Closing a report: with an answer to whoever reported; a machine needs none. */
import type { DeskReport, DeskReports } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { answer } from "./deeds.ts";
import { useDesk } from "./desk.ts";
import { useDoing } from "./doing.ts";
import { useDraft } from "./drafts.ts";
import { Outcome } from "./Outcome.tsx";
import { Part } from "./Part.tsx";
import { ANSWER_FORM } from "./reportKeys.ts";
import { Words } from "./Words.tsx";

/** As the server takes it. */
const MOST = 500;
const outcomes = ["yes", "no"] as const;

/** Whether many from one place tell of the same person. */
const useIsCrowded = ({ person, by }: DeskReport): boolean => {
  const isIn = (listing: DeskReports | null) =>
    listing?.people.some((somebody) => somebody.person === person && somebody.isCrowded) ?? false;
  return useDesk(({ open, folded }) => by === "visitor" && (isIn(open) || isIn(folded)));
};

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
  const isCrowded = useIsCrowded(report);
  const [draft, write, forget] = useDraft<{ acted: boolean; words: string; crowd: boolean }>(`answer/${report.id}`, {
    acted: hasActed,
    words: "",
    crowd: false,
  });
  const send = async () => {
    const { acted, crowd } = draft;
    const words = isMachine ? "" : draft.words.trim();
    const given = { report: report.id, acted, words, crowd: crowd && isCrowded };
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
        {isCrowded && (
          <div>
            <Switch label={t("answer.crowd")} on={draft.crowd} onChange={(crowd) => write({ crowd })} />
            <p className="hint">{t("answer.crowdHint")}</p>
          </div>
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
