/** A quiet line to those in the square when the doors of an event open: once, read politely, put away by a press. */
import { useEffect } from "react";
import { create } from "zustand";
import { isOpen } from "../../../shared/events/transitions.ts";
import type { EventCard } from "../../../shared/events/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { programmeStore } from "../../session/programme.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { newlyOpen } from "./newlyOpen.ts";
import { EventWays } from "./EventLine.tsx";
import { useEvents, useEventWords } from "./useEvents.ts";

/** Told of, or open already when this page came: nobody is told twice, whatever view they change to. */
let known: ReadonlySet<string> | null = null;
/** The event that is told of now. */
const useTold = create<{ readonly id: string | null }>()(() => ({ id: null }));
const put = (): void => useTold.setState({ id: null });

const hear = (): void => {
  const { cards } = programmeStore.getState();
  if (!cards) return;
  const news = newlyOpen(cards, known);
  known = news.known;
  if (news.opened) useTold.setState({ id: news.opened });
};

const Told = ({ card }: { readonly card: EventCard }) => {
  const t = useTexts("eventsHere");
  const { title, place } = useEventWords()(card);
  return (
    <div className="notice-line">
      <p>{t("opened", { title, place })}</p>
      <EventWays card={card} onGone={put} isShort />
      <button type="button" className="button quiet" onClick={put}>
        {t("put")}
      </button>
    </div>
  );
};

export const DoorsNotice = () => {
  const t = useTexts("eventsHere");
  const cards = useEvents();
  const told = useTold((s) => s.id);
  useEffect(() => {
    hear();
    return programmeStore.subscribe(hear);
  }, []);
  const card = cards?.find(({ id, state }) => id === told && isOpen(state));
  return (
    <section ref={keepFocus} className="notice-lines" aria-label={t("title")} aria-live="polite">
      {card && <Told card={card} />}
    </section>
  );
};
