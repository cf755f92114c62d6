/** Who looks after the place now, and in which hours of today nobody did. */
import type { Today } from "../../../shared/safety/desk.ts";
import { type Role, roles } from "../../../shared/staff/roles.ts";
import { useTexts } from "../../campaign/language.ts";
import { Part } from "./Part.tsx";
import { hourOf, spansOf, useClock } from "./time.ts";

const isRole = (role: string): role is Role => roles.some((r) => r === role);

/** The day as a strip of hours; the words beside it say the same. */
const Hours = ({ unattended, now }: { readonly unattended: readonly number[]; readonly now: number }) => {
  const kindOf = (hour: number) => (hour > hourOf(now) ? "later" : unattended.includes(hour) ? "without" : "with");
  return (
    <div className="hours" aria-hidden="true">
      {Array.from({ length: 24 }, (_, hour) => (
        <span key={hour} className={kindOf(hour)} />
      ))}
      <span className="hour-name">0</span>
      <span className="hour-name">6</span>
      <span className="hour-name">12</span>
      <span className="hour-name">18</span>
    </div>
  );
};

export const Attending = ({ today }: { readonly today: Today }) => {
  const t = useTexts("desk");
  // Roles are called here what everybody else calls them.
  const staffWord = useTexts("staff");
  const now = useClock();
  const { attending, unattendedHours, rules } = today;
  return (
    <Part title={t("today.attending")}>
      {attending.length === 0 && (
        <p className="warn">{t("today.nobody", { level: t(`levels.${rules.unattended}`) })}</p>
      )}
      <ul className="chips">
        {attending.map(({ name, role }) => (
          <li key={`${name} ${role}`} className="chip">
            {name}
            <span className="hint">{isRole(role) ? staffWord(`roles.${role}`) : role}</span>
          </li>
        ))}
      </ul>
      <h3>{t("today.unattended")}</h3>
      <Hours unattended={unattendedHours} now={now} />
      <p className="hours-key hint" aria-hidden="true">
        <span className="with" />
        {t("today.hoursWith")}
        <span className="without" />
        {t("today.hoursWithout")}
        <span className="later" />
        {t("today.hoursLater")}
      </p>
      {unattendedHours.length === 0 && <p>{t("today.unattendedNone")}</p>}
      <ul className="chips">
        {spansOf(unattendedHours).map((span) => (
          <li key={span.from} className="chip">
            {t("today.hours", span)}
          </li>
        ))}
      </ul>
    </Part>
  );
};
