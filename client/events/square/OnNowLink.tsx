/** On the first screen: a way into what is on now. It comes after the screen, and is nothing where nothing is on. */
import { isOpen } from "../../../shared/events/transitions.ts";
import { goTo } from "../../app/path.ts";
import { addTexts, useTexts } from "../../campaign/language.ts";
import { programmeNow } from "../../session/programme.ts";
import { nowAndNext } from "./nowAndNext.ts";
import { useEvents, useEventWords } from "./useEvents.ts";
import { hasHall } from "../../../shared/events/kinds.ts";
import * as texts from "./texts.ts";

addTexts("eventsHere", texts);

export default function OnNowLink() {
  const t = useTexts("eventsHere");
  const words = useEventWords();
  const cards = useEvents();
  const card = nowAndNext(cards ?? [], programmeNow(), 0).now.find(({ isShut }) => !isShut);
  if (!card) return null;
  const isHall = isOpen(card.state) && hasHall(card.place);
  return (
    <button type="button" className="button" onClick={() => goTo(`/events/${card.id}${isHall ? "/hall" : ""}`)}>
      {t("first", { title: words(card).title })}
    </button>
  );
}
