/**
 * The order of those who wait, with its reasons. Whoever a counsellor left comes first: they had been promised. For all others
 * a reason is a head start in minutes, and what counts is the moment of the ticket less that head start. So the order never
 * turns around while people wait, and nobody waits for ever behind newcomers: who came more than `URGENT_AHEAD_MS` later is behind,
 * whatever their reason; who came more than `FIRST_AHEAD_MS` later and is not urgent is behind. Pure.
 */
import type { Ticket } from "./ticket.ts";
import { MINUTE } from "./times.ts";

/** So much earlier counts the ticket of somebody who is here for the first time, ms: who was not heard once hardly comes again. */
export const FIRST_AHEAD_MS = 15 * MINUTE;
/** And an urgent one: before everybody, first visit or not, who has not waited an hour longer. */
export const URGENT_AHEAD_MS = 60 * MINUTE + FIRST_AHEAD_MS;

/** Why somebody stands where they stand. "long": ahead of somebody with a better reason, by waiting. */
export type Reason = "left" | "urgent" | "first" | "long" | "arrival";

export interface Place {
  readonly ticket: Ticket;
  readonly reason: Reason;
  /** Since the ticket was taken, ms. */
  readonly waitedMs: number;
  /** A call was missed a moment ago: not to be called again just yet. */
  readonly isResting: boolean;
}

type Queued = Pick<Ticket, "id" | "takenAt" | "isUrgent" | "left" | "intake">;

const headStart = ({ isUrgent, intake }: Queued): number =>
  isUrgent ? URGENT_AHEAD_MS : intake.isFirst === true ? FIRST_AHEAD_MS : 0;

/** The order of two who wait: below 0 when `a` comes first. Never 0 for two tickets. */
export const compare = (a: Queued, b: Queued): number =>
  Number(b.left !== null) - Number(a.left !== null) ||
  a.takenAt - headStart(a) - (b.takenAt - headStart(b)) ||
  a.takenAt - b.takenAt ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export const isWaiting = ({ stage }: Pick<Ticket, "stage">): boolean => stage.state === "waiting";

/** Whether nobody should call this ticket just now: a call was missed, and the visitor did not show since. */
export const isResting = ({ stage }: Pick<Ticket, "stage">, now: number): boolean =>
  stage.state === "waiting" && stage.restsUntil !== null && stage.restsUntil > now;

/** How long a ticket waits at `now`, ms; 0 where the clock was set back. */
export const waited = ({ takenAt }: Pick<Ticket, "takenAt">, now: number): number => Math.max(0, now - takenAt);

/** A place in the order; `best` is the largest head start of those behind it. */
const placed = (ticket: Ticket, best: number, now: number): Place => {
  const own = headStart(ticket);
  const reason: Reason =
    ticket.left !== null ? "left" : own < best ? "long" : ticket.isUrgent ? "urgent" : own > 0 ? "first" : "arrival";
  return { ticket, reason, waitedMs: waited(ticket, now), isResting: isResting(ticket, now) };
};

/** All who wait, the first at the front. Tickets in another state are left out; the order they come in does not matter. */
export const order = (tickets: readonly Ticket[], now: number): Place[] => {
  let best = 0;
  return tickets
    .filter(isWaiting)
    .toSorted(compare)
    .toReversed()
    .map((ticket) => {
      const place = placed(ticket, best, now);
      best = Math.max(best, headStart(ticket));
      return place;
    })
    .toReversed();
};

/** How many of those who wait come before this ticket. */
export const ahead = (ticket: Ticket, tickets: readonly Ticket[]): number =>
  tickets.filter((other) => other.id !== ticket.id && isWaiting(other) && compare(other, ticket) < 0).length;
