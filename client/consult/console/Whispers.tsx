/** A supervisor's word to the counsellor: beside the conversation, and not under its seal. */
import { useTexts } from "../../campaign/language.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { useConsole, useRoom } from "./source.ts";

export const Whispers = () => {
  const t = useTexts("console");
  const { source } = useRoom();
  const whispers = useConsole((s) => s.whispers);
  if (whispers.length === 0) return null;
  return (
    <ul ref={keepFocus} className="whispers">
      {whispers.map(({ id, from, words }) => (
        <li key={id} className="console-note is-whisper">
          <p className="whisper-words">
            <strong>{t("whisper.title", { name: from })}</strong> {words}
            <span className="hint">{t("whisper.hint")}</span>
          </p>
          <button type="button" className="button" onClick={() => source.dismiss(id)}>
            {t("whisper.read")}
          </button>
        </li>
      ))}
    </ul>
  );
};
