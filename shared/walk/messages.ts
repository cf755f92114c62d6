/**
 * What clients and the square say to each other, besides movement frames (frame.ts) and the slow state (the room's schema).
 * The server checks every message against these; clients import the types only.
 */
import { z } from "zod";
import { gestures } from "./gait.ts";
import { LOOKS } from "./look.ts";
import { seats, zoneIds } from "./map.ts";

/** How somebody is here: a visitor with a name, or alone, a small light without a tag, in no list, not addressable. */
export const presences = ["visitor", "light"] as const;
export type Presence = (typeof presences)[number];
/** Who a person in the square is. Samples exist in the demo only. */
export const kinds = [...presences, "sample"] as const;
export type Kind = (typeof kinds)[number];

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
});
export type JoinOptions = z.infer<typeof joinSchema>;

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

export interface ClientMessages {
  go: z.infer<typeof goSchema>;
  sit: z.infer<typeof sitSchema>;
  stand: undefined;
  gesture: z.infer<typeof gestureSchema>;
  umbrella: z.infer<typeof umbrellaSchema>;
  phrase: z.infer<typeof phraseSchema>;
  appear: z.infer<typeof appearSchema>;
}

/** Why something was not done; the client says it in the visitor's language. */
export type Refusal = "seat-taken" | "too-often" | "not-here" | "name" | "bad-message" | "closed";

/** Square -> one client. */
export interface ServerMessages {
  /** First word after a join: who you are here. */
  you: { slot: number; build: string; name: string };
  refused: { what: keyof ClientMessages; why: Refusal };
  /** Somebody near said a ready phrase. */
  said: { slot: number; id: string };
  /** Somebody near made a gesture (the frame shows it too; this one is for those who cannot see). */
  gestured: { slot: number; gesture: (typeof gestures)[number] };
  /** The server will be back in a moment. */
  closing: { seconds: number };
}

/** Codes with which the square closes a line; the client knows what to do at each. */
export const closeCodes = {
  /** The same pass came in through another tab. */
  elsewhere: 4101,
  /** Too much nonsense. */
  nonsense: 4102,
  /** The server goes down for a moment. */
  restarting: 4103,
} as const;

/** Metres within which a phrase or a gesture is perceived. */
export const EARSHOT_M = 14;
