/** The board of events in words: what is on now, what comes next, and the whole programme. */
import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import { programmeNow, useProgramme } from "../../session/programme.ts";
import { EventLine } from "./EventLine.tsx";
import { nowAndNext } from "./nowAndNext.ts";
import { Performances } from "./Performances.tsx";
import { useEvents } from "./useEvents.ts";
import "./events.css";

/** So many of those that come are told here. */
const NEXT = 3;

export const EventsHere = ({ onGone }: { readonly onGone?: () => void }) => {
  const t = useTexts("eventsHere");
  const cards = useEvents();
  const isOld = useProgramme((s) => s.isOld);
  const { now, next } = nowAndNext(cards ?? [], programmeNow(), NEXT);
  return (
    <div className="events-here">
      {isOld && <p className="hint">{t(cards ? "old" : "lost")}</p>}
      {cards && (
        <>
          <h3>{t("now")}</h3>
          {now.length === 0 ? (
            <p>{t("nothingNow")}</p>
          ) : (
            <ul>
              {now.map((card) => (
                <EventLine key={card.id} card={card} onGone={onGone} />
              ))}
            </ul>
          )}
          <h3>{t("next")}</h3>
          {next.length === 0 ? (
            <p>{t("nothingNext")}</p>
          ) : (
            <ul>
              {next.map((card) => (
                <EventLine key={card.id} card={card} onGone={onGone} />
              ))}
            </ul>
          )}
        </>
      )}
      <button type="button" className="button" onClick={() => goTo("/events")}>
        {t("programme")}
      </button>
      <Performances />
    </div>
  );
};
