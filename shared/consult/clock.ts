/** What time alone does to a ticket, and when. */
import { bare, overAs } from "./deeds.ts";
import { become, type Outcome } from "./events.ts";
import type { Called, Dropped, Talking, Ticket } from "./ticket.ts";
import {
  COUNSELLOR_AWAY_MS,
  HAND_OVER_MS,
  IDLE_ASK_MS,
  IDLE_CLOSE_MS,
  MISSES,
  REST_MS,
  VISITOR_AWAY_MS,
  WARNINGS_MS,
} from "./times.ts";

const warnings = ["ten-minutes", "five-minutes", "time-up"] as const;

/** How many of the warnings are due by `now`, never fewer than were given. */
const warningsDue = ({ endsAt, warned }: Talking, now: number): number =>
  Math.max(warned, WARNINGS_MS.filter((before) => endsAt - before <= now).length);

const askAt = (ticket: Ticket, { quietSince }: Talking): number => quietSince + IDLE_ASK_MS[ticket.intake.way];

/** The moments at which something becomes due, the next first to be looked at; epoch ms. */
const dues = (ticket: Ticket): number[] => {
  const { stage } = ticket;
  switch (stage.state) {
    case "called":
    case "called-again":
      return [stage.until];
    case "talking":
    case "offered":
    case "agreed": {
      const warning = WARNINGS_MS[stage.warned];
      return [
        stage.askedAt === null ? askAt(ticket, stage) : stage.askedAt + IDLE_CLOSE_MS,
        ...(warning === undefined ? [] : [stage.endsAt - warning]),
        ...(stage.handOver ? [stage.handOver.at + HAND_OVER_MS] : []),
      ];
    }
    case "dropped":
      return [
        ...(stage.counsellorAway === null ? [] : [stage.counsellorAway + COUNSELLOR_AWAY_MS]),
        ...(stage.visitorAway === null ? [] : [stage.visitorAway + VISITOR_AWAY_MS]),
      ];
    default:
      return [];
  }
};

/** When the next tick does something, epoch ms; null when time alone changes nothing. */
export const nextDue = (ticket: Ticket): number | null => {
  const all = dues(ticket);
  return all.length > 0 ? Math.min(...all) : null;
};

/**
 * One tick: the most pressing thing that is due. The same ticket comes back, not a copy, when nothing is; so whoever keeps
 * tickets writes only what changed. After a long standstill ask again while `nextDue` lies behind.
 */
export const clock = (ticket: Ticket, now: number): Outcome => {
  const due = nextDue(ticket);
  if (due === null || due > now) return { ok: true, ticket, notices: [] };
  const { stage } = ticket;
  switch (stage.state) {
    case "called":
    case "called-again":
      return missed(ticket, stage, now);
    case "talking":
    case "offered":
    case "agreed":
      return passed(ticket, stage, now);
    case "dropped":
      return away(ticket, stage, now);
    default:
      return { ok: true, ticket, notices: [] };
  }
};

/** Nobody sat down. Never lost at once: the first time the ticket goes back with its time kept. */
const missed = (ticket: Ticket, stage: Called, now: number): Outcome => {
  const count = ticket.missed + 1;
  if (stage.state === "called-again" || count >= MISSES) {
    return become(ticket, { missed: count, left: null, stage: overAs(ticket, "missed", now) }, "visitor:lapsed");
  }
  return become(ticket, { missed: count, stage: { state: "waiting", restsUntil: now + REST_MS } }, "visitor:missed");
};

/** Time in a conversation: an unanswered question closes, an offer lapses, then questions and warnings. */
const passed = (ticket: Ticket, stage: Talking, now: number): Outcome => {
  if (stage.askedAt !== null && stage.askedAt + IDLE_CLOSE_MS <= now) {
    return become(ticket, { stage: { state: "ended", at: now, reason: "idle" } }, "visitor:ended", "counsellor:ended");
  }
  if (stage.handOver && stage.handOver.at + HAND_OVER_MS <= now) {
    const back: Talking = { ...stage, state: "talking", handOver: null };
    return become(ticket, { stage: back }, "visitor:hand-over-lapsed", "counsellor:hand-over-lapsed");
  }
  if (stage.askedAt === null && askAt(ticket, stage) <= now) {
    const asked: Talking = { ...stage, askedAt: now };
    return become(ticket, { stage: asked }, "visitor:still-there", "counsellor:still-there");
  }
  // Of several that are due after a standstill only the last is still true.
  const warned = warningsDue(stage, now);
  const said = warnings[warned - 1] ?? "time-up";
  return become(ticket, { stage: { ...stage, warned } }, `visitor:${said}`, `counsellor:${said}`);
};

/** Somebody did not come back. A counsellor who is gone comes before a visitor who is: nobody is lost through us. */
const away = (ticket: Ticket, stage: Dropped, now: number): Outcome => {
  const { counsellor, counsellorAway } = stage;
  if (counsellorAway !== null && counsellorAway + COUNSELLOR_AWAY_MS <= now) {
    const left = { by: counsellor, at: counsellorAway, sitting: bare(stage) };
    const waiting = { state: "waiting", restsUntil: null } as const;
    return become(ticket, { left, stage: waiting }, "visitor:counsellor-gone", "supervisor:counsellor-gone");
  }
  return become(ticket, { stage: { state: "ended", at: now, reason: "visitor-lost" } }, "counsellor:ended");
};
