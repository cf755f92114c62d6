/** The line: who is ahead of whom, how long it took today, and whether one more can still be heard before closing. */
import { DAY_MS, startOfDay } from "../../shared/consult/hours.ts";
import { capacity, type NoTicket, noTicket, type Seat } from "../../shared/consult/lastTicket.ts";
import { type OnDuty, speaks, suits, unready } from "../../shared/consult/match.ts";
import { ahead, compare, isWaiting, waited } from "../../shared/consult/queue.ts";
import type { Ticket } from "../../shared/consult/ticket.ts";
import { MINUTE } from "../../shared/consult/times.ts";
import type { Line, Wait } from "../../shared/consult/wait.ts";
import type { Books } from "./books.ts";
import type { DutyRoster } from "./onDuty.ts";
import type { Duty, RosterPort } from "./ports.ts";
import type { Row } from "./row.ts";

/** Whoever's console was seen within this counts on for the tickets that are given out: a restart closes no booth. */
const HERE_MS = 5 * MINUTE;
/** Waits of today are read this often at most, ms. */
const WAITS_MS = 5000;
const SO_FAR_MS = 1000;
/** A shift that begins within this is worth waiting for. */
const SOON_MS = 30 * MINUTE;
/** A conversation that broke off can be resumed for so long, also after closing. */
const RESUME_MS = 15 * MINUTE;

/** Those who wait for one organisation's counsellors, or for anybody's (null), in order. */
interface Queue {
  readonly version: number;
  readonly ahead: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
}

/**
 * So many tickets of one address count when it is asked whether there is time for one more. One who makes up visitors fills no
 * evening; and a school, or a carrier with one address for all, is refused nothing.
 */
const OF_ONE_SOURCE = 8;

/** Of several organisations the answer that says most. */
const weightiest = ["enough-today", "too-late", "closed"] as const;

const concerns = (ticket: Ticket, organisation: string | null): boolean =>
  isWaiting(ticket) && (organisation === null || ticket.organisation === null || ticket.organisation === organisation);

export class Waiting {
  readonly #books: Books;
  readonly #roster: RosterPort;
  readonly #duties: DutyRoster;
  readonly #queues = new Map<string | null, Queue>();
  readonly #soFar = new Map<string | null, { readonly at: number; readonly waits: readonly Wait[] }>();
  readonly #waits = new Map<string | null, { readonly at: number; readonly waits: Promise<Wait[]> }>();

  constructor(books: Books, roster: RosterPort, duties: DutyRoster) {
    this.#books = books;
    this.#roster = roster;
    this.#duties = duties;
  }

  /** What the estimate of a wait goes by: of whoever holds this ticket, or thinks of taking one (null). */
  async line(organisation: string | null, ticket: Ticket | null, now: number): Promise<Line> {
    const [queue, duties, called] = [
      await this.#queue(organisation),
      await this.#duties.here(now),
      await this.#called(organisation, now),
    ];
    const able = duties.filter((duty) => suitsLine(duty, organisation, ticket) && duty.takesUntil > now);
    const isFree = (duty: Duty): boolean =>
      unready(duty, now) === null && (ticket === null || !isWaiting(ticket) || suits(duty, ticket, now));
    return {
      called,
      waiting: this.#waitsSoFar(organisation, queue, now),
      ahead: ticket === null ? queue.rows.length : (queue.ahead.get(ticket.id) ?? 0),
      free: able.filter(isFree).length,
      onDuty: able.length,
    };
  }

  /** How many are ahead of a new ticket; null where somebody is free for it. */
  async aheadOf(ticket: Ticket, now: number): Promise<number | null> {
    const { rows } = await this.#queue(ticket.organisation);
    const before = ahead(
      ticket,
      rows.map(({ kept }) => kept.ticket),
    );
    const free = (await this.#duties.here(now)).filter(
      (duty) => unready(duty, now) === null && suits(duty, ticket, now),
    );
    return free.length > before ? null : before;
  }

  /** Why nobody gets a ticket now; null when there is one to get. */
  async noTicket(
    organisation: string | null,
    now: number,
  ): Promise<Exclude<NoTicket, "enough-today" | "has-one"> | null> {
    const why = await this.why(organisation, [], now);
    return why === "enough-today" || why === "has-one" ? null : why;
  }

