/** What each deed makes of a ticket, once it is known to be allowed. */
import { become, type Event, type Outcome, refuse } from "./events.ts";
import type { Called, Dropped, Sitting, Talking, Ticket } from "./ticket.ts";
import { EXTENSIONS, SIT_DOWN_MS } from "./times.ts";
import { type AbandonReason, isDifficult, mayEnd } from "./transitions.ts";

const begin = (session: string, counsellor: string, now: number, lengthMs: number): Talking => ({
  state: "talking",
  session,
  counsellor,
  since: now,
  endsAt: now + lengthMs,
  quietSince: now,
  askedAt: null,
  warned: 0,
  handOver: null,
});

/** A sign of life: both are there. */
const stirred = (now: number) => ({ quietSince: now, askedAt: null });

/** A ticket that waits. */
export const queueing = (ticket: Ticket, event: Event, now: number): Outcome => {
  switch (event.deed) {
    case "call": {
      if (ticket.avoid.includes(event.counsellor)) return refuse("not-so");
      const state = ticket.missed > 0 ? "called-again" : "called";
      const { counsellor, session } = event;
      const stage: Called = { state, counsellor, session, at: now, until: now + SIT_DOWN_MS, extended: 0 };
      return become(ticket, { stage }, `visitor:${state}`);
    }
    case "widen":
      return become(ticket, { organisation: null });
    case "here":
      return become(ticket, { stage: { state: "waiting", restsUntil: null } });
    case "resume": {
      const { left } = ticket;
      if (!left?.sitting) return refuse("not-now");
      // Somebody complained of them meanwhile, or they of the visitor.
      if (ticket.avoid.includes(left.by)) return refuse("not-so");
      if (!event.hasRoom) return refuse("full");
      // The time that was lost is given back.
      const endsAt = left.sitting.endsAt + Math.max(0, now - left.at);
      const stage: Talking = { ...left.sitting, ...stirred(now), state: "talking", endsAt, handOver: null };
      return become(ticket, { left: null, stage }, "visitor:counsellor-back", "supervisor:counsellor-back");
    }
    default:
      return refuse("not-now");
  }
};

/** A ticket that is called. */
export const seating = (ticket: Ticket, stage: Called, event: Event, now: number): Outcome => {
  // Whose conversation broke off before may still resume it.
  const first = { left: ticket.left ?? { by: stage.counsellor, at: now, sitting: null } };
  const waiting = { state: "waiting", restsUntil: null } as const;
  switch (event.deed) {
    case "sit": {
      // The counsellor took the next meanwhile, and that one was here before.
      if (!event.hasRoom) return become(ticket, { ...first, stage: waiting }, "visitor:first-in-line");
      const seated = begin(stage.session, stage.counsellor, now, event.lengthMs);
      const seatedAt = ticket.seatedAt ?? now;
      return become(ticket, { seatedAt, missed: 0, left: null, stage: seated }, "visitor:seated", "counsellor:seated");
    }
    case "extend": {
      if (stage.extended >= EXTENSIONS) return refuse("no-more-time");
      // Added to the end: nobody loses time by asking early, nor gets none by asking in the last moment.
      return become(ticket, {
        stage: { ...stage, until: Math.max(stage.until, now) + SIT_DOWN_MS, extended: stage.extended + 1 },
      });
    }
    case "withdraw":
      return become(ticket, { ...first, stage: waiting }, "visitor:first-in-line");
    default:
      return refuse("not-now");
  }
};

