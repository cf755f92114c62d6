/** It is over: thanks, and what comes next, as far as this event has it. Nothing must be done. */
import type { EventPage } from "../../../shared/events/api.ts";
import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import { HelpLines } from "../../talk/HelpLines.tsx";
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
  const to = (page: "record" | "survey" | "archive") => () => goTo(`/events/${card.id}/${page}`);
  return (
    <>
      {percent !== null && card.hasRecord && <p>{t("after.percent", { percent })}</p>}
      <div className="hall-ways">
        {card.hasRecord && (
          <button type="button" className="button primary" onClick={to("record")}>
            {t("after.record")}
          </button>
        )}
        <button type="button" className="button" onClick={to("survey")}>
          {t("after.survey")}
        </button>
        {card.hasArchive && (
          <button type="button" className="button" onClick={to("archive")}>
            {t("after.archive")}
          </button>
        )}
        <button type="button" className="button" onClick={() => goTo("/talk")}>
          {t("toTalk")}
        </button>
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
