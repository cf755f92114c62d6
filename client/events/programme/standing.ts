/** How an event stands, for one visitor, in one word: what its mark in the programme says. Pure. */
import { isOpen } from "../../../shared/events/transitions.ts";
import type { EventCard, OwnEvent } from "../../../shared/events/views.ts";

export type Standing =
  | "cancelled"
  | "ended"
  | "archive"
  | "shut"
  | "paused"
  | "live"
  | "now"
  | "seat"
  | "waiting"
  | "full";

/** Null: there is nothing to say but when it is. What keeps one out comes first, then what one has. */
export const standingOf = (card: EventCard, own: OwnEvent | undefined): Standing | null => {
  if (card.state === "cancelled") return "cancelled";
  if (card.state === "ended") return card.hasArchive ? "archive" : "ended";
  if (isOpen(card.state)) {
    if (card.isShut) return "shut";
    return card.state === "live" ? "live" : card.state === "paused" ? "paused" : "now";
  }
  if (own?.registered === "seat" || own?.registered === "waiting") return own.registered;
  return card.seatsLeft === 0 && card.registration !== "none" ? "full" : null;
};

/** How the mark looks: besides its words, never by colour alone. */
export const toneOf = (standing: Standing): "open" | "mine" | "still" | "warn" => {
  if (standing === "now" || standing === "live" || standing === "paused") return "open";
  if (standing === "seat" || standing === "waiting") return "mine";
  return standing === "cancelled" || standing === "full" || standing === "shut" ? "warn" : "still";
};
