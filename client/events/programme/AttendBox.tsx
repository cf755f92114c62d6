/** What one can do with an event now: wait for its doors, go in, or see what comes after. */
import { useEffect, useState } from "react";
import { isOpen } from "../../../shared/events/transitions.ts";
import type { EventCard, OwnEvent } from "../../../shared/events/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { programmeNow } from "../../session/programme.ts";
import { told } from "../../../shared/events/zones.ts";
import { hasHall } from "../../../shared/events/kinds.ts";
import { leftWords } from "./leftWords.ts";
import { PageLink } from "./PageLink.tsx";
import { ownZone } from "./When.tsx";

interface Props {
  readonly card: EventCard;
  readonly own: OwnEvent | undefined;
  readonly onAgain: () => Promise<void>;
}

const TICK_MS = 5000;
/** So many are not let loose on the door at one moment, ms. */
const SPREAD_MS = 3000;
/** A timer of a browser takes no longer than this, ms. */
const FAR_MS = 24 * 3600_000;

/** By Japan's clock, and by one's own where that shows something else. */
const DoorsAt = ({ at }: { readonly at: number }) => {
  const t = useTexts("programme");
  const { japan, own } = told({ from: at, to: at }, ownZone());
  return (
    <p className="hint">
      {t("event.doorsAt", { clock: japan.from })}
      {own && ` ${t("when.japan")} · ${t("when.own")} ${own.from}`}
    </p>
  );
};

/** Until the doors open; asks for the event anew when they should be. */
const Countdown = ({ card, onAgain }: Omit<Props, "own">) => {
  const t = useTexts("programme");
  const [left, setLeft] = useState(() => card.doorsAt - programmeNow());
  useEffect(() => {
    const timer = setInterval(() => setLeft(card.doorsAt - programmeNow()), TICK_MS);
    return () => clearInterval(timer);
  }, [card.doorsAt]);
  useEffect(() => {
    const wait = card.doorsAt - programmeNow();
    if (wait > FAR_MS) return;
    const timer = setTimeout(() => void onAgain(), Math.max(TICK_MS, wait) + Math.random() * SPREAD_MS);
    return () => clearTimeout(timer);
  }, [card.doorsAt, onAgain]);
  return (
    <>
      <p className="events-left">
        {left > 0 ? t("event.doorsIn", { time: leftWords(t, left) }) : t("event.doorsSoon")}
      </p>
      <DoorsAt at={card.doorsAt} />
    </>
  );
};

const Cancelled = ({ card }: Pick<Props, "card">) => {
  const t = useTexts("programme");
  return (
    <>
      <p className="events-left">{t("event.cancelled")}</p>
      <p>{t(card.cancelled === "not-held" ? "event.notHeld" : "event.cancelledText")}</p>
      <PageLink className="button" to="/events">
        {t("toProgramme")}
      </PageLink>
    </>
  );
};

const Ended = ({ card, own }: Pick<Props, "card" | "own">) => {
  const t = useTexts("programme");
  const wasThere = own?.percent !== null && own?.percent !== undefined;
  return (
    <>
      <p className="events-left">{t("event.ended")}</p>
      {wasThere && <p>{t("event.endedText")}</p>}
      <div className="events-ways">
        {card.hasRecord && wasThere && (
          <PageLink className="button primary" to={`/events/${card.id}/record`}>
            {t("event.toRecord")}
          </PageLink>
        )}
        {wasThere && (
          <PageLink className="button" to={`/events/${card.id}/survey`}>
            {t("event.toSurvey")}
          </PageLink>
        )}
        {card.hasArchive && (
          <PageLink className="button" to={`/events/${card.id}/archive`}>
            {t("event.toArchive")}
          </PageLink>
        )}
      </div>
    </>
  );
};

const Open = ({ card }: Pick<Props, "card">) => {
  const t = useTexts("programme");
  const label = card.isShut ? "event.comeBack" : hasHall(card.place) ? "event.attend" : "event.goThere";
  return (
    <>
      <p className="events-left">
        {card.isShut ? t("event.shut") : t(card.state === "doors" ? "state.now" : `state.${card.state as "live"}`)}
      </p>
      {card.people !== null && card.people > 0 && <p>{t("event.here", { count: card.people })}</p>}
      <PageLink className={card.isShut ? "button" : "button primary"} to={`/events/${card.id}/hall`}>
        {t(label)}
      </PageLink>
      <p className="hint">{t("event.attendHint")}</p>
    </>
  );
};

export const AttendBox = ({ card, own, onAgain }: Props) => (
  // Said aloud when it changes: the doors open while somebody waits here.
  <section className="events-attend card" aria-live="polite">
    {card.state === "cancelled" ? (
      <Cancelled card={card} />
    ) : card.state === "ended" ? (
      <Ended card={card} own={own} />
    ) : isOpen(card.state) ? (
      <Open card={card} />
    ) : (
      <Countdown card={card} onAgain={onAgain} />
    )}
  </section>
);
