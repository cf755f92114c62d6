/** It is over: thanks, and what comes next, as far as this event has it. Nothing must be done. */
import type { EventPage } from "../../../shared/events/api.ts";
import { useTexts } from "../../campaign/language.ts";
import { HelpLines } from "../../talk/HelpLines.tsx";
import { PageLink } from "../programme/PageLink.tsx";
import { Facts } from "./Facts.tsx";
import { Plain, ToProgramme } from "./plainScreens.tsx";

interface Props {
  readonly page: EventPage;
  /** One's share of the time that counts; null where one was not here. */
  readonly percent: number | null;
}

/** Ways on from an event that is over; the same in the hall, where one may stay for a while, and at its door. */
export const NextSteps = ({ page: { card }, percent }: Props) => {
  const t = useTexts("hall");
  const to = (page: "record" | "survey" | "archive") => `/events/${card.id}/${page}`;
  return (
    <>
      {percent !== null && card.hasRecord && <p>{t("after.percent", { percent })}</p>}
      <div className="hall-ways">
        {card.hasRecord && (
          <PageLink className="button primary" to={to("record")}>
            {t("after.record")}
          </PageLink>
        )}
        <PageLink className="button" to={to("survey")}>
          {t("after.survey")}
        </PageLink>
        {card.hasArchive && (
          <PageLink className="button" to={to("archive")}>
            {t("after.archive")}
          </PageLink>
        )}
        <PageLink className="button" to="/talk">
          {t("toTalk")}
        </PageLink>
        <ToProgramme />
      </div>
      <h2>{t("after.numbers")}</h2>
      <HelpLines label={t("after.numbers")} />
    </>
  );
};

export const After = ({ page, percent }: Props) => {
  const t = useTexts("hall");
  return (
    <Plain title={t("after.title")}>
      <Facts card={page.card} />
      <p>{t("after.text")}</p>
      <NextSteps page={page} percent={percent} />
    </Plain>
  );
};
