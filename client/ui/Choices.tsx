import { type ReactNode, useId } from "react";

interface Props<T extends string | number> {
  readonly label: ReactNode;
  readonly options: readonly T[];
  /** Null where nothing is chosen yet. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** The option's words. */
  readonly name: (option: T) => string;
  /** A colour shown instead of the words, which are then only spoken. */
  readonly colour?: (option: T) => string;
  /** The language an option's words are in, where it differs from the page's. */
  readonly lang?: (option: T) => string;
  /** What is wrong with the choice, once it has been tried: read with the group. */
  readonly problem?: string | null;
}

/** A colour as a round patch; its name goes with it as the label. */
const Patch = ({ colour }: { readonly colour: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <circle cx="16" cy="16" r="15" fill={colour} stroke="#8a6a52" strokeWidth="1.2" />
  </svg>
);

/** One of several: a group of native radio buttons. */
export const Choices = <T extends string | number>(props: Props<T>) => {
  const group = useId();
  const { label, options, value, onChange, name, colour, lang, problem } = props;
  return (
    <fieldset className="choice-group" aria-describedby={problem === undefined ? undefined : `${group}-problem`}>
      <legend>{label}</legend>
      {problem !== undefined && (
        <p id={`${group}-problem`} className="problem" aria-live="polite">
          {problem}
        </p>
      )}
      <div className="choices">
        {options.map((option) => (
          <label
            key={option}
            className={colour ? "choice swatch" : "choice"}
            lang={lang?.(option)}
            title={colour && name(option)}
          >
            <input
              type="radio"
              name={group}
              aria-label={colour && name(option)}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            {colour ? <Patch colour={colour(option)} /> : name(option)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
