import { useState } from "react";
import { clockOf, DAY_MS, monthOf, startOfDay, weekOf } from "../../../shared/campaign/days.ts";
import type { OfficeList } from "../../../shared/events/office.ts";
import type { Me } from "../../../shared/staff/accounts.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { Answered } from "../../staff/answer.tsx";
import { monthsOn, monthWords, shortDay } from "../../staff/office/days.ts";
import { MonthBar } from "../../staff/office/MonthBar.tsx";
import { MonthCalendar } from "../../staff/office/MonthCalendar.tsx";
import { useReadAgain } from "../../staff/office/useReadAgain.ts";
import { useWidth } from "../../staff/office/useWidth.ts";
import { CopyWeek } from "./CopyWeek.tsx";
import { DaySheet } from "./DaySheet.tsx";
import { keptEvents } from "./form/kept.ts";
import { Head } from "./Head.tsx";
import { reloadMonth, showMonth, useMonth } from "./month.ts";
import { PagesNav } from "./PagesNav.tsx";
import { SampleMonth } from "./SampleMonth.tsx";

/** Narrower than this, in letters, there is room for a week and not for a month. */
const NARROW_REM = 34;

const Shown = ({ list, kept }: { readonly list: OfficeList; readonly kept: ReadonlySet<string> }) => {
  const t = useTexts("eventOffice");
  const language = useSettings((s) => s.language);
  const asked = useMonth((s) => s.month) ?? list.now;
  const today = startOfDay(list.now);
  const [day, setDay] = useState(startOfDay(asked));
  const month = monthOf(asked);
  const { ref, rem } = useWidth<HTMLDivElement>();
  const isNarrow = rem > 0 && rem < NARROW_REM;
  const look = (next: number): void => {
    setDay(next);
    if (next < month.from || next >= month.to) void showMonth(next);
  };
  /** Another month (or week) opens the same day of it, so that what lies beside the calendar is in it. */
  const turn = (by: 1 | -1): void => look(isNarrow ? day + by * 7 * DAY_MS : monthsOn(day, by));
  const week = weekOf(day);
  const title = isNarrow
    ? `${shortDay(week.from, language)}–${shortDay(week.to - 1, language)}`
    : monthWords(month.from, language);
  const eventsOn = (at: number) => list.events.filter(({ words }) => startOfDay(words.from) === at);
  const mayEnter = list.isWholePlace || list.organisations.length > 0;
  return (
    <div ref={ref} className="office-roster">
      <section className="office-part office-month" aria-labelledby="plan-month">
        <MonthBar
          id="plan-month"
          title={title}
          before={t(isNarrow ? "month.weekBefore" : "month.before")}
          after={t(isNarrow ? "month.weekAfter" : "month.after")}
          today={t("month.today")}
          onTurn={turn}
          onToday={() => look(today)}
        />
        <MonthCalendar
          month={month}
          now={list.now}
          day={day}
          onDay={look}
          isNarrow={isNarrow}
          marksOn={(at) =>
            eventsOn(at)
              .filter(({ state }) => state !== "cancelled")
              .map(({ id, words, state }) => ({
                id,
                time: clockOf(words.from),
                words: `${state === "draft" ? "✎ " : ""}${words.title[language] || words.title.ja}`,
              }))
          }
          words={{
            caption: t("month.calendar", { month: monthWords(month.from, language) }),
            keys: t("month.keys"),
            today: t("month.todayMark"),
            count: (count) => (count === 0 ? t("month.dayNone") : t("month.dayCount", { count })),
            more: (count) => t("month.more", { count }),
          }}
        />
      </section>
      <div className="office-beside">
        <DaySheet key={`day ${day}`} list={list} day={day} events={eventsOn(day)} kept={kept} mayEnter={mayEnter} />
        {mayEnter && <CopyWeek key={`week ${week.from}`} list={list} day={day} onDay={look} />}
        {mayEnter && <SampleMonth key={`month ${month.from}`} list={list} month={month.from} />}
      </div>
    </div>
  );
};

/** The programme of a month, as those who make it see it: drafts, too. */
export const MonthPage = ({ me }: { readonly me: Me }) => {
  const t = useTexts("eventOffice");
  const { list, error } = useMonth();
  useReadAgain(reloadMonth);
  const [kept] = useState(() => keptEvents(me.id));
  return (
    <main className="office">
      <PagesNav />
      <Head title={t("pages.month")} />
      <p className="office-lead">{t("month.lead")}</p>
      <Answered answer={{ value: list, error, reload: reloadMonth }}>
        {(value) => <Shown list={value} kept={kept} />}
      </Answered>
    </main>
  );
};
