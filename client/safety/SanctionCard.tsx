import { useId, useState } from "react";
import type { OwnSanction } from "../../shared/safety/messages.ts";
import { useTexts } from "../campaign/language.ts";
import { appeal } from "../session/safety.ts";
import { SanctionWords } from "./SanctionWords.tsx";

/** Letters of an appeal. */
const WORDS_LENGTH = 1000;

/** Ask for a second look. The words stay until they have arrived. */
const AppealForm = ({ sanction, onCancel }: { readonly sanction: string; readonly onCancel: () => void }) => {
  const t = useTexts("safety");
  const id = useId();
  const [words, setWords] = useState("");
  const [state, setState] = useState<"writing" | "sending" | "failed">("writing");
  const send = async () => {
    if (words.trim() === "" || state === "sending") return;
    setState("sending");
    try {
      await appeal(sanction, words.trim());
    } catch {
      setState("failed");
    }
  };
  return (
    <form
      className="report-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id}>{t("appeal.label")}</label>
      <textarea
        id={id}
        className="field"
        rows={4}
        required
        maxLength={WORDS_LENGTH}
        value={words}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setWords(event.target.value)}
      />
      <p id={`${id}-hint`} className="hint">
        {t("appeal.hint")}
      </p>
      <output className="problem">{state === "failed" && t("appeal.failed")}</output>
      <div className="row">
        <button type="submit" className="button" aria-busy={state === "sending"}>
          {t(state === "sending" ? "appeal.sending" : "appeal.send")}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {t("appeal.cancel")}
        </button>
      </div>
    </form>
  );
};

interface Props {
  readonly sanction: OwnSanction;
  /** The end stands beside it already. */
  readonly isEndTold?: boolean;
}

/** A sanction to the one it is about: what, why, until when, in whose words; and how to object. */
export const SanctionCard = ({ sanction, isEndTold = false }: Props) => {
  const t = useTexts("safety");
  const [isWriting, setIsWriting] = useState(false);
  const [now] = useState(Date.now);
  const { answer } = sanction;
  return (
    <div className="sanction">
      <SanctionWords sanction={sanction} now={now} isEndTold={isEndTold} />
      <output>
        {sanction.appeal !== "none" && t(`appeal.states.${sanction.appeal}`)}
        {answer !== "" && ` ${t("appeal.answer", { answer })}`}
      </output>
      {sanction.appeal === "none" &&
        (isWriting ? (
          <AppealForm sanction={sanction.id} onCancel={() => setIsWriting(false)} />
        ) : (
          <>
            <p className="hint">{t("appeal.harmless")}</p>
            <div className="row">
              <button type="button" className="button" onClick={() => setIsWriting(true)}>
                {t("appeal.open")}
              </button>
            </div>
          </>
        ))}
    </div>
  );
};
