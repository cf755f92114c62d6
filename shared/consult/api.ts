/**
 * The booths over HTTP, for visitors. Passes travel in bodies, never in addresses that a proxy writes down. An answer that fails
 * says `{ error }`; "too-often" comes with the header Retry-After, seconds.
 */
import { z } from "zod";
import { pushSchema } from "../campaign/push.ts";
import { closingAnswers } from "./closing.ts";
import { consentSchema, intakeSchema } from "./intake.ts";
import type { PublicFigures } from "./publicFigures.ts";
import type { BoothFront, TicketView } from "./views.ts";

export type { PushSet } from "../campaign/push.ts";

const passSchema = z.string().min(1).max(1024);
const idSchema = z.string().regex(/^[\w-]{1,64}$/);

/** `GET /api/consult/booths` -> `Fronts`. */
export interface Fronts {
  /** The server's clock, epoch ms. */
  readonly now: number;
  readonly fronts: readonly BoothFront[];
}

/** `POST /api/consult/ticket` -> `Mine`: take a ticket. 400 without consent; 401 "pass"; 409 a `NoTicket`; 429 "too-often". Twice is the same ticket twice. */
export const takeSchema = z.strictObject({
  pass: passSchema,
  intake: intakeSchema,
  consent: consentSchema,
  organisation: idSchema.nullable(),
});

/** `POST /api/consult/mine` -> `Mine`: one's ticket, to come back to it. It also says "I am here": a rest after a miss ends. */
export const mineSchema = z.strictObject({ pass: passSchema });
export interface Mine {
  readonly now: number;
  /** Null where there is none, or where the last was over for a while. */
  readonly ticket: TicketView | null;
}

/**
 * `POST /api/consult/live` with `mineSchema` -> text/event-stream, each event a whole `Mine`: at once, and when something changes. It
 * says "I am here" too. A comment every 15 s; a line that ends without one is opened again.
 */

/** `POST /api/consult/do` -> `Mine`. 409 `Refusal`. Sitting down is joining the booth's room. */
export const doSchema = z.strictObject({
  pass: passSchema,
  ticket: idSchema,
  deed: z.enum(["leave", "extend", "widen", "end"]),
});

/**
 * `POST /api/consult/listening` -> `{}`: the answer to the supervisor of this name who asks to listen. 409 "not-now": nobody of
 * this name asks any more.
 */
export const listeningSchema = z.strictObject({
  pass: passSchema,
  ticket: idSchema,
  name: z.string().min(1).max(128),
  isWelcome: z.boolean(),
});

/** `GET /api/consult/push-key` -> the key that a browser asks its push service with. */
export interface PushKey {
  readonly key: string;
}

/** `POST /api/consult/push` -> `{}`: be called by Web Push, too; null: not any more, and no wishes either. 400 "push". */
export const pushSetSchema = z.strictObject({ pass: passSchema, push: pushSchema.nullable() });

/** `POST /api/consult/wish` -> `{}`: be told once when these booths (null: whichever) open next. 400 "push"; 404: no such booths. */
export const wishSchema = z.strictObject({ pass: passSchema, organisation: idSchema.nullable(), push: pushSchema });

const answerSchema = z.enum(closingAnswers).nullable();
/** `POST /api/consult/closing` -> `{}`: the two optional questions, once. */
export const closingSchema = z.strictObject({
  pass: passSchema,
  ticket: idSchema,
  closing: z.strictObject({ heard: answerSchema, "next-step": answerSchema }),
});

/**
 * `POST /api/consult/complaint` -> `{}`: to somebody outside that shift. `lines` are the writer's own, attached on purpose; with
 * them the words leave the seal, and the screen says so before.
 */
export const complaintSchema = z.strictObject({
  pass: passSchema,
  ticket: idSchema,
  words: z.string().min(1).max(2000),
  // No line of a conversation is longer.
  lines: z.array(z.string().max(4000)).max(50),
});

/** `GET /api/consult/counts` -> whole weeks that are over, the latest first; those in which nobody came are left out. */
export interface PublicWeeks {
  readonly weeks: readonly {
    /** Its Monday, a day in Japan, "2027-05-03". */
    readonly week: string;
    readonly figures: PublicFigures;
  }[];
}
