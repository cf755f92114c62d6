import type { EventCard, OwnEvent } from "../../../shared/events/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { Line } from "../hall/Line.tsx";
import { PageLink } from "./PageLink.tsx";
import { usePlace } from "./placeWords.ts";
import { standingOf, toneOf } from "./standing.ts";
import { When } from "./When.tsx";

/** What an event's mark says. */
export const Mark = ({ card, own }: { readonly card: EventCard; readonly own: OwnEvent | undefined }) => {
  const t = useTexts("programme");
  const standing = standingOf(card, own);
  if (standing === null) return null;
  return (
    <span className="events-mark" data-tone={toneOf(standing)}>
      {t(`state.${standing}`)}
    </span>
  );
};

interface Props {
  readonly card: EventCard;
  readonly own: OwnEvent | undefined;
  /** Its day stands above it already. */
  readonly hidesDay?: boolean;
  /** Under how many headings it stands. */
  readonly level: 2 | 3;
}

/** One event in a list: its title is the link to it. */
export const EventItem = ({ card, own, hidesDay = false, level }: Props) => {
  const t = useTexts("programme");
  const placeOf = usePlace();
  const Heading = `h${level}` as const;
  return (
    <article className="events-item card" data-state={card.state}>
      <p className="events-when">
        <When span={card} hidesDay={hidesDay} /> <Mark card={card} own={own} />
      </p>
      <Heading>
        <PageLink to={`/events/${card.id}`}>
          <Line of={card.title} />
        </PageLink>
      </Heading>
      <p className="hint">
        {t(`kind.${card.kind}`)}
        {" · "}
        {placeOf(card.place)}
        {card.people !== null && card.people > 0 && ` · ${t("month.people", { count: card.people })}`}
      </p>
    </article>
  );
};
