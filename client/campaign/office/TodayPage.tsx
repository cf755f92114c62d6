/** What an operator sees first: whether the square can be entered, what everybody is told, and what waits for somebody. */
import type { ReactNode } from "react";
import { noticesAt } from "../../../shared/campaign/notices.ts";
import type { PlaceOffice } from "../../../shared/campaign/placeOffice.ts";
import { ceremonyKinds, ceremonyOf, doorsAt, nightsUntil, seasonOf } from "../../../shared/campaign/season.ts";
import { useOwnText, useTexts } from "../language.ts";
import { EventsToday } from "./EventsToday.tsx";
import { dayName, momentName } from "../season/when.ts";
import { useSettings } from "../settings.ts";

interface Props {
  readonly office: PlaceOffice;
  readonly mayEdit: boolean;
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="office-part" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

/** What the check of the files says, as it says it. */
const Found = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="place-problems" lang="en">
    {lines.map((line) => (
      <li key={line}>
        <code>{line}</code>
      </li>
    ))}
  </ul>
);

const Doors = ({ office: { settings, now } }: { readonly office: PlaceOffice }) => {
  const t = useTexts("placeOffice");
  const language = useSettings((s) => s.language);
  const { isOpen, opensAt, closesAt } = doorsAt(settings, now);
  const season = seasonOf(settings, now);
  const ceremonies = ceremonyKinds
    .map((kind) => ceremonyOf(settings, kind))
    .filter((one) => one !== null && one.to > now);
  return (
    <Part title={t("today.place")}>
      <ul className="place-facts">
        <li>
          <strong>{t(isOpen ? "today.open" : "today.shut")}</strong>{" "}
          {closesAt !== null && t("today.closesAt", { when: momentName(closesAt, now, language) })}
          {opensAt !== null && t("today.opensAt", { when: momentName(opensAt, now, language) })}
        </li>
        <li>
          {t(`seasons.${season}`)}: {dayName(settings.opens, language)} – {dayName(settings.closes, language)}
          {season === "before" && ` (${t("today.nights", { count: nightsUntil(settings.opens, now) })})`}
        </li>
        {ceremonies.map((ceremony) => (
          <li key={ceremony!.kind}>
            {t(`ceremonies.${ceremony!.kind}`)}: {momentName(ceremony!.from, now, language)}
          </li>
        ))}
        {settings.closedZones.length > 0 && <li>{t("today.closedZones", { count: settings.closedZones.length })}</li>}
      </ul>
    </Part>
  );
};

export const TodayPage = ({ office, mayEdit }: Props) => {
  const t = useTexts("placeOffice");
  const own = useOwnText();
  const { notices, now, numbers, problems, hints } = office;
  const on = noticesAt(notices, now);
  return (
    <div className="place-today">
      <Doors office={office} />
      <Part title={t("today.numbers")}>
        <p>
          {numbers.toConfirm === 0
            ? t("today.allConfirmed", { count: numbers.all })
            : t("today.toConfirm", { count: numbers.toConfirm, core: numbers.coreToConfirm })}
        </p>
        <p>
          <a className="button" href="#numbers">
            {t("today.toNumbers")}
          </a>
        </p>
      </Part>
      <Part title={t("today.notices")}>
        {on.length === 0 ? <p>{t("notices.none")}</p> : null}
        <ul className="place-facts">
          {on.map((notice) => (
            <li key={notice.id}>
              <strong>{t(`kinds.${notice.kind}`)}</strong> {own(notice.words)}
            </li>
          ))}
        </ul>
        <p>
          <a className="button" href="#notices">
            {t(mayEdit ? "today.tell" : "pages.notices")}
          </a>
        </p>
      </Part>
      <Part title={t("today.events")}>
        <EventsToday />
      </Part>
      <Part title={t("today.problems")}>
        {problems.length === 0 ? (
          <p>{t("today.noProblems")}</p>
        ) : (
          <>
            <p>{t("today.problemsHint")}</p>
            <Found lines={problems} />
          </>
        )}
        {hints.length > 0 && (
          <details>
            <summary>{t("today.hints", { count: hints.length })}</summary>
            <p>{t("today.hintsText")}</p>
            <Found lines={hints} />
          </details>
        )}
      </Part>
    </div>
  );
};
