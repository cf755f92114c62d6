import type { Period } from "../../../shared/consult/figurePeriods.ts";
import { type Closing, closingAnswers, closingQuestions } from "../../../shared/consult/closing.ts";
import { dayOf } from "../../../shared/consult/hours.ts";
import type { FiguresView } from "../../../shared/consult/office.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { Chart, type Series } from "../../staff/office/Chart.tsx";
import { dayWords, shortDay } from "../../staff/office/days.ts";
import { saveText } from "../../staff/office/save.ts";
import { type Column, columns, csvOf, rowOf } from "./table.ts";

interface Props {
  readonly view: FiguresView;
  readonly by: Period;
}

/** Columns that are minutes. */
const lengths: ReadonlySet<Column> = new Set(["waitP50", "waitP90", "lengthP50", "lengthP90"]);
/** What is said in large numbers above the charts. */
const tiles: readonly Column[] = ["arrivals", "answered", "abandoned", "firstLost", "waitP50", "waitP90"];

/** The two questions: for each a bar in parts, and the same in words. */
const Satisfaction = ({ view }: Pick<Props, "view">) => {
  const t = useTexts("office");
  const { satisfaction, answered } = view.all;
  const bar = (question: keyof Closing) => {
    const given = satisfaction[question];
    const silent = answered - closingAnswers.reduce((sum, answer) => sum + given[answer], 0);
    const parts = [...closingAnswers.map((answer) => [answer, given[answer]] as const), ["silent", silent] as const];
    return (
      <li key={question}>
        <p>{t(`figures.questions.${question}`)}</p>
        <div className="office-parts" aria-hidden="true">
          {parts.map(
            ([answer, count]) =>
              count > 0 && <span key={answer} className={`office-part-bar is-${answer}`} style={{ flexGrow: count }} />,
          )}
        </div>
        <ul className="office-legend">
          {parts.map(([answer, count]) => (
            <li key={answer}>
              <span className={`office-swatch is-${answer}`} aria-hidden="true" />
              {t("figures.part", { answer: t(`figures.answers.${answer}`), count })}
            </li>
          ))}
        </ul>
      </li>
    );
  };
  return (
    <section className="office-part" aria-labelledby="office-satisfaction">
      <h2 id="office-satisfaction">{t("figures.satisfaction")}</h2>
      <ul className="office-questions">{closingQuestions.map(bar)}</ul>
    </section>
  );
};

/** The figures of a period: at a glance, as charts, and every number in a table. */
export const FiguresShown = ({ view, by }: Props) => {
  const t = useTexts("office");
  const language = useSettings((s) => s.language);
  const { all, parts, span } = view;
  const sum = rowOf(all);
  const rows = parts.map((part) => ({ at: part.span.from, row: rowOf(part.figures) }));
  const words = (column: Column, value: number | null): string =>
    value === null ? t("figures.unknown") : lengths.has(column) ? t("figures.min", { count: value }) : String(value);
  const days = { from: dayWords(span.from, language, true), to: dayWords(span.to - 1, language, true) };
  const first = t(by === "day" ? "figures.day1" : "figures.week1");

  const chart = (title: string, shown: readonly [Column, Column], isStacked: boolean) => {
    const series: readonly Series[] = shown.map((column, i) => ({
      name: t(`figures.${column}`),
      kind: i === 0 ? "solid" : "striped",
    }));
    const size = ({ row }: (typeof rows)[number]) =>
      isStacked ? (row[shown[0]] ?? 0) + (row[shown[1]] ?? 0) : Math.max(...shown.map((column) => row[column] ?? 0));
    const most = rows.reduce((found, row) => (size(row) > size(found) ? row : found), rows[0]!);
    const text = t("figures.chartText", { title, day: dayWords(most.at, language), count: size(most) });
    const bars = rows.map(({ at, row }) => ({
      name: shortDay(at, language),
      values: shown.map((column) => row[column]),
    }));
    return (
      <section className="office-part" aria-label={title}>
        <h2>{title}</h2>
        <Chart text={text} series={series} isStacked={isStacked} bars={bars} />
      </section>
    );
  };
  const saveCsv = () =>
    saveText(
      `figures-${dayOf(span.from)}-${dayOf(span.to - 1)}.csv`,
      csvOf([
        [first, ...columns.map((column) => t(`figures.${column}`))],
        ...rows.map(({ at, row }) => [dayOf(at), ...columns.map((column) => row[column])]),
        [t("figures.total"), ...columns.map((column) => sum[column])],
      ]),
    );
  if (all.arrivals === 0) return <p className="office-part">{t("figures.none")}</p>;
  return (
    <div className="office-stack office-figures">
      <h2>{t("figures.span", days)}</h2>
      <dl className="office-tiles">
        {tiles.map((column) => (
          <div key={column}>
            <dt>{t(`figures.${column}`)}</dt>
            <dd>{words(column, sum[column])}</dd>
          </div>
        ))}
      </dl>
      {chart(t("figures.chartPeople"), ["answered", "abandoned"], true)}
      {chart(t("figures.chartWait"), ["waitP50", "waitP90"], false)}
      <Satisfaction view={view} />
      <section className="office-part" aria-label={t("figures.table")}>
        <h2>{t("figures.table")}</h2>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
        <div className="office-scroll" tabIndex={0}>
          <table className="office-table" aria-label={t("figures.table")}>
            <thead>
              <tr>
                <th scope="col">{first}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`figures.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ at, row }) => (
                <tr key={at}>
                  <th scope="row">{dayWords(at, language)}</th>
                  {columns.map((column) => (
                    <td key={column}>{words(column, row[column])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t("figures.total")}</th>
                {columns.map((column) => (
                  <td key={column}>{words(column, sum[column])}</td>
                ))}
              </tr>
            </tfoot>
          </table>
        </div>
      </section>
      <div className="office-row office-no-print">
        <button type="button" className="button" onClick={saveCsv}>
          {t("figures.csv")}
        </button>
        <button type="button" className="button" onClick={() => print()}>
          {t("figures.print")}
        </button>
      </div>
    </div>
  );
};
