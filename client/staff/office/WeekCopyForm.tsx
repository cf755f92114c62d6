import { type ReactNode, useId, useState } from "react";
import { DAY_MS, dayOf, momentOf, weekOf } from "../../../shared/campaign/days.ts";
import { useSettings } from "../../campaign/settings.ts";
import { dayWords } from "./days.ts";
import type { Doing } from "./doing.ts";
import { Outcome } from "./Outcome.tsx";

interface Props {
  /** A day of the week to copy. */
  readonly day: number;
  readonly words: {
    readonly title: string;
    readonly lead: (days: { readonly from: string; readonly to: string }) => string;
    readonly toNext: string;
    readonly to: string;
    readonly copy: string;
    /** The field holds no date. */
    readonly noDate: string;
  };
  readonly doing: Doing;
  /** What was left out, in words: one line each. */
  readonly left: readonly string[];
  /** Copy the week that begins at `from` into the one that begins at `to`, epoch ms. */
  readonly onCopy: (from: number, to: number) => void;
  readonly children?: ReactNode;
}

/** A week of a calendar, copied into the next one or any other. What was left out is named. */
export const WeekCopyForm = ({ day, words, doing, left, onCopy, children }: Props) => {
  const language = useSettings((s) => s.language);
  const id = useId();
  const { from, to } = weekOf(day);
  const [date, setDate] = useState(dayOf(from + 14 * DAY_MS));
  const [hasNoDate, setNoDate] = useState(false);
  const copyToDate = () => {
    const into = momentOf(date, "00:00");
    setNoDate(into === null);
    if (into !== null) onCopy(from, weekOf(into).from);
  };
  return (
    <section className="office-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.title}</h2>
      <p>{words.lead({ from: dayWords(from, language), to: dayWords(to - 1, language) })}</p>
      <div className="office-row">
        <button type="button" className="button strong" onClick={() => onCopy(from, from + 7 * DAY_MS)}>
          {words.toNext}
        </button>
      </div>
      <div className="office-row office-other-week">
        <p className="office-field">
          <label htmlFor={`${id}-to`}>{words.to}</label>
          <input
            id={`${id}-to`}
            className="field"
            type="date"
            value={date}
            aria-invalid={hasNoDate}
            aria-describedby={`${id}-problem`}
            onChange={(event) => setDate(event.target.value)}
          />
        </p>
        <button type="button" className="button" onClick={copyToDate}>
          {words.copy}
        </button>
      </div>
      <p id={`${id}-problem`} role="alert" className="problem">
        {hasNoDate && words.noDate}
      </p>
      <Outcome doing={doing} />
      {left.length > 0 && (
        <ul className="office-left-out">
          {left.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
};
