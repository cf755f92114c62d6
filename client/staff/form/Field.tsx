import { type InputHTMLAttributes, type ReactNode, useId } from "react";

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  /** What is wrong with it, once it has been tried. */
  readonly problem?: string | null | undefined;
  /** Said when nothing is wrong with it any more. */
  readonly praise?: string | null | undefined;
}

/** A line to write on, with its label, a hint and what is wrong with it, all of which a screen reader reads with it. */
export const Field = ({ label, value, onChange, hint, problem, praise, ...input }: Props) => {
  const id = useId();
  return (
    <div className="staff-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <input
        type="text"
        maxLength={254}
        autoCapitalize="none"
        spellCheck={false}
        {...input}
        id={id}
        className="field"
        value={value}
        aria-describedby={`${hint ? `${id}-hint ` : ""}${id}-problem`}
        aria-invalid={Boolean(problem)}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-problem`} className={problem ? "problem" : "hint"} aria-live="polite">
        {problem || praise}
      </p>
    </div>
  );
};
