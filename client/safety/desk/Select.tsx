import { useId } from "react";

interface Props<T extends string | number> {
  readonly label: string;
  /** Whether the label is spoken only: where a table's heading shows it. */
  readonly isSpokenOnly?: boolean;
  readonly options: readonly T[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly name: (option: T) => string;
}

/** One of several from the browser's own list, which needs little room. Changes nothing but a draft. */
export const Select = <T extends string | number>(props: Props<T>) => {
  const { label, isSpokenOnly = false, options, value, onChange, name } = props;
  const id = useId();
  return (
    <div className="desk-select">
      <label htmlFor={id} className={isSpokenOnly ? "spoken" : undefined}>
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={String(value)}
        onChange={(event) => {
          const chosen = options[event.target.selectedIndex];
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={String(option)}>
            {name(option)}
          </option>
        ))}
      </select>
    </div>
  );
};