/** A conversation under way, or one with a line down. */
export const talking = (ticket: Ticket, stage: Talking | Dropped, event: Event, now: number): Outcome => {
  switch (event.deed) {
    case "sign":
      return become(ticket, { stage: { ...stage, ...stirred(now) } });
    case "drop": {
      const from: Dropped =
        stage.state === "dropped"
          ? stage
          : { ...stage, state: "dropped", before: stage.state, visitorAway: null, counsellorAway: null };
      const dropped: Dropped =
        event.side === "visitor"
          ? { ...from, visitorAway: from.visitorAway ?? now }
          : { ...from, counsellorAway: from.counsellorAway ?? now };
      return become(ticket, { stage: dropped }, `${other(event.side)}:${event.side}-away`);
    }
    case "back": {
      if (stage.state !== "dropped") return refuse("not-now");
      const rest: Dropped =
        event.side === "visitor" ? { ...stage, visitorAway: null } : { ...stage, counsellorAway: null };
      return become(ticket, { stage: mended(rest, now) }, `${other(event.side)}:${event.side}-back`);
    }
    case "offer": {
      if (event.to === stage.counsellor || ticket.avoid.includes(event.to)) return refuse("not-so");
      const offered: Talking = { ...(stage as Talking), state: "offered", handOver: { to: event.to, at: now } };
      return become(ticket, { stage: offered }, "visitor:hand-over-offered");
    }
    case "agree": {
      const handOver = stage.handOver && { ...stage.handOver, at: now };
      return become(
        ticket,
        { stage: { ...(stage as Talking), state: "agreed", handOver } },
        "counsellor:hand-over-agreed",
        "supervisor:hand-over-agreed",
      );
    }
    case "decline":
      return become(ticket, { stage: undisturbed(stage) }, "counsellor:hand-over-declined");
    case "cancel":
      return become(ticket, { stage: undisturbed(stage) }, "visitor:hand-over-lapsed");
    case "take": {
      if (!event.hasRoom) return refuse("full");
      const taken = begin(stage.session, event.id, now, event.lengthMs);
      return become(ticket, { stage: taken }, "visitor:handed-over", "counsellor:handed-over");
    }
    case "step-in": {
      const mine = { ...undisturbed(stage), counsellor: event.id };
      if (stage.state !== "dropped")
        return become(ticket, { stage: mine }, "visitor:stepped-in", "counsellor:stepped-in");
      const rest = mended({ ...stage, ...mine, state: "dropped", before: "talking", counsellorAway: null }, now);
      return become(ticket, { stage: rest }, "visitor:stepped-in");
    }
    default:
      return refuse("not-now");
  }
};

const other = (side: "visitor" | "counsellor") => (side === "visitor" ? "counsellor" : "visitor");

/** The conversation alone, without state, lines down and hand-over. */
export const bare = ({ session, counsellor, since, endsAt, quietSince, askedAt, warned }: Sitting): Sitting => ({
  session,
  counsellor,
  since,
  endsAt,
  quietSince,
  askedAt,
  warned,
  handOver: null,
});

const undisturbed = (stage: Sitting): Talking => ({ ...bare(stage), state: "talking" });

/** A dropped conversation in which somebody came back: it goes on when nobody is away any more. */
const mended = (stage: Dropped, now: number): Talking | Dropped => {
  if (stage.visitorAway !== null || stage.counsellorAway !== null) return stage;
  const { handOver } = stage;
  // An offer is not over because somebody went through a tunnel: its time begins anew.
  return {
    ...undisturbed(stage),
    ...stirred(now),
    state: stage.before,
    handOver: handOver && { ...handOver, at: now },
  };
};

/** Over: what it is called depends on whether anybody ever sat down with them. */
export const overAs = (ticket: Ticket, reason: AbandonReason, now: number): Ticket["stage"] =>
  ticket.seatedAt === null
    ? { state: "abandoned", at: now, reason }
    : { state: "ended", at: now, reason: "counsellor-lost" };

export const ending = {
  leave: (ticket: Ticket, now: number): Outcome => become(ticket, { stage: overAs(ticket, "left", now), left: null }),
  close: (ticket: Ticket, now: number): Outcome =>
    become(ticket, { stage: overAs(ticket, "closed", now), left: null }, "visitor:closed"),
  end: (ticket: Ticket, stage: Talking | Dropped, event: Event & { deed: "end" }, now: number): Outcome => {
    const { by, reason } = event;
    if (!mayEnd(by, reason)) return refuse("not-so");
    // The booth waits. Whom somebody has hurt need not wait for them.
    const waits = stage.state === "dropped" && stage.visitorAway !== null;
    if (waits && by === "counsellor" && !isDifficult(reason)) return refuse("visitor-away");
    return become(ticket, { stage: { state: "ended", at: now, reason } }, "visitor:ended", "counsellor:ended");
  },
};
