/** The supervisor's board as it is now, of the organisations they answer for. Pure. */
import type { BoardEntry, BoardRow, BoardSession, BoardView } from "../../shared/consult/board.ts";
import { QUEUE_SHOWN } from "../../shared/consult/console.ts";
import { listeningIn, mayListen } from "../../shared/consult/listening.ts";
import { mayTake, unready } from "../../shared/consult/match.ts";
import type { Place } from "../../shared/consult/queue.ts";
import { counsellorOf, type Ticket } from "../../shared/consult/ticket.ts";
import { covers, type Scope } from "../../shared/staff/scope.ts";
import { plainDuty } from "./consoleView.ts";
import type { Duty, Kept } from "./ports.ts";
import type { Snapshot } from "./snapshot.ts";

/** A console that did not show for so long is closed, or its machine sleeps, ms. */
export const HERE_MS = 40_000;

/** Whether a supervisor of this scope may see and do something about a ticket. */
export const isWithin = (scope: Scope, { ticket, servedBy }: Kept): boolean =>
  ticket.stage.state === "waiting"
    ? ticket.organisation === null || covers(scope, ticket.organisation)
    : covers(scope, servedBy);

const awayOf = ({ stage }: Ticket): BoardSession["away"] => {
  if (stage.state !== "dropped") return [];
  const { visitorAway, counsellorAway } = stage;
  return [
    ...(visitorAway === null ? [] : [{ side: "visitor", since: visitorAway } as const]),
    ...(counsellorAway === null ? [] : [{ side: "counsellor", since: counsellorAway } as const]),
  ];
};

const sessionOf = (kept: Kept, viewer: string, { nameOf }: Snapshot): BoardSession | null => {
  const { ticket, level, emergency } = kept;
  const { stage, intake } = ticket;
  if (!("counsellor" in stage)) return null;
  const listening = listeningIn(kept.listening, stage.session);
  const isTalking = "endsAt" in stage;
  return {
    ticket: ticket.id,
    session: stage.session,
    state: stage.state,
    intake,
    since: isTalking ? stage.since : stage.at,
    endsAt: isTalking ? stage.endsAt : null,
    away: awayOf(ticket),
    offeredTo: isTalking && stage.handOver ? nameOf(stage.handOver.to) : null,
    level,
    emergency,
    listening,
    mayListen: isTalking && stage.counsellor !== viewer ? mayListen({ ...kept, listening }, viewer) : null,
  };
};

const entryOf = ({ ticket, reason, isResting }: Place, duties: readonly Duty[], seen: Snapshot): BoardEntry => ({
  ticket: ticket.id,
  reason,
  takenAt: ticket.takenAt,
  intake: ticket.intake,
  missed: ticket.missed,
  isResting,
  isUrgent: ticket.isUrgent,
  organisation: ticket.organisation,
  left: ticket.left && {
    by: seen.nameOf(ticket.left.by),
    at: ticket.left.at,
    wasTalking: ticket.left.sitting !== null,
  },
  free: duties.filter((duty) => unready(duty, seen.now) === null && mayTake(duty, ticket)).map(({ id }) => id),
});

/** What the supervisor `viewer` sees, whose grants cover `scope`. */
export const boardView = (viewer: string, scope: Scope, seen: Snapshot): BoardView => {
  const { now, kept, queue, booths, nameOf } = seen;
  const duties = seen.duties.filter(({ organisation }) => covers(scope, organisation));
  const byCounsellor = Map.groupBy(
    kept.filter((each) => counsellorOf(each.ticket) !== null && isWithin(scope, each)),
    ({ ticket }) => counsellorOf(ticket)!,
  );
  const sessionsOf = (account: string): BoardSession[] =>
    (byCounsellor.get(account) ?? [])
      .flatMap((each) => sessionOf(each, viewer, seen) ?? [])
      .toSorted((a, b) => a.since - b.since || (a.ticket < b.ticket ? -1 : 1));
  const onDuty = duties.map((duty): BoardRow => ({
    account: duty.id,
    name: duty.name,
    duty: plainDuty(duty),
    booth: booths.find(({ id }) => id === duty.booth)?.name ?? null,
    until: duty.until,
    isHere: now - duty.seenAt < HERE_MS,
    asksForHelp: duty.asksForHelp,
    sessions: sessionsOf(duty.id),
  }));
  const ids = new Set(duties.map(({ id }) => id));
  // A supervisor who stepped in, or somebody whose shift was taken away while they talk.
  const others = [...byCounsellor.keys()]
    .filter((account) => !ids.has(account))
    .map((account): BoardRow => ({
      account,
      name: nameOf(account),
      duty: null,
      booth: null,
      until: null,
      isHere: true,
      asksForHelp: false,
      sessions: sessionsOf(account),
    }));
  const waiting = queue.filter(({ ticket }) => ticket.organisation === null || covers(scope, ticket.organisation));
  return {
    now,
    rows: [...onDuty, ...others].toSorted(
      (a, b) => a.name.localeCompare(b.name, "ja") || (a.account < b.account ? -1 : 1),
    ),
    queue: waiting.slice(0, QUEUE_SHOWN).map((place) => entryOf(place, duties, seen)),
    waiting: waiting.length,
    booths: booths
      .filter(({ organisation }) => covers(scope, organisation))
      .map(({ id, organisation, name, isClosed }) => ({ id, organisation, name, isClosed })),
    after: seen.after
      .filter((each) => covers(scope, each.servedBy))
      .map(({ ticket, level, emergency, took }) => ({
        ticket: ticket.id,
        names: took.map(nameOf).filter(Boolean),
        endedAt: "at" in ticket.stage ? ticket.stage.at : ticket.takenAt,
        level,
        emergency: emergency!,
      })),
  };
};
