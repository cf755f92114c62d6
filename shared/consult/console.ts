/** The counsellor's console and the supervisor's board over HTTP. Nothing here has a word of a conversation. */
import { z } from "zod";
import { languages } from "../campaign/language.ts";
import type { OnDuty, Unready } from "./match.ts";
import type { Reason } from "./queue.ts";
import { type RiskLevel } from "./risk.ts";
import type { Emergency } from "./runbook.ts";
import type { State } from "./ticket.ts";
import { AT_ONCE } from "./times.ts";
import { type Intake, topics } from "./topics.ts";

const idSchema = z.string().regex(/^[\w-]{1,64}$/);

/** `POST /api/consult/duty`: begin a shift, or change how one works in it. `atOnce` not above what is set for the account. */
export const dutySchema = z.strictObject({
  shift: idSchema,
  topics: z.array(z.enum(topics)).max(topics.length),
  languages: z.array(z.enum(languages)).min(1).max(languages.length),
  atOnce: z.int().min(AT_ONCE.min).max(AT_ONCE.max),
});
/** `POST /api/consult/break`; `POST /api/consult/off`: the end of the shift, refused while somebody talks with one. */
export const breakSchema = z.strictObject({ isOnBreak: z.boolean() });
/** `POST /api/consult/call`: take the next (null), or pick. 409 `Unready`, `Refusal`, or "taken": somebody was faster. */
export const callSchema = z.strictObject({ ticket: idSchema.nullable(), meanwhile: z.boolean() });
/** `POST /api/consult/withdraw`, `/resume`, `/take`. */
export const ticketSchema = z.strictObject({ ticket: idSchema });
/** `POST /api/consult/urge`. */
export const urgeSchema = z.strictObject({ ticket: idSchema, isUrgent: z.boolean() });
/** Supervisor: `POST /api/consult/assign`: call for a counsellor. */
export const assignSchema = z.strictObject({ ticket: idSchema, counsellor: idSchema });
/** Supervisor: `POST /api/consult/booth`: open or close one at once. */
export const boothSchema = z.strictObject({ booth: idSchema, isClosed: z.boolean() });
/** Supervisor: `POST /api/consult/listen`: the visitor is told by name first; then a seat as listener is reserved. */
export const listenSchema = z.strictObject({ session: idSchema });

/** One who waits, as a counsellor sees them. */
export interface QueueEntry {
  readonly ticket: string;
  readonly reason: Reason;
  readonly takenAt: number;
  readonly intake: Intake;
  readonly missed: number;
  readonly isResting: boolean;
  /** Whether "next" may bring them here; others can be picked. */
  readonly suits: boolean;
  /** Their conversation with whoever asks broke off, and can go on. */
  readonly mayResume: boolean;
}

/** A conversation, or a call, of whoever asks. */
export interface OwnSession {
  readonly ticket: string;
  readonly session: string;
  readonly state: State;
  readonly intake: Intake;
  readonly since: number;
  /** While called: until when the visitor may sit down; else when the time agreed ends. */
  readonly until: number;
}

/** `GET /api/consult/console`, and each event of `GET /api/consult/console/live`. */
export interface ConsoleView {
  readonly now: number;
  /** Null while no shift was begun. */
  readonly duty: OnDuty | null;
  readonly unready: Unready | null;
  readonly queue: readonly QueueEntry[];
  readonly own: readonly OwnSession[];
  /** Conversations that are offered to whoever asks. */
  readonly offered: readonly OwnSession[];
}

/** One counsellor on the supervisor's board. */
export interface BoardRow {
  readonly account: string;
  readonly name: string;
  readonly duty: OnDuty;
  readonly asksForHelp: boolean;
  readonly sessions: readonly {
    readonly ticket: string;
    readonly session: string;
    readonly state: State;
    readonly since: number;
    readonly endsAt: number | null;
    readonly level: RiskLevel | null;
    readonly emergency: Emergency | null;
  }[];
}

/** `GET /api/consult/board`, and each event of `GET /api/consult/board/live`. */
export interface BoardView {
  readonly now: number;
  readonly rows: readonly BoardRow[];
  readonly queue: readonly QueueEntry[];
  readonly booths: readonly { readonly id: string; readonly name: string; readonly isClosed: boolean }[];
}
