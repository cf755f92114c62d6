/** What is shown of tickets and booths: to the visitor, and on the fronts. Plain shapes, times in epoch ms by the server's clock. */
import type { Language, Texts } from "../campaign/language.ts";
import type { Span } from "./hours.ts";
import type { NoTicket } from "./lastTicket.ts";
import { type Listening, listeningIn } from "./listening.ts";
import { isOver, type Side, type State, type Ticket } from "./ticket.ts";
import { EXTENSIONS, MISSES } from "./times.ts";
import type { Topic } from "./topics.ts";
import { type AbandonReason, difficult, type EndReason } from "./transitions.ts";
import type { Estimate } from "./wait.ts";

/** A visitor's own ticket. */
export interface TicketView {
  readonly id: string;
  readonly state: State;
  readonly takenAt: number;
  readonly organisation: string | null;
  readonly isUrgent: boolean;
  /** A counsellor let them down: they come first now. */
  readonly isFirstInLine: boolean;
  /** The next missed call ends the ticket. */
  readonly isLastChance: boolean;
  /** While waiting: how many are ahead, and how long that takes. */
  readonly line: { readonly ahead: number; readonly estimate: Estimate } | null;
  /** While called: until when to sit down, and how often that can still be extended. */
  readonly call: { readonly until: number; readonly extensionsLeft: number } | null;
  /** From the call on: the conversation to sit down to, with whom (work name), and when its time ends. */
  readonly session: string | null;
  readonly counsellor: string | null;
  readonly endsAt: number | null;
  /** Whose line is down. */
  readonly away: readonly Side[];
  /** Whom it was offered to hand over to (work name), until the visitor has answered. */
  readonly offeredTo: string | null;
  /** A supervisor who asks to listen ("asked"), or who was announced and may. Null while nobody does. */
  readonly listening: Pick<Listening, "name" | "state"> | null;
  /** How it ended. A label of a difficult contact is a counsellor's note and told to nobody: null. */
  readonly reason: EndReason | AbandonReason | null;
}

/** What a ticket does not know itself. */
export interface Around {
  readonly line: { readonly ahead: number; readonly estimate: Estimate };
  /** The work name of an account. */
  readonly nameOf: (account: string) => string;
  readonly listening?: Listening | null;
}

const shownListening = (stage: Ticket["stage"], listening: Listening | null): TicketView["listening"] => {
  const own = "endsAt" in stage ? listeningIn(listening, stage.session) : null;
  return own && own.state !== "declined" ? { name: own.name, state: own.state } : null;
};

/** A ticket as its visitor sees it. No account, no pass, no label leaves through here. */
export const viewOf = (ticket: Ticket, { line, nameOf, listening = null }: Around): TicketView => {
  const { id, takenAt, organisation, isUrgent, missed, left, stage } = ticket;
  const dropped = stage.state === "dropped" ? stage : null;
  const reason = "reason" in stage ? stage.reason : null;
  return {
    id,
    state: stage.state,
    takenAt,
    organisation,
    isUrgent,
    isFirstInLine: left !== null,
    isLastChance: !isOver(ticket) && missed >= MISSES - 1,
    line: stage.state === "waiting" ? line : null,
    call: "until" in stage ? { until: stage.until, extensionsLeft: EXTENSIONS - stage.extended } : null,
    session: "session" in stage ? stage.session : null,
    counsellor: "counsellor" in stage ? nameOf(stage.counsellor) : null,
    endsAt: "endsAt" in stage ? stage.endsAt : null,
    away: [
      ...(dropped && dropped.visitorAway !== null ? (["visitor"] as const) : []),
      ...(dropped && dropped.counsellorAway !== null ? (["counsellor"] as const) : []),
    ],
    offeredTo: stage.state === "offered" && stage.handOver ? nameOf(stage.handOver.to) : null,
    listening: shownListening(stage, listening),
    reason: (difficult as readonly (string | null)[]).includes(reason) ? null : reason,
  };
};

/** Somebody who is at a booth now. */
interface Here {
  /** The work name. */
  readonly name: string;
  /** Empty: all. */
  readonly topics: readonly Topic[];
  readonly languages: readonly Language[];
}

/** "in-use": somebody is heard there. Who, and how many, is nobody's to know. */
export type BoothState = "free" | "in-use" | "closed";

/** One booth as everybody may see it. */
export interface BoothSign {
  readonly id: string;
  readonly name: Texts;
  /** Which of the square's booths it is (its number in the map); null: it is not to be seen there. */
  readonly place: number | null;
  readonly state: BoothState;
}

/** The front of an organisation's booths: never an empty counter. */
export interface BoothFront {
  readonly organisation: string;
  readonly name: Texts;
  readonly here: readonly Here[];
  /** The opening that runs; null while closed. */
  readonly open: Span | null;
  /** The next openings. */
  readonly next: readonly Span[];
  readonly estimate: Estimate;
  /** Why there is no ticket for anybody now; null when there is. */
  readonly noTicket: Exclude<NoTicket, "enough-today" | "has-one"> | null;
  readonly booths: readonly BoothSign[];
}
