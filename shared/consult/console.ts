/** The counsellor's console over HTTP; the supervisor's board is in board.ts. Nothing here has a word of a conversation. */
import { z } from "zod";
import { languages, type Texts } from "../campaign/language.ts";
import type { Listening } from "./listening.ts";
import type { OnDuty, Unready } from "./match.ts";
import type { Reason } from "./queue.ts";
import { type RiskLevel } from "./risk.ts";
import type { Emergency } from "./runbook.ts";
import type { State } from "./ticket.ts";
import { AT_ONCE } from "./times.ts";
import { type Intake, topics } from "./topics.ts";
import type { EndReason } from "./transitions.ts";

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
export const offSchema = z.strictObject({});
/** `POST /api/consult/call`: take the next (null), or pick. 409 `Unready`, `Refusal`, or "taken": somebody was faster. */
export const callSchema = z.strictObject({ ticket: idSchema.nullable(), meanwhile: z.boolean() });
/**
 * `POST /api/consult/withdraw`, `/resume`, `/take`; `/avoid`: whoever asks does not get this visitor again for thirty days, only
 * of a ticket that is or was theirs.
 */
export const ticketSchema = z.strictObject({ ticket: idSchema });
/** `POST /api/consult/help`: "help me", without a reason; the supervisors see it until it is taken back. */
export const helpSchema = z.strictObject({ asks: z.boolean() });

/** A ready phrase, at most so long: shorter than a sealed line in any language. */
export const PHRASE_MOST = 500;
const PHRASES_MOST = 60;
const phraseSchema = z.string().trim().min(1).max(PHRASE_MOST);
/** `POST /api/consult/phrases`: one's own, all of them, in their order. */
export const phrasesSchema = z.strictObject({ own: z.array(phraseSchema).max(PHRASES_MOST) });
/** `GET /api/consult/phrases`: one's own, and those that the organisation shares. */
export interface Phrases {
  readonly own: readonly string[];
  readonly shared: readonly string[];
}

/** A conversation of one's own to talk about later: difficult, or grave. No content, and no pass. */
export interface Debrief {
  readonly id: string;
  /** Who had it: a supervisor is shown those of their organisations. */
  readonly counsellor: { readonly id: string; readonly name: string };
  readonly at: number;
  readonly reason: EndReason | null;
  readonly level: RiskLevel | null;
  readonly hadEmergency: boolean;
}
/** `GET /api/consult/debriefs`: those that were not talked about yet, the newest first. */
export interface Debriefs {
  readonly debriefs: readonly Debrief[];
}
/** `POST /api/consult/debriefs`: talked about; it leaves the list. */
export const debriefSchema = z.strictObject({ debrief: idSchema });

/** `POST /api/consult/urge`. */
export const urgeSchema = z.strictObject({ ticket: idSchema, isUrgent: z.boolean() });
/** So many of a long queue are shown: nobody picks from more, and every console is told of every change. */
export const QUEUE_SHOWN = 60;

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
  /** As flagged last. */
  readonly level: RiskLevel | null;
  readonly emergency: Emergency | null;
  /** A supervisor who was announced, or whom the visitor is asked about. */
  readonly listening: Pick<Listening, "name" | "state"> | null;
}

/** A shift of whoever asks that runs, or begins within the hour. */
interface OwnShift {
  readonly id: string;
  readonly organisation: string;
  readonly booth: Texts;
  readonly from: number;
  readonly to: number;
}

/** Event "whisper" of `GET /api/consult/console/live`: a supervisor's word to whoever asks. Not sealed, kept nowhere. */
export interface Whisper {
  readonly from: string;
  readonly words: string;
}

/** `GET /api/consult/console`, and each event "view" of `GET /api/consult/console/live`. */
export interface ConsoleView {
  readonly now: number;
  /** Null while no shift was begun. */
  readonly duty: OnDuty | null;
  readonly unready: Unready | null;
  readonly shifts: readonly OwnShift[];
  /** The shift that was begun: its id and its end; null while none was. */
  readonly shift: Pick<OwnShift, "id" | "to"> | null;
  /** How many conversations at once are set for the account. */
  readonly atOnceMost: number;
  /** Whether they asked for help, and nobody came yet. */
  readonly asksForHelp: boolean;
  /** Others on duty in the same organisation, by work name: to whom a conversation can be handed over. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  /** The first of those they may take, at most `QUEUE_SHOWN`; `waiting` is how many there are. */
  readonly queue: readonly QueueEntry[];
  readonly waiting: number;
  readonly own: readonly OwnSession[];
  /** Conversations that are offered to whoever asks. */
  readonly offered: readonly OwnSession[];
}
