import { useState } from "react";
import { DAY_MS, startOfDay } from "../../../shared/consult/hours.ts";
import type { RosterView } from "../../../shared/consult/office.ts";
import { monthOf, weekOf } from "../../../shared/consult/roster.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { Calendar } from "./Calendar.tsx";
import { CopyWeek } from "./CopyWeek.tsx";
import { monthsOn, monthWords, shortDay } from "../../staff/office/days.ts";
import { DaySheet } from "./DaySheet.tsx";
import { useDoing } from "./doing.ts";
import { showMonth, useOffice } from "./office.ts";
import { MonthBar } from "../../staff/office/MonthBar.tsx";
import { useWidth } from "../../staff/office/useWidth.ts";

/** Narrower than this, in letters, there is room for a week and not for a month. */
const NARROW_REM = 34;

interface Props {
  readonly roster: RosterView;
  readonly organisation: string;
}

/** The month of the roster, and the day that is open beside it. */
export const RosterPage = ({ roster, organisation }: Props) => {
  const t = useTexts("office");
  const language = useSettings((s) => s.language);
  const asked = useOffice((s) => s.month) ?? roster.now;
  const today = startOfDay(roster.now);
  const [day, setDay] = useState(today);
  const month = monthOf(asked);
  const doing = useDoing();
  const open = (next: number): void => {
    setDay(next);
    const { from, to } = month;
    if (next < from || next >= to) void showMonth(next);
  };
  const look = (next: number): void => {
    doing.clear();
    open(next);
  };
  const { ref, rem } = useWidth<HTMLDivElement>();
  const isNarrow = rem > 0 && rem < NARROW_REM;
  /** Another month (or week) opens the same day of it, so that what lies beside the calendar is in it. */
  const turn = (by: 1 | -1): void => look(isNarrow ? day + by * 7 * DAY_MS : monthsOn(day, by));
  const week = weekOf(day);
  const title = isNarrow
    ? `${shortDay(week.from, language)}–${shortDay(week.to - 1, language)}`
    : monthWords(month.from, language);
  const missing = roster.booths.length === 0 ? "noBooths" : roster.counsellors.length === 0 ? "noCounsellors" : null;
  return (
    <>
      <p className="office-lead">{t("roster.lead")}</p>
      {missing && <p className="office-advice">{t(`roster.${missing}`)}</p>}
      <div ref={ref} className="office-roster">
        <section className="office-part office-month" aria-labelledby="office-month">
          <MonthBar
            id="office-month"
            title={title}
            before={t(isNarrow ? "roster.weekBefore" : "roster.before")}
            after={t(isNarrow ? "roster.weekAfter" : "roster.after")}
            today={t("roster.today")}
            onTurn={turn}
            onToday={() => look(today)}
          />
          <Calendar roster={roster} month={month} day={day} isNarrow={isNarrow} onDay={look} />
        </section>
        <div className="office-beside">
          <DaySheet key={day} roster={roster} organisation={organisation} day={day} doing={doing} onDay={open} />
          {!missing && <CopyWeek roster={roster} organisation={organisation} day={day} />}
        </div>
      </div>
    </>
  );
};
