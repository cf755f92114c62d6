/** A word of the desk to everybody in the squares. */
import { useTexts } from "../../campaign/language.ts";
import { Ago } from "./Ago.tsx";
import { setNotice } from "./deeds.ts";
import { useDesk } from "./desk.ts";
import { useDoing } from "./doing.ts";
import { useDraft } from "./drafts.ts";
import { Outcome } from "./Outcome.tsx";
import { Part } from "./Part.tsx";
import { Words } from "./Words.tsx";

/** As the server takes it. */
const MOST = 200;

export const Notice = () => {
  const t = useTexts("desk");
  const notice = useDesk((s) => s.today?.rules.notice ?? null);
  const [{ text }, write, forget] = useDraft("notice", { text: "" });
  const doing = useDoing();
  const words = text.trim();
  const send = async () => {
    if (words && (await doing.perform(() => setNotice(words), t("notice.sent")))) forget();
  };
  return (
    <Part title={t("notice.title")}>
      {notice && (
        <figure className="quote">
          <figcaption className="hint">
            {t("notice.current")} <Ago at={notice.at} />
          </figcaption>
          <p>{notice.text}</p>
        </figure>
      )}
      <Words
        label={t("notice.label")}
        hint={t("notice.hint")}
        most={MOST}
        value={text}
        onChange={(value) => write({ text: value })}
      />
      <div className="row">
        <button
          type="button"
          className="button strong"
          aria-disabled={!words || doing.isBusy}
          onClick={() => void send()}
        >
          {t(notice ? "notice.replace" : "notice.send")}
        </button>
        {notice && (
          <button
            type="button"
            className="button"
            onClick={() => void doing.perform(() => setNotice(""), t("notice.cleared"), "clear")}
          >
            {t("notice.clear")}
          </button>
        )}
      </div>
      <Outcome doing={doing} />
    </Part>
  );
};
