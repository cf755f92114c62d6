/**
 * What browsers and a booth's room say to each other. The server checks every message against these; clients import the types
 * only. Words travel in sealed envelopes and nowhere else: no message here has a field for free text.
 */
import { z } from "zod";
import { type Envelope, isEnvelope, isMemberKey, isReceipt, type MemberKey, type Receipt } from "./envelope.ts";
import { type Epoch, isEpoch } from "./epoch.ts";
import type { Refusal, Said } from "./events.ts";
import { riskLevels } from "./risk.ts";
import { dangers, places, runbookSteps } from "./runbook.ts";
import { endReasons } from "./transitions.ts";
import type { TicketView } from "./views.ts";

const idSchema = z.string().regex(/^[\w-]{1,64}$/);

/** How somebody is in a booth. A listener is named to the visitor before the first word they can read. */
export const seats = ["visitor", "counsellor", "listener"] as const;
export type SeatKind = (typeof seats)[number];

/** Options of a join. The seat must have been reserved for this pass or badge; a session's id alone opens nothing. */
export const boothJoinSchema = z.strictObject({
  session: idSchema,
  seat: z.enum(seats),
  /** The visitor's pass. */
  pass: z.string().max(1024).optional(),
  /** Staff: a short-lived token. */
  badge: z.string().max(1024).optional(),
  /** The member id that this device holds keys for; null where it holds none. */
  member: idSchema.nullable(),
  build: z.string().max(64),
});
export type BoothJoin = z.infer<typeof boothJoinSchema>;

/** Client -> booth. */
export const memberKeySchema = z.custom<MemberKey>(isMemberKey);
export const epochSchema = z.custom<Epoch>(isEpoch);
export const envelopeSchema = z.custom<Envelope>(isEnvelope);
export const receiptSchema = z.custom<Receipt>(isReceipt);
export const endSchema = z.strictObject({ reason: z.enum([...new Set(Object.values(endReasons).flat())]) });
export const offerSchema = z.strictObject({ to: idSchema });
export const flagSchema = z.strictObject({ level: z.enum(riskLevels) });
export const emergencySchema = z.strictObject({ danger: z.enum(dangers), place: z.enum(places) });
export const runbookSchema = z.strictObject({ step: z.enum(runbookSteps) });

export interface BoothClientMessages {
  /** "This is my public key": whoever is in, lets one in by making an epoch. */
  key: MemberKey;
  epoch: Epoch;
  sealed: Envelope;
  receipt: Receipt;
  /** "考えています". */
  thinking: undefined;
  /** "I am still here." */
  here: undefined;
  end: z.infer<typeof endSchema>;
  /** Counsellor: a hand-over. The note is a sealed message like any other, so the visitor reads it too. */
  offer: z.infer<typeof offerSchema>;
  cancel: undefined;
  /** Visitor: the answer to an offered hand-over. */
  agree: undefined;
  decline: undefined;
  /** Counsellor: a record of the finder was recommended (which one is sealed); counted for the figures. */
  referred: undefined;
  /** Counsellor: the level of the risk form, without its answers; brings the supervisor where it must. */
  flag: z.infer<typeof flagSchema>;
  /** Counsellor: "help me", without a reason. */
  help: undefined;
  /** Counsellor, supervisor: the emergency runbook. */
  emergency: z.infer<typeof emergencySchema>;
  runbook: z.infer<typeof runbookSchema>;
  /** Supervisor: become the one who talks. */
  "step-in": undefined;
}

/** Somebody in the booth, as all in it see them. */
export interface Seated {
  readonly seat: SeatKind;
  /** A work name; empty for the visitor, who has none. */
  readonly name: string;
  /** Null until their browser has shown a key. */
  readonly key: MemberKey | null;
  readonly isHere: boolean;
}

/** Booth -> one client. */
export interface BoothServerMessages {
  /** First word after a join: who one is here, and what the server knows. Epochs and envelopes not received yet follow. */
  seat: {
    readonly session: string;
    readonly member: string;
    readonly seat: SeatKind;
    readonly build: string;
    readonly now: number;
  };
  company: {
    readonly seated: readonly Seated[];
    /** Nobody who sits here has the key of the last epoch, which is this: the counsellor's browser begins anew after it. Else null. */
    readonly lostAfter: number | null;
  };
  epoch: Epoch;
  sealed: Envelope;
  /** One's own envelope is kept and will arrive, also if everything is killed now. */
  kept: { readonly seq: number };
  receipt: Receipt;
  thinking: { readonly from: string };
  /** How it stands; sent when it changes, and with the server's time, because clocks differ. */
  stage: { readonly now: number; readonly ticket: TicketView };
  notice: { readonly said: Said };
  /** Of an epoch: another was first. Of an envelope: too large, another session's, a count that was used for another. */
  refused: { readonly what: keyof BoothClientMessages; readonly why: BoothRefusal };
  /** The server will be back in a moment. */
  closing: { readonly seconds: number };
}

export type BoothRefusal =
  | Refusal
  | "bad-message"
  | "too-often"
  | "not-allowed"
  | "too-late"
  | "not-a-member"
  | "used"
  /** Of an emergency: a supervisor declares none where the counsellor flagged nothing. */
  | "not-flagged";
