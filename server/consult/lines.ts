/**
 * The open lines of this process to the sealed booths. A conversation's lines may be open at several processes: each brings to
 * its own what the store and the news say, and what dies with a process dies without a loss.
 */
import { v7 as uuid } from "uuid";
import { boothCodes } from "../../shared/consult/boothCodes.ts";
import type { Envelope } from "../../shared/consult/envelope.ts";
import type { BoothServerMessages, Seated } from "../../shared/consult/messages.ts";
import type { TicketView } from "../../shared/consult/views.ts";
import type { Store } from "../store/store.ts";
import { BoothLine, type Coming, type Outlet, sideOf } from "./boothLine.ts";
import { BoothWatch } from "./boothWatch.ts";
import type { Consult } from "./consult.ts";
import { type BoothMail, Mail } from "./mail.ts";
import { MailStore } from "./mail.store.ts";
import type { ConsultNewsroom } from "./news.ts";
import type { Kept } from "./ports.ts";
import { Seating } from "./seating.ts";
import { OpenLines } from "./openLines.ts";
import { type SeatRow, SeatsStore } from "./seats.store.ts";

/** A line that was gone for so long is a drop, ms: a change of network takes less. */
const GONE_MS = 5000;
/** A counsellor who has not opened a line so long after the visitor sat down is gone, ms. */
const EXPECTED_MS = 25_000;

/** What the lines ask of the tickets. */
export type BoothTickets = Pick<Consult, "find" | "ofSession" | "do" | "lineGone" | "lineBack">;

export interface LinesGiven {
  readonly store: Store;
  readonly consult: BoothTickets;
  readonly news: ConsultNewsroom;
  /** A ticket as those in the booth see it. */
  readonly view: (kept: Kept) => Promise<TicketView>;
  /** Names the client's build that this server serves. */
  readonly build: string;
  readonly failed: (error: unknown) => void;
  readonly now?: () => number;
}

export class Lines {
  readonly mail: Mail;
  readonly seats: SeatsStore;
  readonly seating: Seating;
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
  readonly #given: LinesGiven;
  readonly #watch: BoothWatch;
  readonly #open = new OpenLines();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #endings: (() => void)[] = [];

