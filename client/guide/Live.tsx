/** What stands beneath an answer as it is at that moment. */
import { useState } from "react";
import type { LivePart } from "../../shared/guide/guide.ts";
import { CallLink, VisitLink } from "../ui/HelpLinks.tsx";
import { isAnswered, useHelp } from "../campaign/help.ts";
import { isSurelyOpen, told } from "../campaign/helpMore.ts";
import { addTexts, useOwnText, useTexts } from "../campaign/language.ts";
import { EventFacts, EventWays } from "../events/square/EventLine.tsx";
import { nowAndNext } from "../events/square/nowAndNext.ts";
import * as eventTexts from "../events/square/texts.ts";
import { useEvents, useEventWords } from "../events/square/useEvents.ts";
import type { EventCard } from "../../shared/events/views.ts";
import { useNearby } from "../session/nearby.ts";
import { usePeople } from "../session/people.ts";
import { programmeNow } from "../session/programme.ts";
import { useCount } from "../session/self.ts";
import { useSession } from "../session/status.ts";
import { goTo } from "../app/path.ts";
import * as texts from "./texts.ts";

addTexts("guide", texts);
addTexts("eventsHere", eventTexts);

/** So many of the events that come are told. */
const NEXT = 3;
/** So many numbers are named; all of them are behind the bar's button. */
const NUMBERS = 6;

const EventsOf = ({ title, cards }: { readonly title: string; readonly cards: readonly EventCard[] }) => {
  const words = useEventWords();
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="guide-numbers">
        {cards.map((card) => (
          <li key={card.id}>
            <h3 lang={words(card).lang}>{words(card).title}</h3>
            <EventFacts card={card} />
            {/* On foot one goes by the page of the square; from here its own page leads there. */}
            <EventWays card={card} isShort />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Events = () => {
  const t = useTexts("guide");
  const ts = useTexts("sights");
  const cards = useEvents();
  if (!cards) return <output>{ts("loading")}</output>;
  const { now, next } = nowAndNext(cards, programmeNow(), NEXT);
  return (
    <>
      {now.length + next.length === 0 && <p>{t("events.none")}</p>}
      <EventsOf title={t("events.now")} cards={now} />
      <EventsOf title={t("events.next")} cards={next} />
      <div>
        <button type="button" className="button" onClick={() => goTo("/events")}>
          {t("open.events")}
        </button>
      </div>
    </>
  );
};

const People = () => {
  const t = useTexts("guide");
  const isInside = useSession((s) => s.status !== "away");
  const count = useCount();
  const near = useNearby((s) => s.near.length);
  const people = usePeople((s) => s.people);
  if (!isInside) return <p>{t("people.outside")}</p>;
  const staff = [...people.values()].filter(({ badge, away }) => badge !== "none" && !away);
  return (
    <div>
      <p>{count <= 1 ? t("people.only") : t("people.here", { count })}</p>
      {near > 0 && <p>{t("people.near", { count: near })}</p>}
      <p>
        {staff.length > 0
          ? t("people.staff", { names: staff.map(({ name }) => name).join(t("between")) })
          : t("people.noStaff")}
      </p>
    </div>
  );
};

const Numbers = () => {
  const t = useTexts("guide");
  const own = useOwnText();
  const records = useHelp((s) => s.records);
  // As it was when it opened: nothing changes under a finger.
  const [now] = useState(() => Date.now());
  const open = records.filter((record) => isAnswered(record) && isSurelyOpen(record, now)).slice(0, NUMBERS);
  if (open.length === 0) return <p>{t("noNumbers")}</p>;
  return (
    <section>
      <h2>{t("numbers")}</h2>
      <ul className="guide-numbers">
        {open.map((entry) => (
          <li key={entry.id}>
            <h3>{own(entry.name)}</h3>
            <p className="hint">
              {own(told(entry).about)} {own(entry.hoursNote)}
            </p>
            <div className="row">
              <CallLink entry={entry} />
              <VisitLink entry={entry} />
            </div>
          </li>
        ))}
      </ul>
      <p className="hint">{t("moreNumbers")}</p>
    </section>
  );
};

const parts = { events: Events, people: People, numbers: Numbers } as const satisfies Record<LivePart, unknown>;

export const Live = ({ part }: { readonly part: LivePart }) => {
  const Part = parts[part];
  return <Part />;
};
