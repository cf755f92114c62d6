import { useId, useState } from "react";
import { DAY_MS, dayOf, momentOf, weekOf } from "../../../shared/campaign/days.ts";
import type { OfficeList, WeekCopied } from "../../../shared/events/office.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { copyWeek } from "../../session/eventOffice.ts";
import { dayWords, hoursWords } from "../../staff/office/days.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { useDoing } from "./doing.ts";
import { reloadMonth } from "./month.ts";
import { useCopiedWords } from "./copiedWords.ts";

interface Props {
  readonly list: OfficeList;
  /** A day of the week to copy. */
  readonly day: number;
  /** Open another day: the week that was copied into. */
  readonly onDay: (day: number) => void;
}

/** The events of a week, copied into the next one or any other. What was left out is named. */
export const CopyWeek = ({ list, day, onDay }: Props) => {
  const t = useTexts("eventOffice");
  const own = useOwnText();
  const language = useSettings((s) => s.language);
  const id = useId();
  const doing = useDoing(reloadMonth);
  const copied = useCopiedWords();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [into, setInto] = useState<number | null>(null);
  const { from, to } = weekOf(day);
  const [date, setDate] = useState(dayOf(from + 14 * DAY_MS));
  const [hasNoDate, setNoDate] = useState(false);
  const copy = async (target: number) => {
    setLeft([]);
    setInto(null);
    const week = list.events;
    const said = (answer: WeekCopied) => {
      const clashing = week.filter((event) => answer.clashing.includes(event.id));
      setLeft(
        clashing.map(({ words }) =>
          [own(words.title) || words.title.ja, dayWords(words.from, language), hoursWords(words, language)].join(" "),
        ),
      );
      setInto(target);
      return copied(answer);
    };
    await doing.perform(() => copyWeek({ from, to: target }), said);
  };
  const copyToDate = () => {
    const target = momentOf(date, "00:00");
    setNoDate(target === null);
    if (target !== null) void copy(weekOf(target).from);
  };
  return (
    <section className="office-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("week.title")}</h2>
      <p>{t("week.lead", { from: dayWords(from, language), to: dayWords(to - 1, language) })}</p>
      <div className="office-row">
        <button type="button" className="button strong" onClick={() => void copy(from + 7 * DAY_MS)}>
          {t("week.toNext")}
        </button>
      </div>
      <div className="office-row office-other-week">
        <p className="office-field">
          <label htmlFor={`${id}-to`}>{t("week.to")}</label>
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
          {t("week.copy")}
        </button>
      </div>
      <p id={`${id}-problem`} role="alert" className="problem">
        {hasNoDate && t("week.date")}
      </p>
      <Outcome doing={doing} />
      {left.length > 0 && (
        <ul className="office-left-out">
          {left.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {into !== null && (
        <div className="office-row">
          <button type="button" className="button" onClick={() => onDay(into)}>
            {t("week.look")}
          </button>
        </div>
      )}
    </section>
  );
};
