/** The fields of an event's form. Each knows by its path what is wrong with it, and says it where it stands. */
import { createContext, type ReactNode, useContext, useId } from "react";
import { languages, languageTag } from "../../../../shared/campaign/language.ts";
import type { Lines } from "../../../../shared/events/event.ts";
import { useTexts } from "../../../campaign/language.ts";
import type { Problems } from "./draft.ts";

/** What was found wrong when it was last tried. */
export const ProblemsContext = createContext<Problems>({});

/** What is wrong at a path, in words; null when nothing is. */
const useProblem = (path: string): string | null => {
  const t = useTexts("eventForm");
  const problem = useContext(ProblemsContext)[path];
  return problem ? t(`problems.${problem}`) : null;
};

interface FieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
}

interface InputProps extends FieldProps {
  readonly children: (field: {
    readonly id: string;
    readonly className: string;
    readonly "aria-invalid": boolean;
    readonly "aria-describedby": string;
  }) => ReactNode;
}

/** A label, its field, a hint and what is wrong, read together. */
const Labelled = ({ path, label, hint, children }: InputProps) => {
  const id = useId();
  const problem = useProblem(path);
  return (
    <div className="office-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: "field",
        "aria-invalid": problem !== null,
        "aria-describedby": `${id}-hint ${id}-problem`,
      })}
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
      <p id={`${id}-problem`} className="problem" aria-live="polite">
        {problem}
      </p>
    </div>
  );
};

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "date" | "time" | "url";
  readonly most?: number;
}
export const TextField = ({ value, onChange, type = "text", most, ...field }: TextProps) => (
  <Labelled {...field}>
    {(input) => (
      <input
        {...input}
        type={type}
        maxLength={most}
        value={value}
        spellCheck={type === "text"}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Labelled>
);

interface NumberProps extends FieldProps {
  /** Null: empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
}
export const NumberField = ({ value, onChange, min, max, ...field }: NumberProps) => (
  <Labelled {...field}>
    {(input) => (
      <input
        {...input}
        className="field office-number-field"
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        value={value ?? ""}
        onChange={({ target }) => onChange(Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber)}
      />
    )}
  </Labelled>
);

interface SelectProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly options: readonly T[];
  readonly name: (option: T) => string;
  readonly onChange: (value: T) => void;
}
export const SelectField = <T extends string>({ value, options, name, onChange, ...field }: SelectProps<T>) => (
  <Labelled {...field}>
    {(input) => (
      <select {...input} value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {name(option)}
          </option>
        ))}
      </select>
    )}
  </Labelled>
);

interface LinesProps extends FieldProps {
  readonly value: Lines;
  readonly onChange: (value: Lines) => void;
  readonly most: number;
  /** Of a text of several lines. */
  readonly rows?: number;
}

interface LineProps extends Omit<LinesProps, "hint" | "value" | "onChange"> {
  readonly language: (typeof languages)[number];
  readonly value: string;
  /** There are Japanese words, and these are still missing. */
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
}
const Line = ({ path, label, language, value, isMissing, onChange, most, rows }: LineProps) => {
  const t = useTexts("eventForm");
  const tc = useTexts();
  const id = useId();
  const problem = useProblem(`${path}.${language}`);
  const input = {
    id,
    lang: languageTag(language),
    maxLength: most,
    value,
    "aria-invalid": problem !== null,
    "aria-describedby": `${id}-note`,
  };
  return (
    <div className="plan-line">
      <label htmlFor={id}>
        <span className="spoken">{label} </span>
        {tc(`languages.${language}`)}
      </label>
      {rows ? (
        <textarea {...input} className="field area" rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...input} className="field" type="text" onChange={(event) => onChange(event.target.value)} />
      )}
      <p id={`${id}-note`} className={problem ? "problem" : "hint"} aria-live="polite">
        {problem ?? (isMissing ? t("missing") : "")}
      </p>
    </div>
  );
};

/** Words in the three languages. The Japanese are needed; the others are asked for in passing. */
export const LinesField = ({ path, label, hint, value, onChange, most, rows }: LinesProps) => (
  <fieldset className="plan-lines" data-long={rows !== undefined || undefined}>
    <legend>{label}</legend>
    {hint && <p className="hint">{hint}</p>}
    <div>
      {languages.map((language) => (
        <Line
          key={language}
          path={path}
          label={label}
          language={language}
          value={value[language]}
          isMissing={language !== "ja" && value.ja.trim() !== "" && value[language].trim() === ""}
          onChange={(words) => onChange({ ...value, [language]: words })}
          most={most}
          rows={rows}
        />
      ))}
    </div>
  </fieldset>
);

export const noLines: Lines = { ja: "", easy: "", en: "" };
