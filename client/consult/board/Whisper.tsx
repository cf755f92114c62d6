/** A word to a counsellor: on their screen and nowhere else; not sealed, and the form says so. */
import { type KeyboardEvent, useState } from "react";
import { WHISPER_MOST } from "../../../shared/consult/whisper.ts";
import { useTexts } from "../../campaign/language.ts";
import { boardDeeds } from "../../session/board.ts";
import { useDeed } from "./deed.ts";
import { DETAIL_TITLE, goToPart, WHISPER } from "./room.ts";

/** Shown when so few characters are left. */
const FEW = 100;

/** Out of the field by one Escape: letters are shortcuts again. */
const leave = ({ key, nativeEvent }: KeyboardEvent): void => {
  if (key === "Escape" && !nativeEvent.isComposing) goToPart(DETAIL_TITLE);
};

export const Whisper = ({ counsellor, name }: { readonly counsellor: string; readonly name: string }) => {
  const t = useTexts("board");
  const doing = useDeed();
  const [words, setWords] = useState("");
  const [isSent, setSent] = useState(false);
  const left = WHISPER_MOST - words.length;
  const isReady = words.trim() !== "" && left >= 0;
  const send = async () => {
    if (!isReady) return;
    if (await doing.perform(() => boardDeeds.whisper(counsellor, words.trim()))) {
      setWords("");
      setSent(true);
    }
  };
  return (
    <form
      className="whisper"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={WHISPER}>{t("whisper.label", { name })}</label>
      <div className="whisper-row">
        <textarea
          id={WHISPER}
          className="field"
          rows={2}
          value={words}
          maxLength={WHISPER_MOST}
          aria-describedby={`${WHISPER}-hint`}
          autoComplete="off"
          onKeyDown={leave}
          onChange={({ target }) => {
            setWords(target.value);
            setSent(false);
          }}
        />
        <button type="submit" className="button" aria-disabled={!isReady} aria-busy={doing.isBusy}>
          {t("whisper.send")}
        </button>
      </div>
      <p id={`${WHISPER}-hint`} className="hint">
        {t("whisper.hint")} {left < FEW && t("whisper.left", { count: left })}
      </p>
      <output className={doing.problem ? "problem" : "hint"}>{doing.problem || (isSent && t("whisper.sent"))}</output>
    </form>
  );
};
