/** A complaint to somebody outside that shift. One's own lines go along only where one chooses each of them. */
import { useId, useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { complain } from "../../session/consult.ts";
import { takeFocus } from "../../ui/focus.ts";
import { beginScreen } from "../../ui/beginScreen.ts";
import { useMyTalk } from "./myTalk.ts";
import { useAsking } from "./trouble.ts";

/** The longest complaint, and the most lines, that the server takes. */
const MOST_WORDS = 2000;
const MOST_LINES = 50;

export const Complaint = ({ ticket, onDone }: { readonly ticket: string; readonly onDone: () => void }) => {
  const t = useTexts("visit");
  const id = useId();
  const own = useMyTalk((s) => s.after?.own ?? []);
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isEmpty, setEmpty] = useState(false);
  const [isSent, setSent] = useState(false);
  const { isBusy, trouble, run } = useAsking();
  const send = () => {
    setEmpty(words.trim() === "");
    if (words.trim() === "") return;
    const lines = own.filter(({ key }) => chosen.includes(key)).map(({ text }) => text.slice(0, MOST_WORDS));
    void run(async () => {
      await complain(ticket, words.trim(), lines.slice(0, MOST_LINES));
      setSent(true);
    });
  };
  const back = (
    <button type="button" className="button" onClick={onDone}>
      {t("back")}
    </button>
  );
  if (isSent)
    return (
      <div className="over-screen">
        <h1 ref={takeFocus} tabIndex={-1}>
          {t("complaint.sent")}
        </h1>
        {back}
      </div>
    );
  return (
    <form
      className="over-screen visit-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("complaint.title")}
      </h1>
      <p>{t("complaint.lead")}</p>
      <label htmlFor={id}>{t("complaint.words")}</label>
      <textarea
        id={id}
        className="field visit-area"
        rows={5}
        maxLength={MOST_WORDS}
        value={words}
        aria-invalid={isEmpty}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setWords(event.target.value)}
      />
      {own.length > 0 && (
        <fieldset className="visit-attach">
          <legend>{t("complaint.attach")}</legend>
          <p className="hint">{t("complaint.attachHint")}</p>
          {own.map(({ key, text }) => (
            <label key={key} className="visit-check">
              <input
                type="checkbox"
                checked={chosen.includes(key)}
                onChange={(event) =>
                  setChosen(event.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
                }
              />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      )}
      <output id={`${id}-problem`} className="problem">
        {isEmpty ? t("complaint.empty") : trouble}
      </output>
      <div className="row">
        <button type="submit" className="button" aria-busy={isBusy}>
          {t("complaint.send")}
        </button>
        {back}
      </div>
    </form>
  );
};
