/** One step of one ticket: asked of the pure rules, kept where nobody was faster, told to all. */
import { randomUUID } from "node:crypto";
import { nextDue } from "../../shared/consult/clock.ts";
import type { Event, Outcome } from "../../shared/consult/events.ts";
import { hasRoom } from "../../shared/consult/match.ts";
import { step } from "../../shared/consult/session.ts";
import { counsellorOf } from "../../shared/consult/ticket.ts";
import { type BoothRules, breathUntil, MINUTE } from "../../shared/consult/times.ts";
import { Groups } from "../store/groups.ts";
import type { Books } from "./books.ts";
import type { AskedEvent, Done } from "./ports.ts";
import { freed, type Row, stepped } from "./row.ts";
import type { Turn } from "./tickets.store.ts";

/** How often another process may be faster before something else must be wrong. */
const TRIES = 10;
/** Signs of life are kept once in so many ms, all together: what follows from silence takes minutes. */
const SIGN_MS = 20_000;
/** Signs that came are kept after so long, ms; a kill costs no more than that of them. */
const SIGNS_MS = 2000;
/** What time alone does after a standstill, in turn, at most. */
const TICKS = 5;

interface Given {
  readonly books: Books;
  readonly rulesOf: (organisation: string | null) => BoothRules;
}

/** Ids of conversations open nothing by themselves, and are no less unguessable for that. */
export const newSession = (): string => randomUUID();

export class Steps {
  readonly #books: Books;
  readonly #rulesOf: Given["rulesOf"];
  readonly #signs: Groups<AskedEvent & { readonly at: number }>;

