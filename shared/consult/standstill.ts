/**
 * Time in which nobody looked: every server was down, the machine slept, or its clock was set. What waits for a moment is carried
 * along, so that nobody misses a call, or loses a conversation, through us. Pure.
 */
import type { Ticket } from "./ticket.ts";

const later = <T extends number | null>(at: T, byMs: number): T => (at === null ? at : ((at + byMs) as T));

/** The ticket with every moment that it waits for so much later, ms; earlier where negative: the clock was set back. */
export const carried = (ticket: Ticket, byMs: number): Ticket => {
  const { stage } = ticket;
  switch (stage.state) {
    case "waiting":
      return stage.restsUntil === null
        ? ticket
        : { ...ticket, stage: { ...stage, restsUntil: stage.restsUntil + byMs } };
    case "called":
    case "called-again":
      return { ...ticket, stage: { ...stage, until: stage.until + byMs } };
    case "ended":
    case "abandoned":
      return ticket;
    default: {
      const moved = {
        endsAt: stage.endsAt + byMs,
        quietSince: stage.quietSince + byMs,
        askedAt: later(stage.askedAt, byMs),
        handOver: stage.handOver && { ...stage.handOver, at: stage.handOver.at + byMs },
      };
      if (stage.state !== "dropped") return { ...ticket, stage: { ...stage, ...moved } };
      const away = { visitorAway: later(stage.visitorAway, byMs), counsellorAway: later(stage.counsellorAway, byMs) };
      return { ...ticket, stage: { ...stage, ...moved, ...away } };
    }
  }
};
