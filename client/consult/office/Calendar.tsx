import { type Shift, type Span, startOfDay } from "../../../shared/consult/hours.ts";
import type { RosterView } from "../../../shared/consult/office.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { clockOf } from "../../../shared/campaign/days.ts";
import { monthWords } from "../../staff/office/days.ts";
import { MonthCalendar } from "../../staff/office/MonthCalendar.tsx";

interface Props {
  readonly roster: RosterView;
  readonly month: Span;
  readonly isNarrow: boolean;
  readonly day: number;
  readonly onDay: (day: number) => void;
}

/** The shifts that begin on a day, by their beginnings. */
export const shiftsOn = ({ shifts }: Pick<RosterView, "shifts">, day: number): readonly Shift[] =>
  shifts.filter(({ from }) => startOfDay(from) === day);

/** The month's shifts that stand. */
export const Calendar = ({ roster, month, ...shown }: Props) => {
  const t = useTexts("office");
  const language = useSettings((s) => s.language);
  const names = new Map(roster.counsellors.map(({ id, name }) => [id, name]));
  return (
    <MonthCalendar
      {...shown}
      month={month}
      now={roster.now}
      marksOn={(day) =>
        shiftsOn(roster, day)
          .filter(({ isCancelled }) => !isCancelled)
          .map(({ id, from, counsellor }) => ({ id, time: clockOf(from), words: names.get(counsellor) ?? "" }))
      }
      words={{
        caption: t("roster.calendar", { month: monthWords(month.from, language) }),
        keys: t("roster.keys"),
        today: t("roster.todayMark"),
        count: (count) => (count === 0 ? t("roster.dayNone") : t("roster.dayCount", { count })),
        more: (count) => t("roster.more", { count }),
      }}
    />
  );
};
