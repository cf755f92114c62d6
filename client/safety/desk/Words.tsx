import { useId } from "react";
import { useTexts } from "../../campaign/language.ts";

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
  readonly optional?: boolean;
}

/** From here on it is said how much room is left, characters. */
const NEAR_THE_END = 50;

/** A few lines of one's own words. Enter is a new line: nothing is sent by accident, or while composing Japanese. */
export const Words = ({ label, hint, value, most, onChange, optional = false }: Props) => {
  const t = useTexts("desk");
  const id = useId();
  const left = most - value.length;
  return (
    <div className="desk-words">
      <label htmlFor={id}>
        {label}
        {optional && <span className="hint">{t("optional")}</span>}
      </label>
      <textarea
        id={id}
        className="field area"
        rows={3}
        maxLength={most}
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
      <output className="hint">{left <= NEAR_THE_END && t("left", { count: left })}</output>
    </div>
  );
};
