/** The booths' core: tickets, duties and the clock, with the store as the truth for everything. */
import type { z } from "zod";
import type { Closing } from "../../shared/consult/closing.ts";
import type { consentSchema } from "../../shared/consult/intake.ts";
import type { dutySchema } from "../../shared/consult/console.ts";
import type { Notice } from "../../shared/consult/events.ts";
import type { TicketRecord } from "../../shared/consult/figures.ts";
import type { Span } from "../../shared/consult/hours.ts";
import type { NoTicket } from "../../shared/consult/lastTicket.ts";
import type { RiskLevel } from "../../shared/consult/risk.ts";
import type { Emergency } from "../../shared/consult/runbook.ts";
import type { Side, Ticket } from "../../shared/consult/ticket.ts";
import type { Intake } from "../../shared/consult/topics.ts";
import type { Line } from "../../shared/consult/wait.ts";
import type { Store } from "../store/store.ts";
import type { ConsultNewsroom } from "./news.ts";
import type { AskedEvent, Begun, CallDone, Done, Duty, Kept, RosterPort, Taken } from "./ports.ts";

export interface ConsultGiven {
  readonly store: Store;
  readonly news: ConsultNewsroom;
  readonly roster: RosterPort;
  readonly failed: (error: unknown) => void;
  /** The clock, epoch ms. */
  readonly now?: () => number;
}

export interface Wish {
  /** The pass id. */
  readonly visitor: string;
  readonly intake: Intake;
  readonly organisation: string | null;
  readonly consent: z.infer<typeof consentSchema>;
}

const soon = (): never => {
  throw new Error("not yet");
};

export class Consult {
  readonly news: ConsultNewsroom;
  constructor(given: ConsultGiven) {
    this.news = given.news;
  }
  static async open(given: ConsultGiven): Promise<Consult> {
    return new Consult(given);
  }
  /** Take a ticket. Twice (two tabs) is the same ticket twice. */
  take(_wish: Wish, _now: number): Promise<Taken> {
    return soon();
  }
  /** Why nobody gets a ticket of this organisation (null: of any) now; null when there is one to get. */
  noTicket(_organisation: string | null, _now: number): Promise<Exclude<NoTicket, "enough-today" | "has-one"> | null> {
    return soon();
  }
  find(_ticket: string): Promise<Kept | null> {
    return soon();
  }
  /** The open ticket of a pass, else one that was over within the last hour. */
  ofVisitor(_visitor: string, _now: number): Promise<Kept | null> {
    return soon();
  }
  ofSession(_session: string): Promise<Kept | null> {
    return soon();
  }
  /** Every ticket that is not over. */
  open(): Promise<readonly Ticket[]> {
    return soon();
  }
  /** The same, with what is kept beside. */
  openKept(): Promise<readonly Kept[]> {
    return soon();
  }
  do(_ticket: string, _event: AskedEvent, _now: number): Promise<Done> {
    return soon();
  }
  begin(
    _account: { readonly id: string; readonly name: string },
    _duty: z.infer<typeof dutySchema>,
    _now: number,
  ): Promise<Begun> {
    return soon();
  }
  rest(_account: string, _isOnBreak: boolean, _now: number): Promise<boolean> {
    return soon();
  }
  /** The end of the shift; false while somebody talks with them. */
  off(_account: string, _now: number): Promise<boolean> {
    return soon();
  }
  duty(_account: string): Promise<Duty | null> {
    return soon();
  }
  duties(_now: number): Promise<readonly Duty[]> {
    return soon();
  }
  seen(_account: string, _now: number): Promise<void> {
    return soon();
  }
  help(_account: string, _asks: boolean): Promise<void> {
    return soon();
  }
  call(
    _account: string,
    _ticket: string | null,
    _meanwhile: boolean,
    _now: number,
    _by?: { readonly party: "counsellor" | "supervisor"; readonly id: string },
  ): Promise<CallDone> {
    return soon();
  }
  flag(_ticket: string, _level: RiskLevel): Promise<void> {
    return soon();
  }
  emergency(_ticket: string, _emergency: Emergency | null): Promise<void> {
    return soon();
  }
  referred(_ticket: string): Promise<void> {
    return soon();
  }
  /** The two questions after a conversation, once, by whoever held the ticket. False when it is not theirs, not over, or answered. */
  closing(_ticket: string, _visitor: string, _closing: Closing): Promise<boolean> {
    return soon();
  }
  avoid(_visitor: string, _account: string, _untilMs: number): Promise<void> {
    return soon();
  }
  line(_organisation: string | null, _ticket: Ticket | null, _now: number): Promise<Line> {
    return soon();
  }
  records(_span: Span, _organisation: string | null): Promise<TicketRecord[]> {
    return soon();
  }
  lineGone(_session: string, _side: Side, _now: number): Promise<readonly Notice[]> {
    return soon();
  }
  lineBack(_session: string, _side: Side, _now: number): Promise<readonly Notice[]> {
    return soon();
  }
  close(): Promise<void> {
    return soon();
  }
}
