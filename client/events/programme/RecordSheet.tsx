import { useId, useState } from "react";
import type { EventRecord } from "../../../shared/events/api.ts";
import { dayOf } from "../../../shared/campaign/days.ts";
import { languageTag } from "../../../shared/campaign/language.ts";
import { told } from "../../../shared/events/zones.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { Line } from "../hall/Line.tsx";
import { beginScreen } from "../../ui/beginScreen.ts";

interface Props {
  readonly record: EventRecord;
  readonly name: string;
  readonly reflection: string;
  readonly onChange: () => void;
}

/** The record as it is printed; of this page nothing else is (programme.css). */
export const RecordSheet = ({ record, name, reflection, onChange }: Props) => {
  const t = useTexts("programme");
  const id = useId();
  const language = useSettings((s) => s.language);
  const [withReflection, setWithReflection] = useState(false);
  const { japan } = told(record, "Asia/Tokyo");
  const day = new Intl.DateTimeFormat(languageTag(language), { timeZone: "UTC", dateStyle: "long" }).format(
    Date.parse(`${dayOf(record.from)}T12:00:00Z`),
  );
  const facts = [
    [t("record.sheetEvent"), <Line key="event" of={record.title} />],
    [t("record.sheetDate"), `${day} ${t("when.span", { from: japan.from, to: japan.to })}`],
    [t("record.sheetOrganiser"), <Line key="organiser" of={record.organiser} />],
    [t("record.sheetPercent"), `${record.percent}%`],
    [t("record.sheetNumber"), <code key="number">{record.number}</code>],
  ] as const;
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1} className="events-unprinted">
        {t("record.ready")}
      </h1>
      <article className="events-sheet" aria-labelledby={id}>
        <h2 id={id}>{t("record.sheetTitle")}</h2>
        {name.trim() !== "" && (
          <p className="events-sheet-name">
            <span className="hint">{t("record.sheetName")}</span>
            <strong>{name.trim()}</strong>
          </p>
        )}
        <p className="events-sheet-words">
          <Line of={record.words} />
        </p>
        <dl className="events-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {withReflection && reflection.trim() !== "" && (
          <section>
            <h3>{t("record.sheetReflection")}</h3>
            <p className="events-sheet-reflection">{reflection.trim()}</p>
          </section>
        )}
        <p className="hint">{t("record.sheetNote")}</p>
      </article>
      {reflection.trim() !== "" && (
        <label className="events-check events-unprinted">
          <input
            type="checkbox"
            checked={withReflection}
            onChange={(event) => setWithReflection(event.target.checked)}
          />
          {t("record.withReflection")}
        </label>
      )}
      <div className="row events-unprinted">
        <button type="button" className="button primary" onClick={() => window.print()}>
          {t("record.print")}
        </button>
        <button type="button" className="button" onClick={onChange}>
          {t("record.change")}
        </button>
      </div>
    </div>
  );
};
