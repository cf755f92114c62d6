import { type KeyboardEvent, useEffect, useRef } from "react";
import { calendarOf, DAY_MS, daysOf, type Span, startOfDay, weekOf } from "../../../shared/campaign/days.ts";
import { useSettings } from "../../campaign/settings.ts";
import { dayNumber, dayWords, keyMoves, monthsOn, weekdayWords } from "./days.ts";

/** Entries that have room in a day's field. */
const SHOWN = 2;

/** What stands on a day. */
interface Mark {
  readonly id: string;
  /** "13:00" */
  readonly time: string;
  readonly words: string;
}

/** What a calendar says in its reader's language. */
interface Words {
  /** What the table is of: "Shifts in May". */
  readonly caption: string;
  readonly keys: string;
  readonly today: string;
  /** How much stands on a day, spoken. */
  readonly count: (count: number) => string;
  /** How much more than is shown. */
  readonly more: (count: number) => string;
}

interface Props {
  readonly month: Span;
  readonly now: number;
  /** The day that is open. */
  readonly day: number;
  readonly onDay: (day: number) => void;
  /** Where a table of seven columns has no room: the days of one week, as a list. */
  readonly isNarrow: boolean;
  readonly marksOn: (day: number) => readonly Mark[];
  readonly words: Words;
}

interface DayProps extends Omit<Props, "month" | "isNarrow"> {
  readonly at: number;
  readonly isOutside: boolean;
  /** Whether the weekday is part of what is shown. */
  readonly isLong?: boolean;
}

/** A day to press: its number and its first entries; to a screen reader its date and how many there are. */
const Day = ({ now, day, onDay, marksOn, words, at, isOutside, isLong = false }: DayProps) => {
  const language = useSettings((s) => s.language);
  const marks = marksOn(at);
  const isToday = startOfDay(now) === at;
  const spoken = `${dayWords(at, language)}${isToday ? ` (${words.today})` : ""}, ${words.count(marks.length)}`;
  const left = marks.length - SHOWN;
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
        {isToday && <span className="office-today">{words.today}</span>}
        {left > 0 && <span className="office-more">{words.more(left)}</span>}
      </span>
      {marks.slice(0, SHOWN).map((mark) => (
        <span key={mark.id} className="office-shift-mark">
          <span className="office-time">{mark.time}</span> {mark.words}
        </span>
      ))}
    </button>
  );
};

/** A month of days as a table by weekdays, or one week of it as a list. One of the days can be reached by Tab. */
export const MonthCalendar = ({ month, isNarrow, ...shown }: Props) => {
  const { day, onDay, words } = shown;
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
        <caption className="spoken">{words.caption}</caption>
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
      <p className="hint">{words.keys}</p>
    </div>
  );
};
