import { useState } from "react";
import type { OwnStand } from "../../shared/stands/api.ts";
import { useTexts } from "../campaign/language.ts";
import { setStandHours } from "../session/stands.ts";
import { Field } from "../staff/form/Field.tsx";
import { OfficeForm } from "../staff/office/OfficeForm.tsx";
import { useSending } from "../staff/sending.ts";
import { useProblemWords } from "../staff/words.ts";
import { Switch } from "../ui/Switch.tsx";
import { draftOf, type HoursDraft, hoursOf, nextRow, type Row } from "./hoursDraft.ts";

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const ROWS = 7;

interface RowProps {
  readonly row: Row;
  readonly n: number;
  readonly onChange: (row: Row) => void;
  /** Null: the only one stays. */
  readonly onRemove: (() => void) | null;
}

const RowFields = ({ row, n, onChange, onRemove }: RowProps) => {
  const t = useTexts("stands");
  const toggle = (day: number) =>
    onChange({
      ...row,
      weekdays: row.weekdays.includes(day) ? row.weekdays.filter((d) => d !== day) : [...row.weekdays, day],
    });
  return (
    <fieldset className="stands-row">
      <legend>{t("staff.row", { n })}</legend>
      <div className="choices">
        {weekdays.map((day) => (
          <label key={day} className="choice">
            <input type="checkbox" checked={row.weekdays.includes(day)} onChange={() => toggle(day)} />
            {t(`staff.days.d${day}`)}
          </label>
        ))}
      </div>
      <div className="stands-times-of">
        <Field label={t("staff.from")} type="time" value={row.from} onChange={(from) => onChange({ ...row, from })} />
        <Field label={t("staff.to")} type="time" value={row.to} onChange={(to) => onChange({ ...row, to })} />
      </div>
      {onRemove && (
        <button type="button" className="button" onClick={onRemove}>
          {t("staff.remove", { n })}
        </button>
      )}
    </fieldset>
  );
};

interface Props {
  readonly stand: OwnStand;
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

/** When somebody is at a stand: weekly times, and days off. */
export const HoursForm = ({ stand, onDone, onCancel }: Props) => {
  const t = useTexts("stands");
  const words = useProblemWords();
  const { busy, error, send } = useSending();
  const [draft, setDraft] = useState<HoursDraft>(() => draftOf(stand.hours ?? stand.given));
  const [problem, setProblem] = useState<"problem" | "problemClosed" | null>(null);
  const change = (part: Partial<HoursDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { rows } = draft;
  const save = async () => {
    const hours = hoursOf(draft);
    setProblem(hours === "rows" ? "problem" : hours === "closed" ? "problemClosed" : null);
    if (typeof hours === "string") return;
    if ((await send(() => setStandHours({ stand: stand.id, hours }))) !== null) await onDone();
  };
  return (
    <OfficeForm
      title={t("staff.editOf", { stand: stand.name })}
      problem={problem ? t(`staff.${problem}`) : error && words(error)}
      isBusy={busy}
      save={t("staff.save")}
      onSend={save}
      onCancel={onCancel}
    >
      {rows.map((row, i) => (
        <RowFields
          key={row.key}
          row={row}
          n={i + 1}
          onChange={(changed) => change({ rows: rows.map((one) => (one.key === row.key ? changed : one)) })}
          onRemove={rows.length > 1 ? () => change({ rows: rows.filter(({ key }) => key !== row.key) }) : null}
        />
      ))}
      {rows.length < ROWS && (
        <div>
          <button type="button" className="button" onClick={() => change({ rows: [...rows, nextRow(rows)] })}>
            {t("staff.add")}
          </button>
        </div>
      )}
      <Switch
        label={t("staff.holidays")}
        on={draft.skipsHolidays}
        onChange={(skipsHolidays) => change({ skipsHolidays })}
      />
      <fieldset className="stands-row">
        <legend>{t("staff.closed")}</legend>
        <div className="stands-times-of">
          <Field
            label={t("staff.closedFrom")}
            type="date"
            value={draft.closedFrom}
            onChange={(closedFrom) => change({ closedFrom })}
          />
          <Field
            label={t("staff.closedTo")}
            type="date"
            value={draft.closedTo}
            onChange={(closedTo) => change({ closedTo })}
          />
        </div>
      </fieldset>
    </OfficeForm>
  );
};
