import { type EventsPath, goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSession } from "../../session/status.ts";

/** One step back: to the event, to the programme, and from there to where one came from. */
export const Back = ({ path: { event, part } }: { readonly path: EventsPath }) => {
  const t = useTexts("programme");
  const isInside = useSession((s) => s.status !== "away");
  const to = part !== null ? `/events/${event}` : event !== null ? "/events" : "/";
  const label = part !== null ? "toEvent" : event !== null ? "toProgramme" : isInside ? "toSquare" : "toStart";
  return (
    <nav className="over-back">
      <button type="button" className="button quiet" onClick={() => goTo(to)}>
        {t(label)}
      </button>
    </nav>
  );
};
