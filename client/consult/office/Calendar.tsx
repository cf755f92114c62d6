import { type KeyboardEvent, useEffect, useRef } from "react";
import { DAY_MS, type Shift, type Span, startOfDay } from "../../../shared/consult/hours.ts";
import type { RosterView } from "../../../shared/consult/office.ts";
import { calendarOf, daysOf, weekOf } from "../../../shared/consult/roster.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { dayNumber, dayWords, keyMoves, monthsOn, monthWords, timeField, weekdayWords } from "./days.ts";

/** Shifts that have room in a day's field. */
const SHOWN = 2;

interface Props {
  readonly roster: RosterView;
  readonly month: Span;
  /** Where a table of seven columns has no room: the days of one week, as a list. */
  readonly isNarrow: boolean;
  readonly day: number;
  readonly onDay: (day: number) => void;
}

/** The shifts that begin on a day, by their beginnings. */
export const shiftsOn = ({ shifts }: Pick<RosterView, "shifts">, day: number): readonly Shift[] =>
  shifts.filter(({ from }) => startOfDay(from) === day);

interface DayProps extends Omit<Props, "month" | "isNarrow"> {
  readonly at: number;
  readonly isOutside: boolean;
  /** Whether the weekday is part of what is shown. */
  readonly isLong?: boolean;
}

/** A day to press: its number and its first shifts; to a screen reader its date and how many there are. */
const Day = ({ roster, day, onDay, at, isOutside, isLong = false }: DayProps) => {
  const t = useTexts("office");
  const language = useSettings((s) => s.language);
  const all = shiftsOn(roster, at);
  const standing = all.filter(({ isCancelled }) => !isCancelled);
  const names = new Map(roster.counsellors.map(({ id, name }) => [id, name]));
  const isToday = startOfDay(roster.now) === at;
  const count = standing.length === 0 ? t("roster.dayNone") : t("roster.dayCount", { count: standing.length });
  const spoken = `${dayWords(at, language)}${isToday ? ` (${t("roster.todayMark")})` : ""}, ${count}`;
  const left = standing.length - SHOWN;
  return (
    <button
      type="button"
      className={isOutside ? "office-day is-outside" : "office-day"}
      data-day={at}
      tabIndex={at === day ? 0 : -1}
      aria-label={spoken}
      aria-pressed={at === day}
      aria-current={isToday ? "date" : undefined}
      onClick={() => onDay(at)}
    >
      <span className="office-number">
        {isLong ? dayWords(at, language) : dayNumber(at)}
        {isToday && <span className="office-today">{t("roster.todayMark")}</span>}
        {left > 0 && <span className="office-more">{t("roster.more", { count: left })}</span>}
      </span>
      {standing.slice(0, SHOWN).map(({ id, from, counsellor }) => (
        <span key={id} className="office-shift-mark">
          <span className="office-time">{timeField(from)}</span> {names.get(counsellor)}
        </span>
      ))}
    </button>
  );
};

/** A month of days as a table by weekdays, or one week of it as a list. One of the days can be reached by Tab. */
export const Calendar = (props: Props) => {
  const { roster, month, day, isNarrow, onDay } = props;
  const t = useTexts("office");
  const language = useSettings((s) => s.language);
  const ref = useRef<HTMLDivElement>(null);
  /** Moved by a key: the day that is open now takes the focus. */
  const isMoving = useRef(false);
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    ref.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const move = Object.hasOwn(keyMoves, event.key) ? keyMoves[event.key] : undefined;
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    isMoving.current = true;
    onDay(move.months ? monthsOn(day, move.months) : day + (move.days ?? 0) * DAY_MS);
  };
  const days = daysOf(calendarOf(month.from));
  const weeks = Array.from({ length: days.length / 7 }, (_, i) => days.slice(i * 7, i * 7 + 7));
  const isOutside = (at: number) => at < month.from || at >= month.to;
  const shown = { roster, day, onDay };
  if (isNarrow)
    return (
      <div ref={ref}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons within */}
        <ol className="office-days" onKeyDown={onKeyDown}>
          {daysOf(weekOf(day)).map((at) => (
            <li key={at}>
              <Day {...shown} at={at} isOutside={false} isLong />
            </li>
          ))}
        </ol>
      </div>
    );
  return (
    <div ref={ref}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons within */}
      <table className="office-calendar" onKeyDown={onKeyDown}>
        <caption className="spoken">{t("roster.calendar", { month: monthWords(month.from, language) })}</caption>
        <thead>
          <tr>
            {days.slice(0, 7).map((at) => (
              <th key={at} scope="col" abbr={weekdayWords(at, language, "long")}>
                {weekdayWords(at, language, "short")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((at) => (
                <td key={at}>
                  <Day {...shown} at={at} isOutside={isOutside(at)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t("roster.keys")}</p>
    </div>
  );
};
