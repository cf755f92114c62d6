import { useId, useState } from "react";
import { DAY_MS } from "../../../shared/consult/hours.ts";
import type { RosterView, WeekCopied } from "../../../shared/consult/office.ts";
import { weekOf } from "../../../shared/consult/roster.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { copyWeek } from "../../session/office.ts";
import { dateField, dayWords, fromDateField, hoursWords } from "../../staff/office/days.ts";
import { useDoing } from "./doing.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";

interface Props {
  readonly roster: RosterView;
  readonly organisation: string;
  /** A day of the week to copy. */
  readonly day: number;
}

/** The week of the open day, copied into the next one or any other. What was left out is named. */
export const CopyWeek = ({ roster, organisation, day }: Props) => {
  const t = useTexts("office");
  const language = useSettings((s) => s.language);
  const id = useId();
  const doing = useDoing();
  const [left, setLeft] = useState<readonly string[]>([]);
  const { from, to } = weekOf(day);
  const next = from + 7 * DAY_MS;
  const [date, setDate] = useState(dateField(next + 7 * DAY_MS));
  const [hasNoDate, setNoDate] = useState(false);
  const names = new Map(roster.counsellors.map((one) => [one.id, one.name]));

  const said = ({ entered, clashing, past }: WeekCopied): string =>
    [
      entered > 0 ? t("week.done", { count: entered }) : t("week.doneNone"),
      clashing.length > 0 && t("week.clashing", { count: clashing.length }),
      past > 0 && t("week.past", { count: past }),
    ]
      .filter(Boolean)
      .join(" ");
  const copy = async (into: number) => {
    setLeft([]);
    const source = roster.shifts;
    await doing.perform(
      () => copyWeek({ organisation, from, to: into }),
      (answer) => {
        setLeft(
          source
            .filter((shift) => answer.clashing.includes(shift.id))
            .map((shift) =>
              [names.get(shift.counsellor), dayWords(shift.from, language), hoursWords(shift, language)].join(" "),
            ),
        );
        return said(answer);
      },
    );
  };
  const copyToDate = () => {
    const into = fromDateField(date);
    setNoDate(into === null);
    if (into !== null) void copy(weekOf(into).from);
  };
  return (
    <section className="office-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("week.title")}</h2>
      <p>{t("week.lead", { from: dayWords(from, language), to: dayWords(to - 1, language) })}</p>
      <div className="office-row">
        <button type="button" className="button strong" onClick={() => void copy(next)}>
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
            onChange={(event) => setDate(event.target.value)}
          />
        </p>
        <button type="button" className="button" onClick={copyToDate}>
          {t("week.copy")}
        </button>
      </div>
      <p role="alert" className="problem">
        {hasNoDate && t("problems.date")}
      </p>
      <Outcome doing={doing} />
      {left.length > 0 && (
        <ul className="office-left-out">
          {left.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
};
