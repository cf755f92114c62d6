/** A word to the audience, in up to three languages; it stays until it is taken away. */
import type { FormEvent } from "react";
import { languages } from "../../../../shared/campaign/language.ts";
import { LETTERS, type Lines } from "../../../../shared/events/event.ts";
import { useTexts } from "../../../campaign/language.ts";
import { fresh } from "../kept.ts";
import { places } from "../panelFocus.ts";
import { readyNotices } from "../readyNotices.ts";
import { useHallNow, useKept, useLines, useMay, useRoom } from "../source.ts";

/** What stands on the audience's screens now. */
const Standing = () => {
  const t = useTexts("eventConsole");
  const lines = useLines();
  const { tell } = useRoom();
  const mayTell = useMay("notice");
  const notice = useHallNow((s) => s.stage.notice);
  return (
    <div className="notice-now">
      <h3>{t("notice.now")}</h3>
      <output>{notice ? lines(notice.words) : <span className="hint">{t("notice.none")}</span>}</output>
      {notice && mayTell && (
        <button type="button" className="button" onClick={() => tell("notice", { words: null })}>
          {t("notice.takeAway")}
        </button>
      )}
    </div>
  );
};

const OwnWords = () => {
  const t = useTexts("eventConsole");
  const { kept, tell } = useRoom();
  const words = useKept((s) => s.notice);
  const canSend = words.ja.trim() !== "";
  const write = (part: Partial<Lines>) => kept.setState({ notice: { ...words, ...part } });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!canSend) return;
    tell("notice", { words });
    kept.setState({ notice: fresh.notice });
  };
  return (
    <form className="notice-own" onSubmit={send}>
      <h3>{t("notice.own")}</h3>
      {languages.map((language) => (
        <label key={language}>
          <span>{t(`notice.languages.${language}`)}</span>
          <textarea
            id={language === "ja" ? places.notice : undefined}
            className="field"
            rows={2}
            maxLength={LETTERS.about}
            lang={language === "en" ? "en" : "ja"}
            value={words[language]}
            onChange={({ target }) => write({ [language]: target.value })}
          />
        </label>
      ))}
      <div className="row">
        <button type="submit" className="button strong" aria-disabled={!canSend}>
          {t("notice.send")}
        </button>
      </div>
      <p className="hint">{t("notice.stays")}</p>
    </form>
  );
};

export const NoticePanel = () => {
  const t = useTexts("eventConsole");
  const lines = useLines();
  const { tell } = useRoom();
  const mayTell = useMay("notice");
  return (
    <div className="notice">
      <Standing />
      {mayTell && (
        <>
          <h3>{t("notice.ready")}</h3>
          <ul className="notice-ready">
            {readyNotices.map((words) => (
              <li key={words.ja}>
                <button type="button" className="button" onClick={() => tell("notice", { words })}>
                  {lines(words)}
                </button>
              </li>
            ))}
          </ul>
          <OwnWords />
        </>
      )}
    </div>
  );
};
