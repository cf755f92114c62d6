import { dayOf } from "../../../shared/campaign/days.ts";
import type { Period } from "../../../shared/consult/figurePeriods.ts";
import { csv } from "../../../shared/events/csv.ts";
import type { PlaceColumn, PlaceView } from "../../../shared/feedback/placeFigures.ts";
import { campaign } from "../../campaign/content.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { Chart } from "../../staff/office/Chart.tsx";
import { dayWords, monthWords, shortDay } from "../../staff/office/days.ts";
import { saveText } from "../../staff/office/save.ts";
import { useVisitWords } from "../VisitQuestions.tsx";
import { Table } from "./Table.tsx";
import { answerCounts, isMonth, numberRows } from "./tables.ts";

/** What is said in large numbers above the charts. */
const tiles: readonly PlaceColumn[] = ["visits", "talkers", "answered", "events", "attendees", "handled", "cards"];

interface Props {
  readonly view: PlaceView;
  readonly by: Period;
}

/** A period in numbers: in a sentence, at a glance, as charts, and all of it in tables. Made to be printed, too. */
export const Report = ({ view, by }: Props) => {
  const t = useTexts("feedback");
  const own = useOwnText();
  const words = useVisitWords();
  const language = useSettings((s) => s.language);
  const { all, parts, span, events } = view;
  const days = { from: dayWords(span.from, language, true), to: dayWords(span.to - 1, language, true) };
  const name = `${dayOf(span.from)}-${dayOf(span.to - 1)}.csv`;
  const first = t(by === "day" ? "dayHead" : "weekHead");
  const column = (one: PlaceColumn): string => t(`columns.${one}`);
  const numbers = numberRows(view, { first, total: t("total"), column });
  const answers = answerCounts(all.visit, all.cards).flatMap(({ question, answers: given, silent }) => [
    ...given.map(({ answer, count }) => [words.question(question), words.answer(question, answer), count] as const),
    [words.question(question), t("silent"), silent] as const,
  ]);

  const chart = (title: string, [solid, striped]: readonly [PlaceColumn, PlaceColumn]) => {
    const size = ({ figures }: (typeof parts)[number]) => Math.max(figures[solid], figures[striped]);
    const most = parts.reduce((found, part) => (size(part) > size(found) ? part : found), parts[0]!);
    return (
      <section className="office-part" aria-label={title}>
        <h2>{title}</h2>
        <Chart
          text={t("chartText", { title, day: dayWords(most.span.from, language), count: size(most) })}
          series={[
            { name: column(solid), kind: "solid" },
            { name: column(striped), kind: "striped" },
          ]}
          isStacked={false}
          bars={parts.map((part) => ({
            name: shortDay(part.span.from, language),
            values: [part.figures[solid], part.figures[striped]],
          }))}
        />
      </section>
    );
  };

  return (
    <div className="office-stack office-figures">
      <h2>
        {own(campaign.title)}
        {": "}
        {isMonth(span) ? t("report", { month: monthWords(span.from, language) }) : t("span", days)}
      </h2>
      <p>{t("summary", { ...all, visit: "" })}</p>
      <p className="hint">{t("counted")}</p>
      <dl className="office-tiles">
        {tiles.map((one) => (
          <div key={one}>
            <dt>{column(one)}</dt>
            <dd>{all[one]}</dd>
          </div>
        ))}
      </dl>
      {chart(t("chartVisits"), ["visits", "talkers"])}
      {chart(t("chartHelp"), ["answered", "handled"])}
      <Table title={t("feelings")} head={[t("question"), t("answer"), t("count")]} rows={answers} />
      {events.length > 0 && (
        <Table
          title={t("eventsTable")}
          head={[t("eventName"), t("eventDay"), t("came")]}
          rows={events.map(({ title, from, came }) => [title, dayWords(from, language), came ?? t("notCounted")])}
        />
      )}
      <Table title={t("table")} head={numbers[0]!} rows={numbers.slice(1)} />
      <div className="office-row office-no-print">
        <button type="button" className="button" onClick={() => saveText(`place-${name}`, csv(numbers))}>
          {t("csv")}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => saveText(`answers-${name}`, csv([[t("question"), t("answer"), t("count")], ...answers]))}
        >
          {t("csvVisit")}
        </button>
        <button type="button" className="button" onClick={() => print()}>
          {t("print")}
        </button>
      </div>
    </div>
  );
};
