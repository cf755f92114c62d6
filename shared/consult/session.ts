/**
 * The one door through which a ticket changes. Pure: what is kept, told and alarmed follows from the outcome. An event that the
 * table does not allow, or that comes from somebody else, is refused and changes nothing; nothing here throws.
 */
import { clock } from "./clock.ts";
import { ending, queueing, seating, talking } from "./deeds.ts";
import { become, type Event, type Outcome, type Refusal, refuse } from "./events.ts";
import { counsellorOf, type Ticket } from "./ticket.ts";
import { isAllowed, transitions } from "./transitions.ts";

/** Why this one may not do this; null when they may. */
const barred = (ticket: Ticket, event: Event): Refusal | null => {
  const { stage } = ticket;
  // First of all: whoever has no part in a ticket learns nothing of how it stands.
  if (event.by === "visitor" && event.id !== ticket.visitor) return "not-yours";
  if (!transitions[stage.state][event.deed]) return "not-now";
  if (!isAllowed(stage.state, event.deed, event.by)) return "not-yours";
  if (event.by === "visitor") return null;
  // A conversation that is offered goes to nobody but whom it was offered to.
  if (event.deed === "take") return "handOver" in stage && stage.handOver?.to === event.id ? null : "not-yours";
  if (event.by !== "counsellor") return null;
  if (event.deed === "call") return event.counsellor === event.id ? null : "not-yours";
  if (event.deed === "resume") return ticket.left?.by === event.id ? null : "not-yours";
  if (event.deed === "urge") return null;
  return counsellorOf(ticket) === event.id ? null : "not-yours";
};

/** What becomes of a ticket when this happens at `now` (epoch ms). */
export const step = (ticket: Ticket, event: Event, now: number): Outcome => {
  const why = barred(ticket, event);
  if (why) return refuse(why);
  const { stage } = ticket;
  if (event.deed === "tick") return clock(ticket, now);
  if (event.deed === "urge") return become(ticket, { isUrgent: event.isUrgent });
  if (event.deed === "leave") return ending.leave(ticket, now);
  if (event.deed === "close") return ending.close(ticket, now);
  switch (stage.state) {
    case "waiting":
      return queueing(ticket, event, now);
    case "called":
    case "called-again":
      return seating(ticket, stage, event, now);
    case "talking":
    case "offered":
    case "agreed":
    case "dropped":
      return event.deed === "end" ? ending.end(ticket, stage, event, now) : talking(ticket, stage, event, now);
    default:
      return refuse("not-now");
  }
};
