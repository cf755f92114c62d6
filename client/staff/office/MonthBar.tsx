interface Props {
  /** Of the heading. */
  readonly id: string;
  /** The month or the week that is shown. */
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly today: string;
  readonly onTurn: (by: 1 | -1) => void;
  readonly onToday: () => void;
}

/** Above a calendar: what is shown, the one before and after, and today. */
export const MonthBar = ({ title, before, after, today, onTurn, onToday, id }: Props) => (
  <div className="office-months">
    <button type="button" className="button square" aria-label={before} onClick={() => onTurn(-1)}>
      <span aria-hidden="true">‹</span>
    </button>
    <h2 id={id} aria-live="polite">
      {title}
    </h2>
    <button type="button" className="button square" aria-label={after} onClick={() => onTurn(1)}>
      <span aria-hidden="true">›</span>
    </button>
    <button type="button" className="button" onClick={onToday}>
      {today}
    </button>
  </div>
);
