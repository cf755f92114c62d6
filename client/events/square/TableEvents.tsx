/** What is held at talk tables at a fixed time, today. */
import { talkTables } from "../../../shared/talk/tables.ts";
import { useTexts } from "../../campaign/language.ts";
import { programmeNow } from "../../session/programme.ts";
import { EventLine } from "./EventLine.tsx";
import { eventsAtTable } from "./nowAndNext.ts";
import { useEvents } from "./useEvents.ts";
import "./events.css";

export const TableEvents = ({ onGone }: { readonly onGone?: () => void }) => {
  const t = useTexts("eventsHere");
  const cards = useEvents() ?? [];
  const held = talkTables.flatMap(({ id }) => eventsAtTable(id, cards, programmeNow()));
  if (held.length === 0) return null;
  return (
    <section className="events-here" aria-label={t("atTable")}>
      <p className="hint">{t("atTable")}</p>
      <ul>
        {held.map((card) => (
          <EventLine key={card.id} card={card} onGone={onGone} />
        ))}
      </ul>
    </section>
  );
};
