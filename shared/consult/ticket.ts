/**
 * A ticket: one visitor's wish to be heard, from the queue through the conversation to its end. What it knows is who, since when,
 * and in which state; never a word of what is said. Times in epoch ms.
 */
import type { AbandonReason, EndReason } from "./transitions.ts";
import type { Intake } from "./topics.ts";

/** The two who talk. */
export type Side = "visitor" | "counsellor";

/** A conversation under way. */
export interface Sitting {
  /** The id that the envelopes bear. */
  readonly session: string;
  readonly counsellor: string;
  readonly since: number;
  /** The end of the time agreed. */
  readonly endsAt: number;
  /** The last sign of either side. */
  readonly quietSince: number;
  /** When both were asked whether they are still there; null when not, or when there was a sign since. */
  readonly askedAt: number | null;
  /** How many of the warnings before the end were given. */
  readonly warned: number;
  /** An offered hand-over: to whom (an account), and since when it waits for the next yes. */
  readonly handOver: { readonly to: string; readonly at: number } | null;
}

interface Waiting {
  readonly state: "waiting";
  /** After a missed call: not called before, unless the visitor shows. */
  readonly restsUntil: number | null;
}

export interface Called {
  /** "called-again" is the last chance. */
  readonly state: "called" | "called-again";
  readonly counsellor: string;
  /** The session that they will sit down to; the seats are reserved under it. */
  readonly session: string;
  readonly at: number;
  /** Sit down until then. */
  readonly until: number;
  /** How often the visitor asked for more time. */
  readonly extended: number;
}

export interface Talking extends Sitting {
  /** "offered": the visitor is asked about a hand-over; "agreed": they said yes, and the other counsellor is awaited. */
  readonly state: "talking" | "offered" | "agreed";
}

/** One side or both lost the line. */
export interface Dropped extends Sitting {
  readonly state: "dropped";
  readonly before: Talking["state"];
  readonly visitorAway: number | null;
  readonly counsellorAway: number | null;
}

interface Ended {
  readonly state: "ended";
  readonly at: number;
  readonly reason: EndReason;
}

/** Over before anybody sat down. */
interface Abandoned {
  readonly state: "abandoned";
  readonly at: number;
  readonly reason: AbandonReason;
}

type Stage = Waiting | Called | Talking | Dropped | Ended | Abandoned;
export type State = Stage["state"];

export interface Ticket {
  readonly id: string;
  /** The visitor's pass id. */
  readonly visitor: string;
  readonly intake: Intake;
  /** The organisation they asked for; null: any. */
  readonly organisation: string | null;
  /** When it was taken. Never changes: whoever comes back into the queue keeps their time. */
  readonly takenAt: number;
  /** Their own word, or a counsellor's. */
  readonly isUrgent: boolean;
  /** Accounts that must not get this ticket, after a complaint or a block. */
  readonly avoid: readonly string[];
  /** Calls that were missed. */
  readonly missed: number;
  /** When somebody first sat down with them; null while nobody did. */
  readonly seatedAt: number | null;
  /** Set while a counsellor let them down: who, when, and the conversation that broke off (null: a call taken back). */
  readonly left: { readonly by: string; readonly at: number; readonly sitting: Sitting | null } | null;
  readonly stage: Stage;
}

/** A new ticket, waiting. */
export const takeTicket = (
  of: Pick<Ticket, "id" | "visitor" | "intake" | "organisation" | "avoid">,
  now: number,
): Ticket => ({
  ...of,
  takenAt: now,
  isUrgent: of.intake.isUrgent,
  missed: 0,
  seatedAt: null,
  left: null,
  stage: { state: "waiting", restsUntil: null },
});

/** Whether it is over for good. */
export const isOver = ({ stage }: Pick<Ticket, "stage">): boolean =>
  stage.state === "ended" || stage.state === "abandoned";

/** The counsellor who is called upon or talks; null while nobody does. */
export const counsellorOf = ({ stage }: Pick<Ticket, "stage">): string | null =>
  "counsellor" in stage ? stage.counsellor : null;
