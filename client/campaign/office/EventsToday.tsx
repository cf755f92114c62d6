/** What is on now and next, as the programme has it. */
import { useEvents, useEventWords } from "../../events/square/useEvents.ts";
import { nowAndNext } from "../../events/square/nowAndNext.ts";
import * as texts from "../../events/square/texts.ts";
import { programmeNow } from "../../session/programme.ts";
import { Link } from "../../staff/Link.tsx";
import { addTexts, useTexts } from "../language.ts";

addTexts("eventsHere", texts);

/** So many of those that come. */
const NEXT = 3;

export const EventsToday = () => {
  const t = useTexts("placeOffice");
  const words = useEventWords();
  const cards = useEvents();
  if (!cards) return <p>{t("today.eventsUnknown")}</p>;
  const { now, next } = nowAndNext(cards, programmeNow(), NEXT);
  return (
    <>
      {now.length + next.length === 0 && <p>{t("today.noEvents")}</p>}
      <ul className="place-facts">
        {[...now, ...next].map((card) => {
          const { title, lang, when, place, state } = words(card);
          return (
            <li key={card.id}>
              <strong lang={lang}>{title}</strong> {when} {place} {state && <span className="pill">{state}</span>}
            </li>
          );
        })}
      </ul>
      <p>
        <Link to="/staff/events" className="button">
          {t("today.toEvents")}
        </Link>
      </p>
    </>
  );
};
