/** What waits for somebody at the desk, in numbers. */
import type { Today } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { useAgo } from "./Ago.tsx";
import { hrefOf } from "./page.ts";
import { Part } from "./Part.tsx";

interface FigureProps {
  readonly count: number;
  readonly name: string;
  /** Where it is dealt with, when that is another page. */
  readonly href?: string;
  readonly hint?: string | null;
}

const Figure = ({ count, name, href, hint }: FigureProps) => {
  const content = (
    <>
      <span className="figure-count">{count}</span>
      <span className="figure-name">{name}</span>
      {hint && <span className="hint">{hint}</span>}
    </>
  );
  const className = count > 0 ? "figure some" : "figure";
  return (
    <li>
      {href ? (
        <a className={className} href={href}>
          {content}
        </a>
      ) : (
        <div className={className}>{content}</div>
      )}
    </li>
  );
};

export const Waiting = ({ today }: { readonly today: Today }) => {
  const t = useTexts("desk");
  const ago = useAgo();
  const { openReports, crowdReports, oldestReport, openAppeals, unconfirmed, places } = today;
  return (
    <Part title={t("today.waiting")} className="wide">
      <ul className="figures">
        <Figure
          count={openReports}
          name={t("today.reports")}
          href={hrefOf("reports")}
          hint={
            [
              oldestReport !== null && t("today.oldest", { ago: ago(oldestReport) }),
              crowdReports > 0 && t("today.crowd", { count: crowdReports }),
            ]
              .filter(Boolean)
              .join(" · ") || null
          }
        />
        <Figure count={openAppeals} name={t("today.appeals")} href={hrefOf("appeals")} />
        <Figure count={unconfirmed.length} name={t("today.bans")} />
        <Figure count={places.reduce((sum, place) => sum + place.calls.length, 0)} name={t("today.calls")} />
      </ul>
    </Part>
  );
};
