/**
 * Listening in, disclosed. Whoever listens is named to the visitor before, and while, they do. They come at once only where
 * somebody may be in danger: flagged as grave, with the consent that the visitor gave for just that, or, whatever was chosen,
 * when a life is in danger now, which is the exception that the consent names. In every other case the visitor is asked, and a
 * "no" stands. Pure.
 */
import type { Emergency } from "./runbook.ts";
import { callsSupervisor, type RiskLevel } from "./risk.ts";

/** A supervisor who wants to listen, or may. */
export interface Listening {
  /** The account. */
  readonly account: string;
  /** The work name that the visitor is told. */
  readonly name: string;
  /** The conversation that it is about. */
  readonly session: string;
  /** "asked": the visitor has not answered; "declined": they would rather not; "announced": they know, and the seat is open. */
  readonly state: "asked" | "declined" | "announced";
}

/** What holds of it in this conversation: a yes was for one conversation, a no was for all of this ticket's. */
export const listeningIn = (listening: Listening | null, session: string): Listening | null =>
  listening !== null && (listening.state === "declined" || listening.session === session) ? listening : null;

/** What decides on it. */
interface Case {
  readonly consent: { readonly supervisorMayJoin: boolean };
  readonly level: RiskLevel | null;
  readonly emergency: Emergency | null;
  readonly listening: Listening | null;
}

/** How somebody may come to listen now: at once, after the visitor's yes, or not (they said no, or another listens). */
export type MayListen = "at-once" | "ask" | "declined" | "another";

/** How this account may listen in. */
export const mayListen = ({ consent, level, emergency, listening }: Case, account: string): MayListen => {
  if (listening?.state === "announced") return listening.account === account ? "at-once" : "another";
  if (level === "imminent" || emergency !== null) return "at-once";
  if (consent.supervisorMayJoin && level !== null && callsSupervisor(level)) return "at-once";
  if (listening?.state === "declined") return "declined";
  return listening !== null && listening.account !== account ? "another" : "ask";
};

/**
 * Whether a supervisor may declare an emergency: only where it was declared already, or a counsellor flagged the conversation
 * as grave. So nobody opens a conversation to themselves by a word of their own.
 */
export const mayDeclare = ({ level, emergency }: Pick<Case, "level" | "emergency">): boolean =>
  emergency !== null || (level !== null && callsSupervisor(level));
