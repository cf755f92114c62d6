/**
 * The booths' core: tickets, duties, the line and the clock. The store is the truth for everything; what is kept in memory here may
 * be lost at any moment. Several processes do the same at once, and whoever keeps a step first, has done it.
 */
import { v7 as uuid } from "uuid";
import type { z } from "zod";
import type { Closing } from "../../shared/consult/closing.ts";
import type { dutySchema } from "../../shared/consult/console.ts";
import type { TicketRecord } from "../../shared/consult/figures.ts";
import { DAY_MS, type Span } from "../../shared/consult/hours.ts";
import type { consentSchema } from "../../shared/consult/intake.ts";
import type { NoTicket } from "../../shared/consult/lastTicket.ts";
import type { Listening } from "../../shared/consult/listening.ts";
import type { RiskLevel } from "../../shared/consult/risk.ts";
import type { Emergency } from "../../shared/consult/runbook.ts";
import { isOver, type Side, takeTicket, type Ticket } from "../../shared/consult/ticket.ts";
import { MINUTE } from "../../shared/consult/times.ts";
import type { Intake } from "../../shared/consult/topics.ts";
import type { Line } from "../../shared/consult/wait.ts";
import type { Store } from "../store/store.ts";
import { Books } from "./books.ts";
import { type Caller, Calls } from "./calls.ts";
import type { ConsultNewsroom } from "./news.ts";
import { DutyRoster } from "./onDuty.ts";
import type { AskedEvent, Begun, CallDone, Done, Duty, Kept, RosterPort, Taken } from "./ports.ts";
import { newRow, type Row } from "./row.ts";
import { Steps } from "./steps.ts";
import type { Beside } from "./tickets.store.ts";
import { Ticking } from "./ticking.ts";
import { Waiting } from "./waiting.ts";

/** A ticket that is over is still its visitor's for so long: to read how it ended, and for the two questions. */
const LAST_MS = 60 * MINUTE;
/** Then it is kept, with the pass, until the day of which it is counted is over. */
const KEPT_MS = DAY_MS;
const FORGET_MS = 10 * MINUTE;

export interface ConsultGiven {
  readonly store: Store;
  readonly news: ConsultNewsroom;
  readonly roster: RosterPort;
  /** Hears of what went wrong where nobody can be told. */
  readonly failed: (error: unknown) => void;
  /** The clock, epoch ms. */
  readonly now?: () => number;
}

/** What a ticket is taken with. */
export interface Wish {
  /** The pass id. */
  readonly visitor: string;
  /** Hash of the day's salt and the address that it is asked from. */
  readonly source: string;
  readonly intake: Intake;
  readonly organisation: string | null;
  readonly consent: z.infer<typeof consentSchema>;
}

export class Consult {
  readonly news: ConsultNewsroom;
  readonly #books: Books;
  readonly #steps: Steps;
  readonly #calls: Calls;
  readonly #duties: DutyRoster;
  readonly #waiting: Waiting;
  readonly #ticking: Ticking;
  readonly #forgetting: NodeJS.Timeout;

  private constructor({ news, roster, now = Date.now }: ConsultGiven, books: Books) {
    this.news = news;
    this.#books = books;
    this.#steps = new Steps({ books, rulesOf: (organisation) => roster.rules(organisation ?? "") });
    this.#calls = new Calls(books);
    this.#duties = new DutyRoster(books, roster, now);
    this.#waiting = new Waiting(books, roster, this.#duties);
    this.#ticking = new Ticking({ books, steps: this.#steps, waiting: this.#waiting, clock: now });
    this.#forgetting = setInterval(() => void this.forget(now()).catch(books.failed), FORGET_MS).unref();
  }

  static async open(given: ConsultGiven): Promise<Consult> {
    const consult = new Consult(given, await Books.open(given));
    await consult.look();
    return consult;
  }

  /** Take a ticket. Twice (two tabs) is the same ticket twice. */
  async take({ visitor, source, intake, organisation, consent }: Wish, now: number): Promise<Taken> {
    const held = await this.#held(visitor, now);
    if (held) return { ok: true, kept: held };
    const [seatedAt, avoid] = await Promise.all([
      this.#books.tickets.seatedAt(visitor),
      this.#books.records.avoids(visitor, now),
    ]);
    const why = await this.#waiting.why(organisation, seatedAt, now);
    if (why) return { ok: false, why };
    const ticket = takeTicket({ id: uuid(), visitor, intake, organisation, avoid }, now);
    const ahead = await this.#waiting.aheadOf(ticket, now);
    const row = newRow(ticket, { ...consent, at: now }, { ahead, source });
    if (await this.#books.tickets.insert(row)) {
      await this.#books.tell(null, row, []);
      return { ok: true, kept: row.kept };
    }
    // Another tab was faster, by a moment.
    const first = await this.#held(visitor, now);
    return first ? { ok: true, kept: first } : { ok: false, why: "has-one" };
  }

  /** Why nobody gets a ticket of this organisation (null: of any) now; null when there is one to get. */
  noTicket(organisation: string | null, now: number): Promise<Exclude<NoTicket, "enough-today" | "has-one"> | null> {
    return this.#waiting.noTicket(organisation, now);
  }

