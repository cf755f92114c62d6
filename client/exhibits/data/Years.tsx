/** The same share in other years: a table whose cells are bars, so that picture and text are one. */
import { degrees } from "../../../shared/exhibits/crowd.ts";
import type { Survey } from "../../../shared/exhibits/data.schema.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";

export const Years = ({ survey }: { readonly survey: Survey }) => {
  const t = useTexts("exhibits");
  const own = useOwnText();
  return (
    <section className="data-years">
      <h2>{t("data.years")}</h2>
      <p>{t("data.yearsCaption")}</p>
      {/* Moved by arrow keys, too, where it is wider than the screen. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="data-scroll" aria-label={t("data.yearsTable")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("data.year")}</th>
              <th scope="col">{t("data.total")}</th>
              {degrees.map((degree) => (
                <th key={degree} scope="col">
                  {own(survey.answers[degree])}
                </th>
              ))}
              <th scope="col">{t("data.people")}</th>
            </tr>
          </thead>
          <tbody>
            {survey.years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{t("data.yearOf", { year: year.year })}</th>
                <td className="data-total">
                  <strong>{t("data.percent", { share: year.total.toFixed(1) })}</strong>
                  <span className="data-bar" aria-hidden="true">
                    {degrees.map((degree) => (
                      <span key={degree} data-degree={degree} style={{ width: `${year[degree]}%` }} />
                    ))}
                  </span>
                </td>
                {degrees.map((degree) => (
                  <td key={degree}>{t("data.percent", { share: year[degree].toFixed(1) })}</td>
                ))}
                <td>
                  {year.people === undefined
                    ? t("data.unsaid")
                    : t("data.peopleOf", { count: year.people.toLocaleString("ja-JP") })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};