  /** Tickets that wait for nobody any more: no one here takes another, and no one comes soon. */
  async hopeless(now: number): Promise<string[]> {
    const waiting = (await this.#books.open()).filter(isWaiting);
    if (waiting.length === 0) return [];
    const shifts = await this.#roster.shifts({ from: now, to: now + SOON_MS });
    const hopes = new Set([
      ...(await this.#books.onDuty())
        .filter(({ takesUntil }) => takesUntil > now)
        .map(({ organisation }) => organisation),
      ...shifts
        .filter(({ organisation, to }) => to - this.#roster.rules(organisation).lengthMin * MINUTE > now)
        .map(({ organisation }) => organisation),
    ]);
    return waiting
      .filter(({ organisation }) => (organisation === null ? hopes.size === 0 : !hopes.has(organisation)))
      .filter(({ left }) => !left?.sitting || left.at + RESUME_MS < now)
      .map(({ id }) => id);
  }

  /** Why this visitor gets none; `seatedAt`: when their conversations began, epoch ms. */
  async why(organisation: string | null, seatedAt: readonly number[], now: number): Promise<NoTicket | null> {
    const seats = await this.#seats(now);
    const all = [...seats].map(([id, own]) => ({ id, seats: own, rules: this.#roster.rules(id) }));
    const waiting = counted(await this.#books.rows());
    const answers = new Set(
      all
        .filter(({ id }) => organisation === null || id === organisation)
        .map(({ id, ...one }) => {
          const own = waiting.filter((ticket) => ticket.organisation === id).length;
          return noTicket({ ...one, waiting: own, seatedAt, hasTicket: false }, now);
        }),
    );
    if (!answers.has(null)) return weightiest.find((why) => answers.has(why)) ?? "closed";
    // Who does not mind where, can be heard elsewhere as well; together they must find room.
    const room = all.reduce((sum, one) => sum + capacity(one.seats, one.rules, now), 0);
    return waiting.length < room ? null : "too-late";
  }

  /** Seats of now and of later today, by organisation. */
  async #seats(now: number): Promise<Map<string, Seat[]>> {
    const seats = new Map<string, Seat[]>();
    const add = (organisation: string, seat: Seat) =>
      seats.set(organisation, [...(seats.get(organisation) ?? []), seat]);
    const duties = (await this.#duties.here(now, HERE_MS)).filter(({ until }) => until > now);
    const busy = new Map<string, number[]>();
    for (const { stage } of await this.#books.open()) {
      if (!("counsellor" in stage)) continue;
      const until = "endsAt" in stage ? stage.endsAt : stage.until;
      busy.set(stage.counsellor, [...(busy.get(stage.counsellor) ?? []), until]);
    }
    for (const { id, organisation, until, atOnce } of duties) {
      const busyUntil = busy.get(id) ?? [];
      for (let i = 0; i < atOnce; i++) add(organisation, { from: now, to: until, busyUntil: busyUntil[i] ?? null });
    }
    const later = await this.#roster.shifts({ from: now, to: now + DAY_MS });
    for (const { organisation, counsellor, from, to } of later) {
      if (from <= now || duties.some((duty) => duty.id === counsellor && to <= duty.until)) continue;
      for (let i = 0; i < this.#roster.atOnceMost(counsellor); i++) add(organisation, { from, to, busyUntil: null });
    }
    return seats;
  }

  async #queue(organisation: string | null): Promise<Queue> {
    const rows = await this.#books.rows();
    const { version } = this.#books.known();
    const known = this.#queues.get(organisation);
    if (known?.version === version) return known;
    const own = rows
      .filter(({ kept }) => concerns(kept.ticket, organisation))
      .toSorted((a, b) => compare(a.kept.ticket, b.kept.ticket));
    const queue = { version, rows: own, ahead: new Map(own.map(({ kept }, i) => [kept.ticket.id, i])) };
    this.#queues.set(organisation, queue);
    return queue;
  }

  /** How long those who stand in line have waited; a second more or less makes no other estimate. */
  #waitsSoFar(organisation: string | null, { rows }: Queue, now: number): readonly Wait[] {
    const known = this.#soFar.get(organisation);
    if (known && Math.abs(now - known.at) < SO_FAR_MS) return known.waits;
    const waits = rows.flatMap(({ ahead: before, kept }) =>
      before === null ? [] : [{ waitedMs: waited(kept.ticket, now), ahead: before }],
    );
    this.#soFar.set(organisation, { at: now, waits });
    return waits;
  }

  #called(organisation: string | null, now: number): Promise<Wait[]> {
    const known = this.#waits.get(organisation);
    if (known && Math.abs(now - known.at) < WAITS_MS) return known.waits;
    const waits = this.#books.records.waits(startOfDay(now), organisation);
    this.#waits.set(organisation, { at: now, waits });
    waits.catch(() => this.#waits.delete(organisation));
    return waits;
  }
}

/** Those who wait, a few of each address. */
const counted = (rows: readonly Row[]): Ticket[] => {
  const bySource = new Map<string, number>();
  return rows.flatMap(({ source, kept: { ticket } }) => {
    if (!isWaiting(ticket)) return [];
    const count = (bySource.get(source) ?? 0) + 1;
    bySource.set(source, count);
    return count > OF_ONE_SOURCE ? [] : [ticket];
  });
};

/** Whether this counsellor is one of those whom this line leads to: patience widens topics, and makes nobody speak a language. */
const suitsLine = ({ id, organisation, languages }: OnDuty, asked: string | null, ticket: Ticket | null): boolean =>
  (asked === null || asked === organisation) &&
  (ticket === null || (!ticket.avoid.includes(id) && speaks(languages, ticket.intake.language)));