  constructor({ books, rulesOf }: Given) {
    this.#books = books;
    this.#rulesOf = rulesOf;
    this.#signs = new Groups({
      write: (signs) => this.#keepSigns(signs),
      merge: (_, later) => later,
      everyMs: SIGNS_MS,
      failed: books.failed,
    });
  }

  /** Keep what is on its way. */
  close(): Promise<void> {
    return this.#signs.close();
  }

  /** Do something to a ticket. "gone" where there is none such. */
  async do(ticket: string, event: AskedEvent, now: number): Promise<Done> {
    if (event.deed === "sign") {
      const known = this.#books.peek(ticket);
      if (known && isQuiet(known, event, now)) {
        if (isOld(known, now) && !this.#signs.get(ticket)) this.#signs.note(ticket, { ...event, at: now });
        return { ok: true, kept: known.kept, notices: [] };
      }
    }
    for (let tries = 0; tries < TRIES; tries++) {
      const row = await this.#books.tickets.one(ticket);
      if (!row) return { ok: false, why: "gone" };
      const done = await this.#try(row, event, now);
      if (done) return done;
    }
    throw new Error("a ticket changed faster than a step could be kept");
  }

  /** Whatever is due by now, one after the other. */
  async tick(ticket: string, now: number): Promise<void> {
    for (let ticks = 0; ticks < TICKS; ticks++) {
      const done = await this.do(ticket, { by: "clock", id: "", deed: "tick" }, now);
      if (!done.ok) return;
      const due = nextDue(done.kept.ticket);
      if (due === null || due > now) return;
    }
  }

  /** Whoever holds a ticket now does not get this account with it, also when it goes back into the queue. */
  async avoid(visitor: string, account: string, now: number): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      const row = await this.#books.tickets.ofVisitor(visitor, Number.MAX_SAFE_INTEGER);
      if (!row || row.kept.ticket.avoid.includes(account)) return;
      const { ticket } = row.kept;
      const ticketNow = { ...ticket, avoid: [...ticket.avoid, account] };
      const next = stepped(row, ticketNow, { deed: "tick", organisation: null, now });
      if (await this.#books.tickets.keep(next)) return this.#books.tell(row, next, []);
    }
    throw new Error("a ticket changed faster than whom it avoids could be kept");
  }

  /** Null when another was faster. */
  async #try(row: Row, event: AskedEvent, now: number): Promise<Done | null> {
    const { ticket } = row.kept;
    // With room enough: whatever is refused now, is refused whether there is room or not.
    const trial = step(ticket, this.#filled(row, event, true), now);
    if (!trial.ok) return trial;
    if (trial.ticket === ticket) return { ok: true, kept: row.kept, notices: [] };
    const seating = seatOf(row, event);
    const free = freed(ticket, trial.ticket);
    const counsellors = [seating, free].filter((one) => one !== null);
    if (counsellors.length === 0) return this.#keep(row, event, trial, now, (next) => this.#books.tickets.keep(next));
    const kept = await this.#books.tickets.turn(counsellors, async (turn) => {
      const outcome = step(ticket, this.#filled(row, event, seating === null || roomAt(turn, seating)), now);
      if (!outcome.ok) return { outcome, next: null };
      const next = this.#next(row, event, outcome, now, seating === null ? null : turn.duty(seating)?.organisation);
      if (!(await turn.keep(next))) return null;
      const ended = freed(ticket, next.kept.ticket);
      if (ended !== null) await turn.breathe(ended, breathUntil(now, this.#rulesOf(next.kept.servedBy)));
      return { outcome, next };
    });
    if (!kept) return null;
    if (!kept.outcome.ok) return kept.outcome;
    return this.#kept(row, kept.next!, kept.outcome.notices);
  }

  async #keep(
    row: Row,
    event: AskedEvent,
    outcome: Outcome & { readonly ok: true },
    now: number,
    keep: (next: Row) => Promise<boolean>,
  ): Promise<Done | null> {
    const next = this.#next(row, event, outcome, now, null);
    return (await keep(next)) ? this.#kept(row, next, outcome.notices) : null;
  }

  /** Keep signs together; where something happened meanwhile, a question for a sign above all, each by itself. */
  async #keepSigns(signs: ReadonlyMap<string, AskedEvent & { readonly at: number }>): Promise<void> {
    await this.#books.open();
    const quiet = [...signs].flatMap(([ticket, { at, ...event }]) => {
      const row = this.#books.peek(ticket);
      const outcome = row && isQuiet(row, event, at) ? step(row.kept.ticket, event as Event, at) : null;
      return outcome?.ok ? [this.#next(row!, event, outcome, at, null)] : [];
    });
    const kept = await this.#books.tickets.keepAll(quiet);
    for (const row of kept) this.#books.noted(row);
    const done = new Set(kept.map((row) => row.kept.ticket.id));
    const others = [...signs].filter(([ticket]) => !done.has(ticket));
    for (const [ticket] of others) this.#books.stale(ticket);
    await this.#books.open();
    for (const [ticket, { at, ...event }] of others) await this.do(ticket, event, at);
  }

  async #kept(row: Row, next: Row, notices: (Outcome & { readonly ok: true })["notices"]): Promise<Done> {
    await this.#books.tell(row, next, notices);
    return { ok: true, kept: next.kept, notices };
  }

  #next(
    row: Row,
    { deed }: AskedEvent,
    { ticket }: Outcome & { readonly ok: true },
    now: number,
    organisation: string | null | undefined,
  ): Row {
    return stepped(row, ticket, { deed, organisation: organisation ?? null, now });
  }

  /** The event with what was left out. */
  #filled({ kept: { servedBy } }: Row, event: AskedEvent, isRoom: boolean): Event {
    return { ...event, hasRoom: isRoom, lengthMs: this.#rulesOf(servedBy).lengthMin * MINUTE } as Event;
  }
}

/** Whose seat this takes; null when it takes none. */
const seatOf = ({ kept: { ticket } }: Row, { deed, id }: AskedEvent): string | null =>
  deed === "sit" ? counsellorOf(ticket) : deed === "take" || deed === "resume" ? id : null;

/** Whether one more may sit down with them. Whoever is not on duty, a supervisor for instance, can take one. */
const roomAt = (turn: Turn, account: string): boolean =>
  hasRoom(turn.duty(account) ?? { ...turn.load(account), atOnce: 1 });

/** Whether a sign of life is nothing that anybody would see: nobody was asked for one. */
const isQuiet = ({ kept: { ticket } }: Row, event: AskedEvent, now: number): boolean =>
  "askedAt" in ticket.stage && ticket.stage.askedAt === null && step(ticket, event as Event, now).ok;

const isOld = ({ kept: { ticket } }: Row, now: number): boolean =>
  "quietSince" in ticket.stage && Math.abs(now - ticket.stage.quietSince) >= SIGN_MS;