  async find(ticket: string): Promise<Kept | null> {
    return keptOf(await this.#books.tickets.one(ticket));
  }

  /** The open ticket of a pass, else the last that was over within the hour. */
  async ofVisitor(visitor: string, now: number): Promise<Kept | null> {
    return keptOf(await this.#books.tickets.ofVisitor(visitor, now - LAST_MS));
  }

  /** The ticket of a conversation that is called to, goes on, or broke off; or whose last it was. */
  async ofSession(session: string): Promise<Kept | null> {
    return keptOf(await this.#books.tickets.ofSession(session));
  }

  /** Every ticket that is not over. The same array as long as none changed. */
  open(): Promise<readonly Ticket[]> {
    return this.#books.open();
  }

  /** The same, with what is kept beside. */
  async openKept(): Promise<readonly Kept[]> {
    return (await this.#books.rows()).map(({ kept }) => kept);
  }

  /** Do something to a ticket; all processes are told. Another process that was faster is met again. */
  do(ticket: string, event: AskedEvent, now: number): Promise<Done> {
    return this.#steps.do(ticket, event, now);
  }

  /** Begin a shift, or change how one works in it. In two windows it is the same duty. */
  begin(
    account: { readonly id: string; readonly name: string },
    duty: z.infer<typeof dutySchema>,
    now: number,
  ): Promise<Begun> {
    return this.#duties.begin(account, duty, now);
  }

  /** A break, or its end; false when they are not on duty. */
  rest(account: string, isOnBreak: boolean, now: number): Promise<boolean> {
    return this.#duties.rest(account, isOnBreak, now);
  }

  /** The end of a shift; false while somebody talks with them. */
  off(account: string, now: number): Promise<boolean> {
    return this.#duties.off(account, now);
  }

  duty(account: string): Promise<Duty | null> {
    return this.#duties.duty(account);
  }

  /** Those whose console was seen within the last 90 s, or with whom somebody talks. */
  duties(now: number): Promise<readonly Duty[]> {
    return this.#duties.here(now);
  }

  /** Their console is open. */
  seen(account: string, now: number): Promise<void> {
    return this.#duties.seen(account, now);
  }

  /** "Help me", or not any more; false when they are not on duty. */
  help(account: string, asks: boolean): Promise<boolean> {
    return this.#duties.help(account, asks);
  }

  /**
   * Call somebody to this counsellor's booth: the next (null) or one that was picked; `meanwhile`: though a call of theirs is not
   * followed yet. A supervisor can call for a counsellor.
   */
  call(
    account: string,
    ticket: string | null,
    meanwhile: boolean,
    now: number,
    by: Caller = { party: "counsellor", id: account },
  ): Promise<CallDone> {
    return this.#calls.call({ account, ticket, meanwhile, by }, now);
  }

  flag(ticket: string, level: RiskLevel): Promise<void> {
    return this.#beside(ticket, { level });
  }

  emergency(ticket: string, emergency: Emergency | null): Promise<void> {
    return this.#beside(ticket, { emergency });
  }

  listening(ticket: string, listening: Listening | null): Promise<void> {
    return this.#beside(ticket, { listening });
  }

  /** A record of the finder was recommended; counted, and which one nobody knows. */
  referred(ticket: string): Promise<void> {
    return this.#beside(ticket, { referred: true });
  }

  /** The two answers, once, of whoever held the ticket. False when it is not theirs, not over, or was answered. */
  closing(ticket: string, visitor: string, closing: Closing): Promise<boolean> {
    return this.#books.records.close(ticket, visitor, closing);
  }

  /** This visitor is not brought to this counsellor any more until then, epoch ms; with the ticket that they hold neither. */
  async avoid(visitor: string, account: string, untilMs: number, now: number): Promise<void> {
    await this.#books.records.avoid(visitor, account, untilMs);
    await this.#steps.avoid(visitor, account, now);
  }

  /** What the estimate of a wait goes by: of whoever holds this ticket, or thinks of taking one (null). */
  line(organisation: string | null, ticket: Ticket | null, now: number): Promise<Line> {
    return this.#waiting.line(organisation, ticket, now);
  }

  /** Records of tickets that were taken in a span and are over; they hold no pass. */
  records(span: Span, organisation: string | null): Promise<TicketRecord[]> {
    return this.#books.records.records(span, organisation);
  }

  /** A line of a conversation went down. */
  lineGone(session: string, side: Side, now: number): Promise<Done> {
    return this.#line(session, side, "drop", now);
  }

  /** And is there again. */
  lineBack(session: string, side: Side, now: number): Promise<Done> {
    return this.#line(session, side, "back", now);
  }

  /** Look at once for what is due. */
  look(): Promise<void> {
    return this.#ticking.look();
  }

  /** Forget what need not be known any more. */
  async forget(now: number): Promise<void> {
    await this.#books.records.forget(now - KEPT_MS, now);
    await this.#duties.forget(now);
  }

  async close(): Promise<void> {
    clearInterval(this.#forgetting);
    await this.#ticking.close();
    await this.#steps.close();
    await this.#duties.close();
    this.#books.close();
  }

  async #held(visitor: string, now: number): Promise<Kept | null> {
    const row = await this.#books.tickets.ofVisitor(visitor, now);
    return row && !isOver(row.kept.ticket) ? row.kept : null;
  }

  async #line(session: string, side: Side, deed: "drop" | "back", now: number): Promise<Done> {
    const row = await this.#books.tickets.ofSession(session);
    if (!row) return { ok: false, why: "gone" };
    const { stage, id } = row.kept.ticket;
    const away = stage.state === "dropped" && (side === "visitor" ? stage.visitorAway : stage.counsellorAway) !== null;
    // Said twice is said once, or the other one would be told again.
    if ("since" in stage && away === (deed === "drop")) return { ok: true, kept: row.kept, notices: [] };
    return this.#steps.do(id, { by: "line", id: "", deed, side }, now);
  }

  async #beside(ticket: string, change: Beside): Promise<void> {
    const row = await this.#books.tickets.beside(ticket, change);
    if (row) await this.#books.tell(null, row, []);
  }
}

const keptOf = (row: Row | null): Kept | null => row?.kept ?? null;
