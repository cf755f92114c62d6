/** What the booths' core says and asks; plain shapes, times in epoch ms. */
import type { Texts } from "../../shared/campaign/language.ts";
import type { Event, Notice, Refusal } from "../../shared/consult/events.ts";
import type { Booth, Shift, Span } from "../../shared/consult/hours.ts";
import type { NoTicket } from "../../shared/consult/lastTicket.ts";
import type { Listening } from "../../shared/consult/listening.ts";
import type { OnDuty, Unready } from "../../shared/consult/match.ts";
import type { RiskLevel } from "../../shared/consult/risk.ts";
import type { Emergency } from "../../shared/consult/runbook.ts";
import type { Ticket } from "../../shared/consult/ticket.ts";
import type { BoothRules } from "../../shared/consult/times.ts";

/** A ticket, and what is kept beside it. Never a word of what is said. */
export interface Kept {
  readonly ticket: Ticket;
  /** The level of the counsellor's risk form; null while none was filled in. */
  readonly level: RiskLevel | null;
  readonly emergency: Emergency | null;
  readonly consent: { readonly supervisorMayJoin: boolean };
  /** A supervisor who would listen, or does; null where none is. */
  readonly listening: Listening | null;
  /** Accounts that talked with the visitor so far, or listened: a complaint reaches none of them. */
  readonly took: readonly string[];
  /** The organisation that called last; null while none did. */
  readonly servedBy: string | null;
}

/** Leaves a union a union. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** What is asked for. Whether there is room, and how long it may take, is found where the step is kept. */
export type AskedEvent = Without<Event, "hasRoom" | "lengthMs">;

export type Done =
  | { readonly ok: true; readonly kept: Kept; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly why: Refusal | "gone" };

export type Taken = { readonly ok: true; readonly kept: Kept } | { readonly ok: false; readonly why: NoTicket };

export type CallRefusal = Unready | Refusal | "taken" | "nobody" | "off-duty";
export type CallDone = { readonly ok: true; readonly kept: Kept } | { readonly ok: false; readonly why: CallRefusal };

/** A counsellor on duty, with what the desk knows besides. */
export interface Duty extends OnDuty {
  /** The work name. */
  readonly name: string;
  readonly booth: string;
  readonly shift: string;
  /** The end of the shift. */
  readonly until: number;
  readonly asksForHelp: boolean;
  /** When their console was last seen. */
  readonly seenAt: number;
}
type BeginRefusal = "no-shift" | "too-many" | "not-yours";
export type Begun = { readonly ok: true; readonly duty: Duty } | { readonly ok: false; readonly why: BeginRefusal };

/** What the core asks of the roster. */
export interface RosterPort {
  booths(): readonly Booth[];
  /** Those that stand: not cancelled, at a booth that is not closed. */
  shifts(span: Span): Promise<readonly Shift[]>;
  shift(id: string): Promise<Shift | null>;
  rules(organisation: string): BoothRules;
  atOnceMost(account: string): number;
  organisations(): readonly { readonly id: string; readonly name: Texts }[];
  /** Hear when something of it changed, until the returned function is called. */
  onChange(heard: () => void): () => void;
}
