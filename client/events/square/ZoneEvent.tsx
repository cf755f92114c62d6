/** For whoever stands in a zone: what is on here, or soon will be. The signs tell of the next course. */
import type { ZoneId } from "../../../shared/walk/map.ts";
import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import { programmeNow } from "../../session/programme.ts";
import { EventFacts, EventWays } from "./EventLine.tsx";
import { eventAt } from "./nowAndNext.ts";
import { Performances } from "./Performances.tsx";
import { useEvents, useEventWords } from "./useEvents.ts";
import "./events.css";

const NoCourse = () => {
  const t = useTexts("eventsHere");
  return (
    <section className="zone-event" aria-label={t("here")}>
      <p>{t("courseNone")}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => goTo("/events")}>
          {t("programme")}
        </button>
      </div>
    </section>
  );
};

export const ZoneEvent = ({ zone }: { readonly zone: ZoneId }) => {
  const t = useTexts("eventsHere");
  const words = useEventWords();
  const cards = useEvents();
  if (!cards) return null;
  const card = eventAt(zone, cards, programmeNow());
  if (!card && zone === "signs") return <NoCourse />;
  if (!card && zone !== "concert") return null;
  return (
    <section className="zone-event" aria-label={t("here")}>
      {card && (
        <>
          {zone === "signs" && <p>{t("course")}</p>}
          <p>
            <strong lang={words(card).lang}>{words(card).title}</strong>
          </p>
          <EventFacts card={card} />
          <EventWays card={card} isShort />
        </>
      )}
      {zone === "concert" && <Performances />}
    </section>
  );
};
