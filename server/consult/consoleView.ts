/** A counsellor's console as it is now. Pure. */
import { type ConsoleView, type OwnSession, QUEUE_SHOWN, type QueueEntry } from "../../shared/consult/console.ts";
import { listeningIn } from "../../shared/consult/listening.ts";
import { hasRoom, mayTake, type OnDuty, suits, unready } from "../../shared/consult/match.ts";
import type { Place } from "../../shared/consult/queue.ts";
import type { Ticket } from "../../shared/consult/ticket.ts";
import type { Duty, Kept } from "./ports.ts";
import type { Snapshot } from "./snapshot.ts";

/** What of a duty goes out. */
export const plainDuty = (duty: Duty): OnDuty => {
  const { id, organisation, topics, languages, atOnce, isOnBreak, breathUntil, takesUntil, talking, calling } = duty;
  return { id, organisation, topics, languages, atOnce, isOnBreak, breathUntil, takesUntil, talking, calling };
};

const entryOf = ({ ticket, reason, isResting }: Place, duty: Duty, now: number): QueueEntry => ({
  ticket: ticket.id,
  reason,
  takenAt: ticket.takenAt,
  intake: ticket.intake,
  missed: ticket.missed,
  isResting,
  suits: suits(duty, ticket, now),
  mayResume: mayResume(ticket, duty.id),
});

const mayResume = ({ left, avoid }: Ticket, account: string): boolean =>
  left?.by === account && left.sitting !== null && !avoid.includes(account);

/** A call or a conversation; null for a ticket that is neither. */
const sessionOf = ({ ticket, level, emergency, listening: kept }: Kept): OwnSession | null => {
  const { stage, intake } = ticket;
  if (!("counsellor" in stage)) return null;
  const listening = listeningIn(kept, stage.session);
  return {
    ticket: ticket.id,
    session: stage.session,
    state: stage.state,
    intake,
    since: "at" in stage ? stage.at : stage.since,
    until: "until" in stage ? stage.until : stage.endsAt,
    level,
    emergency,
    listening: listening && { name: listening.name, state: listening.state },
  };
};

type ByAccount = ReadonlyMap<string, readonly Kept[]>;
const indices = new WeakMap<readonly Kept[], ByAccount>();

/** Tickets by whose they are, or are offered to; found once for all consoles that look at the same moment. */
const byAccount = (kept: readonly Kept[]): ByAccount => {
  const known = indices.get(kept);
  if (known) return known;
  const index = new Map<string, Kept[]>();
  for (const each of kept) {
    const { stage } = each.ticket;
    const accounts = [
      ...("counsellor" in stage ? [stage.counsellor] : []),
      ...("handOver" in stage && stage.handOver ? [stage.handOver.to] : []),
    ];
    for (const account of accounts) index.set(account, [...(index.get(account) ?? []), each]);
  }
  indices.set(kept, index);
  return index;
};

const sessionsWhere = (kept: readonly Kept[], isMine: (ticket: Ticket) => boolean): OwnSession[] =>
  kept
    .filter(({ ticket }) => isMine(ticket))
    .flatMap((each) => sessionOf(each) ?? [])
    .toSorted((a, b) => a.since - b.since || (a.ticket < b.ticket ? -1 : 1));

/** What this account sees. */
export const consoleView = (account: string, seen: Snapshot): ConsoleView => {
  const { now, kept, queue, duties, shifts, booths } = seen;
  const about = byAccount(kept).get(account) ?? [];
  const duty = duties.find(({ id }) => id === account) ?? null;
  const mine = duty ? queue.filter(({ ticket }) => mayTake(duty, ticket) || mayResume(ticket, account)) : [];
  return {
    now,
    duty: duty && plainDuty(duty),
    unready: duty && unready(duty, now),
    shifts: shifts
      .filter(({ counsellor }) => counsellor === account)
      .map(({ id, organisation, booth, from, to }) => ({
        id,
        organisation,
        booth: booths.find((each) => each.id === booth)!.name,
        from,
        to,
      })),
    shift: duty && { id: duty.shift, to: duty.until },
    atOnceMost: seen.atOnceMost(account),
    asksForHelp: duty?.asksForHelp ?? false,
    colleagues: duties
      .filter((other) => other.id !== account && other.organisation === duty?.organisation)
      .filter((other) => !other.isOnBreak && other.until > now && hasRoom(other))
      .map(({ id, name }) => ({ id, name })),
    queue: duty ? mine.slice(0, QUEUE_SHOWN).map((place) => entryOf(place, duty, now)) : [],
    waiting: mine.length,
    own: sessionsWhere(about, ({ stage }) => "counsellor" in stage && stage.counsellor === account),
    offered: sessionsWhere(about, ({ stage }) => "handOver" in stage && stage.handOver?.to === account),
  };
};
