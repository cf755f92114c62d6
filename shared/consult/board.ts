/** The supervisor's board over HTTP. Nothing here has a word of a conversation. Times in epoch ms. */
import { z } from "zod";
import type { Texts } from "../campaign/language.ts";
import type { QueueEntry } from "./console.ts";
import type { Listening, MayListen } from "./listening.ts";
import type { OnDuty } from "./match.ts";
import { type RiskLevel } from "./risk.ts";
import { dangers, type Emergency, places, runbookSteps } from "./runbook.ts";
import type { Side, State } from "./ticket.ts";
import type { Intake } from "./topics.ts";
import { WHISPER_MOST } from "./whisper.ts";

const idSchema = z.string().regex(/^[\w-]{1,64}$/);

/** `POST /api/consult/assign`: call for a counsellor. 409 as `call`, or "off-duty". */
export const assignSchema = z.strictObject({ ticket: idSchema, counsellor: idSchema });
/** `POST /api/consult/booth`: open or close one at once. */
export const boothSchema = z.strictObject({ booth: idSchema, isClosed: z.boolean() });
/**
 * `POST /api/consult/listen` -> `Listened`: the visitor is told by name first, then a seat as listener is reserved; where they
 * must be asked, the answer comes with the board. 409 "declined", "another" (somebody else listens or asks), "not-now".
 * `POST /api/consult/listen-end` -> `{}`.
 */
export const listenSchema = z.strictObject({ session: idSchema });
export interface Listened {
  readonly state: Listening["state"];
}
/** `POST /api/consult/step-in` -> `{}`: become the one who talks. 409 `Refusal`. */
export const stepInSchema = z.strictObject({ ticket: idSchema });

/** `POST /api/consult/whisper` -> `{}`: to the counsellor's console and nowhere else. 409 "away": the console is not open. */
export const whisperSchema = z.strictObject({
  counsellor: idSchema,
  words: z.string().trim().min(1).max(WHISPER_MOST),
});

/** `POST /api/consult/emergency` -> `{}`: declare one, or say what is known of the place. 409 "not-flagged". */
export const declareSchema = z.strictObject({ ticket: idSchema, danger: z.enum(dangers), place: z.enum(places) });
/** `POST /api/consult/runbook` -> `{}`: a supervisor's step is done. 409 "not-now", "not-yours" (a counsellor's step). */
export const runbookStepSchema = z.strictObject({ ticket: idSchema, step: z.enum(runbookSteps) });
/** `POST /api/consult/help-seen` -> `{}`: somebody looks after this counsellor. */
export const helpSeenSchema = z.strictObject({ counsellor: idSchema });

/** A call or a conversation on the board. */
export interface BoardSession {
  readonly ticket: string;
  readonly session: string;
  readonly state: State;
  readonly intake: Intake;
  readonly since: number;
  /** The end of the time agreed; null while called. */
  readonly endsAt: number | null;
  /** Whose line is down, and since when. */
  readonly away: readonly { readonly side: Side; readonly since: number }[];
  /** The work name of whom it is offered to. */
  readonly offeredTo: string | null;
  readonly level: RiskLevel | null;
  readonly emergency: Emergency | null;
  readonly listening: Listening | null;
  /** How whoever asks may come to listen; null while nobody talks. */
  readonly mayListen: MayListen | null;
}

/** Somebody who has a shift or a conversation now. */
export interface BoardRow {
  readonly account: string;
  readonly name: string;
  /** Null for a supervisor who stepped in. */
  readonly duty: OnDuty | null;
  readonly booth: Texts | null;
  /** The end of the shift. */
  readonly until: number | null;
  /** Whether their console is open. */
  readonly isHere: boolean;
  readonly asksForHelp: boolean;
  readonly sessions: readonly BoardSession[];
}

/** One who waits. */
export interface BoardEntry extends Omit<QueueEntry, "suits" | "mayResume"> {
  readonly isUrgent: boolean;
  /** Null: any. */
  readonly organisation: string | null;
  /** Set where a counsellor let them down: their work name, since when, and whether a conversation broke off. */
  readonly left: { readonly by: string; readonly at: number; readonly wasTalking: boolean } | null;
  /** Accounts that may call them now. */
  readonly free: readonly string[];
}

/** A conversation that is over, whose emergency has steps left for a supervisor. */
export interface BoardAfter {
  readonly ticket: string;
  /** Work names of who talked with them. */
  readonly names: readonly string[];
  readonly endedAt: number;
  readonly level: RiskLevel | null;
  readonly emergency: Emergency;
}

export interface BoardBooth {
  readonly id: string;
  readonly organisation: string;
  readonly name: Texts;
  readonly isClosed: boolean;
}

/** `GET /api/consult/board`, and each event "view" of `GET /api/consult/board/live`. */
export interface BoardView {
  readonly now: number;
  readonly rows: readonly BoardRow[];
  /** The first of those who wait, at most `QUEUE_SHOWN`; `waiting` is how many there are. */
  readonly queue: readonly BoardEntry[];
  readonly waiting: number;
  readonly booths: readonly BoardBooth[];
  readonly after: readonly BoardAfter[];
}
