/** What everybody is told: notices that hold now, will hold, or held lately. */
import { useRef, useState } from "react";
import type { OfficeNotice, PlaceOffice } from "../../../shared/campaign/placeOffice.ts";
import { endNotice } from "../../session/placeOffice.ts";
import type { Doing } from "../../staff/office/doing.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { useOwnText, useTexts } from "../language.ts";
import { momentName } from "../season/when.ts";
import { useSettings } from "../settings.ts";
import { NoticeForm } from "./NoticeForm.tsx";
import { useDoing } from "./office.ts";

interface Props {
  readonly office: PlaceOffice;
  readonly mayEdit: boolean;
}

interface ItemProps {
  readonly notice: OfficeNotice;
  readonly now: number;
  readonly doing: Doing;
  readonly mayEdit: boolean;
  readonly onChange: () => void;
}

const Item = ({ notice, now, doing, mayEdit, onChange }: ItemProps) => {
  const t = useTexts("placeOffice");
  const own = useOwnText();
  const language = useSettings((s) => s.language);
  const { id, kind, words, from, to, by } = notice;
  const state = to <= now ? "over" : from > now ? "later" : "on";
  return (
    <li className="place-notice">
      <p>
        <span className={state === "on" ? "pill is-on" : "pill"}>{t(`notices.${state}`)}</span>{" "}
        <strong>{t(`kinds.${kind}`)}</strong> {own(words)}
      </p>
      <p className="hint">
        {momentName(from, now, language)} – {momentName(to, now, language)} · {t("notices.by", { name: by })}
      </p>
      {mayEdit && (
        <div className="office-row">
          {state !== "over" && (
            <button type="button" className="button" onClick={onChange}>
              {t("notices.change")}
              <span className="spoken"> {own(words)}</span>
            </button>
          )}
          <button
            type="button"
            className="button"
            onClick={() => void doing.perform(() => endNotice(id), t("notices.ended"), id)}
          >
            {t(state === "over" ? "notices.remove" : "notices.end")}
            <span className="spoken"> {own(words)}</span>
          </button>
        </div>
      )}
    </li>
  );
};

export const NoticesPage = ({ office: { notices, now }, mayEdit }: Props) => {
  const t = useTexts("placeOffice");
  const doing = useDoing();
  /** The notice that is written: a new one (null), or one of these. */
  const [written, setWritten] = useState<OfficeNotice | null | undefined>(undefined);
  const begin = useRef<HTMLButtonElement>(null);
  const close = () => {
    setWritten(undefined);
    // The form that had the focus is gone.
    setTimeout(() => begin.current?.focus());
  };
  return (
    <div className="office-stack">
      <h2 className="spoken">{t("pages.notices")}</h2>
      {mayEdit && written === undefined && (
        <div className="office-row">
          <button ref={begin} type="button" className="button strong" onClick={() => setWritten(null)}>
            {t("notices.new")}
          </button>
        </div>
      )}
      {written !== undefined && (
        <section className="office-part">
          <NoticeForm key={written?.id ?? "new"} notice={written} now={now} doing={doing} onClose={close} />
        </section>
      )}
      <Outcome doing={doing} />
      <section className="office-part" aria-label={t("pages.notices")}>
        {notices.length === 0 && <p>{t("notices.none")}</p>}
        <ul className="place-notices">
          {notices
            .toSorted((a, b) => b.to - a.to)
            .map((notice) => (
              <Item
                key={notice.id}
                notice={notice}
                now={now}
                doing={doing}
                mayEdit={mayEdit}
                onChange={() => setWritten(notice)}
              />
            ))}
        </ul>
      </section>
    </div>
  );
};
