/**
 * Events over HTTP, for visitors. Passes travel in bodies, never in addresses that a proxy writes down. An answer that fails says
 * `{ error }`; "too-often" comes with the header Retry-After, seconds.
 */
import { z } from "zod";
import { pushSchema } from "../campaign/push.ts";
import type { RecordProblem } from "./attendance.ts";
import type { CaptionLanguage } from "./captions.ts";
import { type EventWords, idSchema, LETTERS, type Lines } from "./event.ts";
import { type PublicResult, surveyAnswersSchema } from "./survey.ts";
import type { DeckWords } from "./office.ts";
import type { TranscriptPart } from "./transcript.ts";
import type { EventCard, OwnEvent } from "./views.ts";

const passSchema = z.string().min(1).max(1024);
const onEvent = { pass: passSchema, event: idSchema };

/** `GET /api/events/programme?month=` (any moment of it; without: now) -> what share the month, by time; drafts are in none. */
export interface Programme {
  readonly now: number;
  readonly events: readonly EventCard[];
}

/** `GET /api/events/event?id=` -> 404 "event". What comes with it for everybody: running order, film, handouts. */
export interface EventPage {
  readonly now: number;
  readonly card: EventCard;
  readonly words: Pick<EventWords, "order" | "handouts" | "worksheet" | "video" | "signing">;
  /** Who answers for it. */
  readonly organiser: Lines;
  /** Whether this place can send reminders by mail. */
  readonly hasMail: boolean;
}

/** `GET /api/events/event.ics?id=&language=`, `GET /api/events/month.ics?language=` -> ics.ts. Cancelled ones stay in both. */

/** `POST /api/events/mine` -> `MyEvents`: those that one registered for or was at. */
export const mineSchema = z.strictObject({ pass: passSchema });
export interface MyEvents {
  readonly now: number;
  readonly events: readonly OwnEvent[];
}

/**
 * `POST /api/events/register` -> `OwnEvent`: a seat, or a place on the waiting list; twice is once. 404 "event"; 409 "over"; 403
 * "members", "by-code", "code-wrong"; 400 "name": it may not be worn, "organisation": the event asks for one.
 */
export const registerSchema = z.strictObject({
  ...onEvent,
  /** Where the event asks for it; goes through the hygiene of names. */
  name: z.string().trim().max(LETTERS.name).nullable(),
  organisation: z
    .strictObject({ name: z.string().trim().min(1).max(120), contact: z.string().trim().min(1).max(120) })
    .nullable(),
  code: z.string().max(24).nullable(),
  /** For an event of organisations' members: the short-lived token. */
  badge: z.string().max(1024).optional(),
});
export type RegisterError =
  | "pass"
  | "event"
  | "over"
  | "members"
  | "by-code"
  | "code-wrong"
  | "name"
  | "organisation"
  | "too-often";
/** `POST /api/events/unregister` -> `OwnEvent`: who waits first has the seat. */
export const unregisterSchema = z.strictObject(onEvent);

/**
 * `POST /api/events/remind` -> `{}`: by Web Push or mail shortly before; both null: not any more. An address is forgotten with the
 * mail. 400 "push"; 409 "no-mail": this place sends none.
 */
export const remindSchema = z.strictObject({
  ...onEvent,
  push: pushSchema.nullable(),
  mail: z.email().max(254).nullable(),
});

/**
 * `POST /api/events/record` -> `EventRecord`. 409 `RecordProblem`, "none": this event gives no record. The name on it is typed
 * on the device and never sent; so is the reflection: the device says that it was written.
 */
export const recordSchema = z.strictObject({ ...onEvent, hasReflected: z.boolean() });
export interface EventRecord {
  readonly number: string;
  readonly title: Lines;
  /** The organiser's own words, and who that is. */
  readonly words: Lines;
  readonly organiser: Lines;
  readonly from: number;
  readonly to: number;
  readonly percent: number;
}
export type RecordError = RecordProblem | "none" | "pass" | "event";

/**
 * `GET /api/events/survey?id=` -> `Survey` (survey.ts); `POST /api/events/survey` -> `{}`, once; later answers are dropped
 * without a word. 403 "not-there": one was not at the event.
 */
export const answersSchema = z.strictObject({ ...onEvent, answers: surveyAnswersSchema });

/** `GET /api/events/archive?id=` -> 404 "archive". */
export interface Archive {
  readonly card: EventCard;
  readonly video: EventWords["video"];
  readonly signing: EventWords["signing"];
  readonly handouts: EventWords["handouts"];
  readonly decks: readonly DeckWords[];
  readonly transcript: readonly TranscriptPart[];
  /** In which language most was said: that of the transcript. */
  readonly language: CaptionLanguage;
  /** Null where the organiser does not publish them. */
  readonly survey: readonly PublicResult[] | null;
}
