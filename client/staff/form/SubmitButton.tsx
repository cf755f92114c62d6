interface Props {
  readonly label: string;
  readonly busy: boolean;
  readonly primary?: boolean;
}

/** Sends the form. It never goes dead: a second press while the first is under way does nothing. */
export const SubmitButton = ({ label, busy, primary = true }: Props) => (
  <div className="row">
    <button type="submit" className={primary ? "button primary" : "button"} aria-busy={busy}>
      {label}
    </button>
  </div>
);
