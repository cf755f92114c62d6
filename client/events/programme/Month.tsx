/** The programme of a month: what is on now or next first, then day by day. */
import { useEffect, useId, useState } from "react";
import { dayOf, monthOf, startOfDay } from "../../../shared/campaign/days.ts";
import { languageTag } from "../../../shared/campaign/language.ts";
import type { Kind } from "../../../shared/events/kinds.ts";
import type { EventCard } from "../../../shared/events/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { loadMonth, loadProgramme, programmeNow, useProgramme } from "../../session/programme.ts";
import { dayWords } from "../hall/dayWords.ts";
import { beginScreen } from "../../ui/beginScreen.ts";
import { CalendarSubscription } from "./CalendarSubscription.tsx";
import { EventItem } from "./EventItem.tsx";
import { byDay, kindsIn, near, ofKind } from "./listing.ts";

const monthWords = (month: number, language: "ja" | "easy" | "en"): string =>
  new Intl.DateTimeFormat(languageTag(language), { timeZone: "Asia/Tokyo", year: "numeric", month: "long" }).format(
    month,
  );

/** What is on now, or else what comes next; and those that are one's own. */
const Near = ({ cards }: { readonly cards: readonly EventCard[] }) => {
  const t = useTexts("programme");
  const own = useProgramme((s) => s.own);
  const { on, next, mine } = near(cards, own, programmeNow());
  const list = (title: string, shown: readonly EventCard[]) =>
    shown.length > 0 && (
      <section className="events-near">
        <h2>{title}</h2>
        {shown.map((card) => (
          <EventItem key={card.id} card={card} own={own?.get(card.id)} level={3} />
        ))}
      </section>
    );
  return (
    <>
      {list(t("month.now"), on)}
      {on.length === 0 && list(t("month.nextUp"), next)}
      {list(t("month.mine"), mine)}
    </>
  );
};

const Days = ({ cards, month }: { readonly cards: readonly EventCard[]; readonly month: number }) => {
  const t = useTexts("programme");
  const language = useSettings((s) => s.language);
  const own = useProgramme((s) => s.own);
  const [showsPast, setShowsPast] = useState(false);
  const today = startOfDay(programmeNow());
  const days = byDay(cards, month);
  const past = days.filter(({ day }) => day < today);
  const shown = showsPast ? days : days.filter(({ day }) => day >= today);
  return (
    <>
      {past.length > 0 && !showsPast && (
        <button type="button" className="button" onClick={() => setShowsPast(true)}>
          {t("month.past")}
        </button>
      )}
      {shown.map(({ day, cards: onDay }) => (
        <section key={day} className="events-day">
          <h2>
            {dayWords(dayOf(day), language)} {day === today && <span className="hint">{t("month.today")}</span>}
          </h2>
          {onDay.map((card) => (
            <EventItem key={card.id} card={card} own={own?.get(card.id)} hidesDay level={3} />
          ))}
        </section>
      ))}
    </>
  );
};

export const Month = () => {
  const t = useTexts("programme");
  const language = useSettings((s) => s.language);
  const current = useProgramme((s) => s.cards);
  const months = useProgramme((s) => s.months);
  const isOld = useProgramme((s) => s.isOld);
  const [chosen, setChosen] = useState<number | null>(null);
  const [kind, setKind] = useState<Kind | "all">("all");
  const filter = useId();
  const month = chosen ?? monthOf(programmeNow()).from;
  const cards = months.get(month);
  const isThis = month === monthOf(programmeNow()).from;
  useEffect(() => {
    if (chosen !== null) void loadMonth(chosen);
  }, [chosen]);
  const { from, to } = monthOf(month);
  const kinds = kindsIn(cards ?? []);
  const shown = ofKind(cards ?? [], kind);
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("title")}
      </h1>
      <p>{t("lead")}</p>
      {isThis && current && <Near cards={current} />}
      <nav className="events-months" aria-label={monthWords(month, language)}>
        <button type="button" className="button" onClick={() => setChosen(monthOf(from - 1).from)}>
          {t("month.previous")}
        </button>
        <strong aria-live="polite">{monthWords(month, language)}</strong>
        <button type="button" className="button" onClick={() => setChosen(to)}>
          {t("month.next")}
        </button>
      </nav>
      {kinds.length > 1 && (
        <p className="events-filter">
          <label htmlFor={filter}>{t("month.filter")}</label>
          <select
            id={filter}
            className="field"
            value={kind}
            onChange={(event) => setKind(event.target.value as Kind | "all")}
          >
            {(["all", ...kinds] as const).map((one) => (
              <option key={one} value={one}>
                {one === "all" ? t("month.all") : t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </p>
      )}
      <output>
        {isOld
          ? t(cards ? "old" : "lost")
          : !cards
            ? t("loading")
            : cards.length === 0
              ? t("month.empty")
              : shown.length === 0
                ? t("month.emptyFilter")
                : ""}
      </output>
      {isOld && (
        <button type="button" className="button" onClick={() => void (isThis ? loadProgramme() : loadMonth(month))}>
          {t("again")}
        </button>
      )}
      {shown.length > 0 && <Days key={month} cards={shown} month={month} />}
      <CalendarSubscription />
    </div>
  );
};
