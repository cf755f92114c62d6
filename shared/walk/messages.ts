/**
 * What clients and the square say to each other, besides movement frames (frame.ts) and the slow state (the room's schema).
 * The server checks every message against these; clients import the types only.
 */
import { z } from "zod";
import type { PlaceNow } from "../campaign/place.ts";
import { gestures } from "./gait.ts";
import type { SafetyClientMessages, SafetyServerMessages } from "../safety/messages.ts";
import type { TalkClientMessages, TalkServerMessages } from "../talk/messages.ts";
import { ageBands } from "../talk/ladder.ts";
import { LOOKS } from "./look.ts";
import { seats, zoneIds } from "./map.ts";
import { presences } from "./presence.ts";

export { closeCodes, EARSHOT_M, type Kind, kinds, type Presence } from "./presence.ts";

/** Options of a join. */
export const joinSchema = z.strictObject({
  pass: z.string().max(1024),
  name: z.string().max(128),
  look: z
    .int()
    .min(0)
    .max(LOOKS - 1),
  presence: z.enum(presences),
  /** The client's build; the answer carries the server's. */
  build: z.string().max(64),
  /** What they say of their age. */
  band: z.enum(ageBands).default("unsaid"),
  /** Staff: the short-lived token of `POST /api/staff/badge`. */
  badge: z.string().max(1024).optional(),
});
export type JoinOptions = z.input<typeof joinSchema>;

/** Client -> square. */
export const goSchema = z.strictObject({ zone: z.enum(zoneIds) });
export const sitSchema = z.strictObject({
  seat: z
    .int()
    .min(0)
    .max(seats.length - 1),
});
export const gestureSchema = z.strictObject({ gesture: z.enum(gestures) });
export const umbrellaSchema = z.strictObject({ open: z.boolean() });
export const phraseSchema = z.strictObject({ id: z.string().max(40) });
export const appearSchema = z.strictObject({
  name: z.string().max(128),
  look: z
    .int()
    .min(0)
    .max(LOOKS - 1),
  presence: z.enum(presences),
});

export interface WalkClientMessages {
  go: z.infer<typeof goSchema>;
  sit: z.infer<typeof sitSchema>;
  stand: undefined;
  gesture: z.infer<typeof gestureSchema>;
  umbrella: z.infer<typeof umbrellaSchema>;
  phrase: z.infer<typeof phraseSchema>;
  appear: z.infer<typeof appearSchema>;
}

/** Everything that a client sends as a message. */
export interface ClientMessages extends WalkClientMessages, TalkClientMessages, SafetyClientMessages {}

/** Why something was not done; the client says it in the visitor's language. */
export type Refusal =
  | "seat-taken"
  | "too-often"
  | "not-here"
  | "name"
  | "bad-message"
  | "closed"
  /** The ladder does not reach so far here and now. */
  | "not-yet"
  /** The first free text needs the agreement. */
  | "agree"
  | "table-full"
  | "table-closed"
  /** The table is by code, and none was given yet. */
  | "by-code"
  | "code-wrong"
  /** Too many codes were wrong: no other is looked at for a while. */
  | "code-wait"
  | "not-allowed";

/** Square -> one client. */
export interface ServerMessages extends TalkServerMessages, SafetyServerMessages {
  /** First word after a join: who you are here. */
  you: { slot: number; build: string; name: string };
  refused: { what: keyof ClientMessages; why: Refusal };
  /** Somebody near said a ready phrase. */
  said: { slot: number; id: string };
  /** Somebody near made a gesture (the frame shows it too; this one is for those who cannot see). */
  gestured: { slot: number; gesture: (typeof gestures)[number] };
  /** The server will be back in a moment. */
  closing: { seconds: number };
  /** What the operator set of the place has changed. */
  place: PlaceNow;
}
