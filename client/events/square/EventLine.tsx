/** One event in a few lines, and what one can do about it. */
import { isOpen } from "../../../shared/events/transitions.ts";
import type { EventCard } from "../../../shared/events/views.ts";
import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import { walkToZone } from "../../session/actions.ts";
import { useNearby } from "../../session/nearby.ts";
import { useEventWords } from "./useEvents.ts";
import { hasHall } from "../../../shared/events/kinds.ts";
import { zoneOfPlace } from "./where.ts";

interface Props {
  readonly card: EventCard;
  /** Hears that one goes on. */
  readonly onGone?: () => void;
  /** Beside the picture there is little room: the way to the place stands on the event's page, too. */
  readonly isShort?: boolean;
}

/** In at once where it has a hall; else to the place itself. And to its page. */
export const EventWays = ({ card, onGone, isShort = false }: Props) => {
  const t = useTexts("eventsHere");
  const { title } = useEventWords()(card);
  const zone = zoneOfPlace(card.place);
  const isThere = useNearby((s) => s.zone === zone);
  const act = (go: () => void) => () => {
    onGone?.();
    go();
  };
  return (
    <div className="row">
      {isOpen(card.state) && hasHall(card.place) && (
        <button
          type="button"
          className="button primary"
          aria-label={t("attendThe", { title })}
          onClick={act(() => goTo(`/events/${card.id}/hall`))}
        >
          {t("attend")}
        </button>
      )}
      {!isThere && !isShort && (
        <button
          type="button"
          className="button"
          aria-label={t("goThe", { title })}
          onClick={act(() => walkToZone(zone))}
        >
          {t("go")}
        </button>
      )}
      <button
        type="button"
        className="button"
        aria-label={t("pageThe", { title })}
        onClick={act(() => goTo(`/events/${card.id}`))}
      >
        {t("page")}
      </button>
    </div>
  );
};

/** Title, time, place, and how it stands. */
export const EventFacts = ({ card }: { readonly card: EventCard }) => {
  const t = useTexts("eventsHere");
  const { when, place, state } = useEventWords()(card);
  return (
    <p className="hint">
      {state !== "" && <strong>{state} </strong>}
      {when} · {place}
      {card.people !== null && card.people > 0 && ` · ${t("people", { count: card.people })}`}
    </p>
  );
};

export const EventLine = ({ card, onGone }: Props) => {
  const { title, lang } = useEventWords()(card);
  return (
    <li>
      <h4 lang={lang}>{title}</h4>
      <EventFacts card={card} />
      <EventWays card={card} onGone={onGone} />
    </li>
  );
};
