/** What is done to a ticket, what comes of it, and what is said about it to whom. */
import type { Side, Ticket } from "./ticket.ts";
import type { EndReason, Party } from "./transitions.ts";

interface By {
  readonly by: Party;
  /** The pass or account of who does it; empty for line and clock. */
  readonly id: string;
}
/** `hasRoom`: whether the counsellor is under their limit, found in the same transaction in which the step is kept. */
interface Seat {
  readonly hasRoom: boolean;
  readonly lengthMs: number;
}

export type Event = By &
  (
    | { readonly deed: "call"; readonly counsellor: string; readonly session: string }
    | ({ readonly deed: "sit" | "take" } & Seat)
    | { readonly deed: "resume"; readonly hasRoom: boolean }
    | { readonly deed: "urge"; readonly isUrgent: boolean }
    | { readonly deed: "drop" | "back"; readonly side: Side }
    | { readonly deed: "offer"; readonly to: string }
    | { readonly deed: "end"; readonly reason: EndReason }
    | {
        readonly deed:
          | "extend"
          | "withdraw"
          | "leave"
          | "close"
          | "widen"
          | "here"
          | "sign"
          | "agree"
          | "decline"
          | "cancel"
          | "step-in"
          | "tick";
      }
  );

/** Something to say, once, with the step that caused it. The words are the client's. */
export type Said =
  | "called"
  | "called-again"
  /** The call went by; the ticket keeps its time and is called once more. */
  | "missed"
  | "lapsed"
  /** The counsellor could not take you after all: you come first now. */
  | "first-in-line"
  | "seated"
  | "visitor-away"
  | "counsellor-away"
  | "visitor-back"
  | "counsellor-back"
  /** The counsellor did not come back. */
  | "counsellor-gone"
  | "ten-minutes"
  | "five-minutes"
  | "time-up"
  | "still-there"
  | "hand-over-offered"
  | "hand-over-agreed"
  | "hand-over-declined"
  | "hand-over-lapsed"
  | "handed-over"
  | "stepped-in"
  | "closed"
  | "ended";

export interface Notice {
  /** "counsellor" is who was it before the step, and who is it now. */
  readonly to: Side | "supervisor";
  readonly said: Said;
}

/** Why something was refused; the ticket stays as it is. */
export type Refusal =
  /** Not in this state. */
  | "not-now"
  /** Not by this party, or not by this one. */
  | "not-yours"
  /** Not with this reason or to this account. */
  | "not-so"
  | "no-more-time"
  /** The counsellor talks with as many as they may. */
  | "full"
  /** The booth still waits for the visitor. */
  | "visitor-away";

export type Outcome =
  | { readonly ok: true; readonly ticket: Ticket; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly why: Refusal };

export const refuse = (why: Refusal): Outcome => ({ ok: false, why });

/** The ticket with these changes, and what to say: "visitor:called". */
export const become = (
  ticket: Ticket,
  changes: Partial<Ticket>,
  ...say: readonly `${Notice["to"]}:${Said}`[]
): Outcome => ({
  ok: true,
  ticket: { ...ticket, ...changes },
  notices: say.map((line) => {
    const [to, said] = line.split(":") as [Notice["to"], Said];
    return { to, said };
  }),
});
