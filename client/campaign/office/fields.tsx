/** Fields of the page about the place: days, times of day, and moments of Japan's clock. */
import { useId } from "react";
import type { Period } from "../../../shared/finder/changes.ts";
import { useTexts } from "../language.ts";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type: "date" | "time" | "datetime-local";
  readonly isWrong?: boolean;
}

export const DateField = ({ label, value, onChange, type, isWrong = false }: FieldProps) => {
  const id = useId();
  return (
    <div className="office-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type={type}
        value={value}
        aria-invalid={isWrong}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
};

interface PeriodProps {
  readonly label: string;
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

/** The first and the last day of something; both empty: none. */
export const PeriodField = ({ label, period, onChange }: PeriodProps) => {
  const t = useTexts("placeOffice");
  const isWrong = period.from !== "" && period.to !== "" && period.from > period.to;
  return (
    <fieldset className="place-periods">
      <legend>{label}</legend>
      <div className="office-row">
        <DateField
          label={t("fields.firstDay")}
          type="date"
          value={period.from}
          onChange={(from) => onChange({ ...period, from })}
        />
        <DateField
          label={t("fields.lastDay")}
          type="date"
          value={period.to}
          isWrong={isWrong}
          onChange={(to) => onChange({ ...period, to })}
        />
        <button type="button" className="button quiet" onClick={() => onChange({ from: "", to: "" })}>
          {t("fields.none")}
        </button>
      </div>
    </fieldset>
  );
};
