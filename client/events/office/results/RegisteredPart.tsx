import { useCallback } from "react";
import type { Registration } from "../../../../shared/events/kinds.ts";
import { useTexts } from "../../../campaign/language.ts";
import { useSettings } from "../../../campaign/settings.ts";
import { csvUrl, readRegistered } from "../../../session/eventOffice.ts";
import { Answered, useAnswer } from "../../../staff/answer.tsx";
import { momentWords } from "../../../staff/office/days.ts";

/** Those who registered, by the names they gave. */
export const RegisteredPart = ({
  event,
  registration,
}: {
  readonly event: string;
  readonly registration: Registration;
}) => {
  const t = useTexts("eventOffice");
  const language = useSettings((s) => s.language);
  const load = useCallback(() => readRegistered(event), [event]);
  const answer = useAnswer(load);
  const hasOrganisations = registration === "organisation";
  return (
    <section className="office-part" aria-labelledby="plan-registered">
      <h2 id="plan-registered">{t("registered.title")}</h2>
      <p className="hint">{t("registered.lead")}</p>
      <Answered answer={answer}>
        {({ people }) =>
          people.length === 0 ? (
            <p className="hint">{t("registered.none")}</p>
          ) : (
            <>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
              <div className="office-scroll plan-tall" tabIndex={0}>
                <table className="office-table plan-table" aria-label={t("registered.title")}>
                  <thead>
                    <tr>
                      <th scope="col">{t("registered.name")}</th>
                      {hasOrganisations && (
                        <>
                          <th scope="col">{t("registered.organisation")}</th>
                          <th scope="col">{t("registered.contact")}</th>
                        </>
                      )}
                      <th scope="col">{t("registered.state")}</th>
                      <th scope="col">{t("registered.at")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {people.map(({ name, organisation, state, at }, i) => (
                      // oxlint-disable-next-line react/no-array-index-key -- the list names nobody by an id
                      <tr key={i}>
                        <th scope="row">{name ?? t("registered.nameless")}</th>
                        {hasOrganisations && (
                          <>
                            <td>{organisation?.name}</td>
                            <td>{organisation?.contact}</td>
                          </>
                        )}
                        <td>{t(`registered.states.${state}`)}</td>
                        <td>{momentWords(at, language)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <div className="office-row office-no-print">
                <a className="button" href={csvUrl("registered", event)} download>
                  {t("results.csv")}
                </a>
              </div>
            </>
          )
        }
      </Answered>
    </section>
  );
};
