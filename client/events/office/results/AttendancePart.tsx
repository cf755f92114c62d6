import { useCallback } from "react";
import type { OfficeEvent } from "../../../../shared/events/office.ts";
import { useTexts } from "../../../campaign/language.ts";
import { readAttendance } from "../../../session/eventOffice.ts";
import { Answered, useAnswer } from "../../../staff/answer.tsx";
import { Chart } from "../../../staff/office/Chart.tsx";

const tiles = ["registered", "came", "most", "records"] as const;
/** "40–50", the last one with its end: all of the time. */
const tenth = (at: number): string => `${at * 10}–${at * 10 + 10}`;

/** How many came and how long they were here. Whose visit it was, nobody is told. */
export const AttendancePart = ({ event }: { readonly event: OfficeEvent }) => {
  const t = useTexts("eventOffice");
  const { id } = event;
  const load = useCallback(() => readAttendance(id), [id]);
  const answer = useAnswer(load);
  return (
    <section className="office-part" aria-labelledby="plan-attendance">
      <h2 id="plan-attendance">{t("attendance.title")}</h2>
      <p className="hint">{t("attendance.lead")}</p>
      <Answered answer={answer}>
        {(figures) => {
          const most = Math.max(...figures.tenths);
          const at = figures.tenths.indexOf(most);
          return (
            <>
              <dl className="office-tiles">
                {tiles.map((tile) => (
                  <div key={tile}>
                    <dt>{t(`attendance.${tile}`)}</dt>
                    <dd>{figures[tile]}</dd>
                  </div>
                ))}
              </dl>
              {most > 0 ? (
                <>
                  <Chart
                    text={t("attendance.chart", { share: tenth(at), count: most })}
                    series={[{ name: t("attendance.people"), kind: "solid" }]}
                    isStacked
                    bars={figures.tenths.map((count, i) => ({ name: `${tenth(i)}%`, values: [count] }))}
                  />
                  <details>
                    <summary>{t("attendance.table")}</summary>
                    <table className="office-table plan-table" aria-label={t("attendance.table")}>
                      <thead>
                        <tr>
                          <th scope="col">{t("attendance.share")}</th>
                          <th scope="col">{t("attendance.people")}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {figures.tenths.map((count, i) => (
                          <tr key={tenth(i)}>
                            <th scope="row">{tenth(i)}%</th>
                            <td>{count}</td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </details>
                </>
              ) : (
                <p className="hint">{t("attendance.none")}</p>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
};