  constructor(given: LinesGiven) {
    const { store, news, failed } = given;
    this.#given = given;
    this.now = given.now ?? Date.now;
    this.failed = failed;
    this.seats = new SeatsStore(store);
    this.seating = new Seating({ consult: given.consult, seats: this.seats, now: this.now });
    this.#watch = new BoothWatch(this, given);
    this.mail = new Mail({
      store: new MailStore(store),
      tell: (mail) => news.tell("booth:mail", mail),
      seated: async (session) => membersOf(await this.seats.of(session)),
      failed,
      now: this.now,
    });
    this.#endings.push(
      news.on("booth:mail", (mail) => this.#arrived(mail)),
      news.on("booth:seats", ({ session }) => void this.#seatsChanged(session).catch(failed)),
      news.on("consult:ticket", ({ ticket, notices }) => this.#watch.look(ticket, notices)),
    );
  }

  /** The lines of this process. */
  get open(): Pick<OpenLines, "all" | "sessions" | "ofSession" | "ofTicket"> {
    return this.#open;
  }

  /**
   * Sit down by a new line, in place of any other of the same person. Null: there is no seat for them; "late": they asked again
   * meanwhile, and sit there.
   */
  async enter(coming: Coming, outlet: Outlet): Promise<BoothLine | "late" | null> {
    const kept = await this.seating.sit(coming);
    if (!kept) return null;
    const { session } = coming;
    const line = new BoothLine(kept.ticket.id, coming, outlet, this.now());
    const taking = { ...coming, kind: coming.seat, line: line.id };
    const member = await this.seats.take(taking, coming.member, uuid(), coming.askedAt);
    if (member === null) return "late";
    line.member = member;
    this.#open.add(line);
    await this.seatsChanged(session);
    await this.#greet(line, kept);
    const side = sideOf(line.seat);
    if (side && kept.ticket.stage.state === "dropped") await this.#given.consult.lineBack(session, side, this.now());
    if (side === "visitor") this.later(EXPECTED_MS, () => this.#missCounsellor(session));
    return line;
  }

  /** A line is gone; its seat stays, and so does the conversation. */
  leave(line: BoothLine): void {
    if (!this.#remove(line)) return;
    this.later(GONE_MS, () => this.gone(line));
  }

  /** A line did not come back, or its process was killed. */
  async gone({ id, session, seat, who }: Pick<BoothLine, "id" | "session" | "seat" | "who">): Promise<void> {
    if (!(await this.seats.gone(id))) return;
    await this.seatsChanged(session);
    const side = sideOf(seat);
    const kept = await this.#given.consult.ofSession(session);
    if (!side || !kept) return;
    const { stage } = kept.ticket;
    // A former counsellor takes nobody along.
    const isTheirs = side === "visitor" || ("counsellor" in stage && stage.counsellor === who);
    if (isTheirs) await this.#given.consult.lineGone(session, side, this.now());
  }

  /** A seat for a supervisor who was announced: everybody in the booth sees it before they can come. */
  async reserveListener(session: string, account: string, name: string): Promise<void> {
    await this.seats.reserve({ session, who: account, kind: "listener", name }, uuid(), this.now());
    await this.seatsChanged(session);
  }

  /** The seat of a listener is taken away. */
  async endListening(session: string, account: string): Promise<void> {
    const rows = await this.seats.of(session);
    // Who stepped in meanwhile stays.
    if (!rows.some(({ who, kind }) => who === account && kind === "listener")) return;
    await this.seats.leave(session, account, this.now());
    await this.seatsChanged(session);
  }

  /** Another member id for who sits there: their key is not the one that this member had. */
  async reseat(line: BoothLine): Promise<void> {
    const { session, who, seat: kind, name, id } = line;
    const member = await this.seats.take({ session, who, kind, name, line: id }, null, uuid(), this.now());
    // Another of their pages was faster: this line is about to be closed.
    if (member === null) return;
    line.member = member;
    line.lastSeq = 0;
    this.introduce(line);
    await this.seatsChanged(session);
  }

  /** Tell all processes that seats of a conversation changed. */
  seatsChanged(session: string): Promise<void> {
    return this.#given.news.tell("booth:seats", { session });
  }

  /** Somebody may not be here any more. */
  async dismiss(line: BoothLine): Promise<void> {
    if (!this.#remove(line)) return;
    line.close(boothCodes.noSeat);
    await this.seats.leave(line.session, line.who, this.now());
    await this.seatsChanged(line.session);
  }

  /** Look at a ticket though no news told of it. */
  look(ticket: string): void {
    this.#watch.look(ticket);
  }

  /** Stop hearing; what is on its way is written. */
  async close(): Promise<void> {
    for (const end of this.#endings) end();
    for (const timer of this.#timers) clearTimeout(timer);
    await this.mail.close();
  }

  #remove(line: BoothLine): boolean {
    if (!this.#open.remove(line)) return false;
    if (!this.#open.hasSession(line.session)) this.mail.companies.forget(line.session);
    return true;
  }

  /** Tell somebody which seat they have. */
  introduce(line: BoothLine): void {
    const { session, member, seat } = line;
    line.greet("seat", { session, member, seat, build: this.#given.build, now: this.now() });
  }

  async #company(session: string, rows: readonly SeatRow[]): Promise<BoothServerMessages["company"]> {
    return { seated: rows.map(seatedOf), lostAfter: await this.mail.lostAfter(session, membersOf(rows)) };
  }

  /** First who they are and how it stands, then what they missed, then what came meanwhile. */
  async #greet(line: BoothLine, kept: Kept): Promise<void> {
    const { session, member } = line;
    const [rows, view, counts, { epochs, envelopes, readUpTo }] = await Promise.all([
      this.seats.of(session),
      this.#given.view(kept),
      this.mail.lastCounts(session),
      this.mail.missing(session, member),
    ]);
    line.lastSeq = counts.get(member) ?? 0;
    line.readUpTo = readUpTo;
    this.introduce(line);
    line.greet("company", await this.#company(session, rows));
    line.greet("stage", { now: this.now(), ticket: view });
    for (const epoch of epochs) line.greet("epoch", epoch);
    for (const envelope of envelopes) {
      line.given(envelope);
      line.greet("sealed", envelope);
    }
    // A page that was loaded anew knows its own lines, and not how far the others have them.
    if (readUpTo > 0) line.greet("receipt", { session, from: member, seq: readUpTo });
    line.begin();
  }

  #arrived(mail: BoothMail): void {
    const lines = this.#open.ofSession(mail.session);
    if (lines.length === 0) return;
    const { companies } = this.mail;
    if (mail.what === "epoch") companies.learn(mail.epoch);
    for (const line of lines)
      switch (mail.what) {
        case "epoch": {
          const { session, epoch } = mail.epoch;
          const [before, company] = [companies.known(session, epoch - 1), companies.known(session, epoch)!];
          const isIn = company.has(line.member);
          // Who is left out is told, too: their screen must not let them write on.
          if (isIn || before?.has(line.member)) line.tell("epoch", mail.epoch);
          // A former counsellor stays to let in who comes, and no longer.
          const hasLetIn = !isIn || [...company].some((member) => before?.has(member) === false);
          if (line.leaving && hasLetIn) void this.dismiss(line).catch(this.failed);
          break;
        }
        case "sealed":
          this.send(line, mail.envelope);
          break;
        case "receipt":
          if (line.member !== mail.receipt.from) break;
          line.readUpTo = Math.max(line.readUpTo, mail.receipt.seq);
          line.tell("receipt", mail.receipt);
          break;
        case "thinking":
          if (line.member !== mail.from) line.tell("thinking", { from: mail.from });
          break;
      }
  }

  /** Bring an envelope to a line whose member was in its epoch. What is not known here comes with the next look for old mail. */
  send(line: BoothLine, { session, epoch, from, seq, body }: Envelope): void {
    if (from === line.member || !this.mail.companies.known(session, epoch)?.has(line.member)) return;
    const envelope = { session, epoch, from, seq, body };
    line.given(envelope);
    line.tell("sealed", envelope);
  }

  async #seatsChanged(session: string): Promise<void> {
    if (!this.#open.hasSession(session)) return;
    const rows = await this.seats.of(session);
    const company = await this.#company(session, rows);
    for (const line of this.#open.ofSession(session)) {
      if (rows.some((row) => row.line === line.id)) line.tell("company", company);
      else if (rows.some((row) => row.member === line.member && row.line === null)) await this.#reclaim(line);
      else if (rows.some(({ who }) => who === line.who)) this.end(line, boothCodes.elsewhere);
      else this.end(line, boothCodes.noSeat);
    }
  }

  /** This process stood still for so long that another took its lines for gone. */
  async #reclaim(line: BoothLine): Promise<void> {
    const { session, member, id } = line;
    if (!this.#open.has(line) || !(await this.seats.claim(session, member, id, this.now()))) return;
    await this.seatsChanged(session);
    const side = sideOf(line.seat);
    if (side) await this.#given.consult.lineBack(session, side, this.now());
  }

  /** Close a line; the seat stays. */
  end(line: BoothLine, code: number): void {
    if (this.#remove(line)) line.close(code);
  }

  async #missCounsellor(session: string): Promise<void> {
    const rows = await this.seats.of(session);
    const isHere = rows.some(({ kind, line }) => kind === "counsellor" && line !== null);
    if (rows.length > 0 && !isHere) await this.#given.consult.lineGone(session, "counsellor", this.now());
  }

  /** Do something later, unless everything is closed by then. */
  later(ms: number, act: () => Promise<void>): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act().catch(this.failed);
    }, ms).unref();
    this.#timers.add(timer);
    return timer;
  }
}

const membersOf = (rows: readonly SeatRow[]): string[] => rows.map(({ member }) => member);

const seatedOf = ({ kind: seat, name, key, line }: SeatRow): Seated => ({
  seat,
  name,
  key,
  isHere: line !== null,
});
