/** One step of one ticket: asked of the pure rules, kept where nobody was faster, told to all. */
import { randomUUID } from "node:crypto";
import { nextDue } from "../../shared/consult/clock.ts";
import type { Event, Outcome } from "../../shared/consult/events.ts";
import { hasRoom } from "../../shared/consult/match.ts";
import { step } from "../../shared/consult/session.ts";
import { counsellorOf } from "../../shared/consult/ticket.ts";
import { type BoothRules, breathUntil, MINUTE } from "../../shared/consult/times.ts";
import type { Books } from "./books.ts";
import type { AskedEvent, Done } from "./ports.ts";
import { freed, type Row, stepped } from "./row.ts";
import type { Turn } from "./tickets.store.ts";

/** How often another process may be faster before something else must be wrong. */
const TRIES = 10;
/** Signs of life are kept once in so many ms: what follows from silence takes minutes. */
const SIGN_MS = 20_000;
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

  constructor({ books, rulesOf }: Given) {
    this.#books = books;
    this.#rulesOf = rulesOf;
  }

  /** Do something to a ticket. "gone" where there is none such. */
  async do(ticket: string, event: AskedEvent, now: number): Promise<Done> {
    if (event.deed === "sign") {
      const known = this.#books.peek(ticket);
      if (known && isFresh(known, event, now)) return { ok: true, kept: known.kept, notices: [] };
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
    if (!(await keep(next))) return null;
    const isQuiet =
      event.deed === "sign" && "askedAt" in row.kept.ticket.stage && row.kept.ticket.stage.askedAt === null;
    if (!isQuiet) return this.#kept(row, next, outcome.notices);
    this.#books.noted(next);
    return { ok: true, kept: next.kept, notices: [] };
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

/** Whether a sign of life says nothing new. */
const isFresh = ({ kept: { ticket } }: Row, event: AskedEvent, now: number): boolean => {
  const { stage } = ticket;
  return (
    "quietSince" in stage &&
    stage.askedAt === null &&
    Math.abs(now - stage.quietSince) < SIGN_MS &&
    step(ticket, { ...event, deed: "sign" } as Event, now).ok
  );
};
