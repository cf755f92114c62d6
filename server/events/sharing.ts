/** What a link to an event shows where it is shared. */
import { clockOf, dayOf } from "../../shared/campaign/days.ts";
import { lineIn } from "../../shared/events/event.ts";
import type { Shared } from "../web/sharedPage.ts";
import type { Cards } from "./cards.ts";

/** `origin`: how people reach the place. Null where nobody may know of such an event. */
export const sharedEvent = async (
  cards: Pick<Cards, "card">,
  event: string,
  { origin, place }: { readonly origin: string; readonly place: string },
): Promise<Shared | null> => {
  const found = await cards.card(event);
  if (!found) return null;
  const { title, text, from, to, state } = found.card;
  const when = `${dayOf(from).replaceAll("-", "/")} ${clockOf(from)}–${clockOf(to)}`;
  const before = state === "cancelled" ? "【中止】" : "";
  return {
    title: `${before}${lineIn(title, "ja").words} | ${place}`,
    description: `${when} ${lineIn(text, "ja").words}`,
    url: `${origin}/events/${event}`,
    image: `${origin}/api/events/preview.png?id=${event}`,
  };
};
