interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off at once. */
export const Switch = ({ label, on, onChange }: Props) => (
  <label className="switch">
    <span>{label}</span>
    <input
      type="checkbox"
      role="switch"
      checked={on}
      aria-checked={on}
      onChange={(event) => onChange(event.target.checked)}
    />
  </label>
);
