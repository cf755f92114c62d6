/** Who may take whom, and who is next for a counsellor. Pure; whoever claims a ticket does so in the store. */
import type { Language } from "../campaign/language.ts";
import { compare, isResting, isWaiting, order, type Place, waited } from "./queue.ts";
import type { Ticket } from "./ticket.ts";
import { MINUTE } from "./times.ts";
import type { Topic } from "./topics.ts";

/** After this a ticket goes to whoever is free, whatever their topics: being heard matters more than by whom. */
export const TOPIC_PATIENCE_MS = 10 * MINUTE;

/** A counsellor on duty. */
export interface OnDuty {
  /** The account. */
  readonly id: string;
  readonly organisation: string;
  /** Empty: all. */
  readonly topics: readonly Topic[];
  readonly languages: readonly Language[];
  /** How many conversations at once, 1 to 3. */
  readonly atOnce: number;
  readonly isOnBreak: boolean;
  /** The forced gap after a conversation, epoch ms. */
  readonly breathUntil: number;
  /** Not called upon after this, epoch ms: the shift would end in the middle of a conversation. */
  readonly takesUntil: number;
  /** Conversations now, dropped ones included, and calls that were not followed yet. */
  readonly talking: number;
  readonly calling: number;
}

/** How many conversations and calls a counsellor has. */
export const load = (counsellor: string, tickets: readonly Ticket[]): Pick<OnDuty, "talking" | "calling"> => {
  const own = tickets.map(({ stage }) => stage).filter((s) => "counsellor" in s && s.counsellor === counsellor);
  const calling = own.filter(({ state }) => state === "called" || state === "called-again").length;
  return { talking: own.length - calling, calling };
};

/** Whether one more may sit down with them. */
export const hasRoom = ({ talking, atOnce }: Pick<OnDuty, "talking" | "atOnce">): boolean => talking < atOnce;

export type Unready = "break" | "breath" | "shift-over" | "full" | "calling";

/**
 * Why a counsellor cannot call anybody now; null when they can. A call that is not followed yet holds its seat; with `meanwhile`
 * the counsellor takes the next all the same, and whoever sits down second, then finds no room and comes first in the queue.
 */
export const unready = (counsellor: OnDuty, now: number, meanwhile = false): Unready | null => {
  if (counsellor.isOnBreak) return "break";
  if (counsellor.breathUntil > now) return "breath";
  if (counsellor.takesUntil <= now) return "shift-over";
  if (!hasRoom(counsellor)) return "full";
  const held = counsellor.talking + counsellor.calling;
  // One call more than seats at most: each of them is a promise.
  return held < counsellor.atOnce + (meanwhile ? 1 : 0) ? null : "calling";
};

/** Whether they may take this ticket at all, also by picking it: nobody gets whom they must not, or who asked for others. */
export const mayTake = ({ id, organisation }: Pick<OnDuty, "id" | "organisation">, ticket: Ticket): boolean =>
  isWaiting(ticket) &&
  !ticket.avoid.includes(id) &&
  (ticket.organisation === null || ticket.organisation === organisation);

/** Whoever speaks Japanese can speak it easily. */
export const speaks = (languages: readonly Language[], wish: Language | null): boolean =>
  wish === null || languages.includes(wish) || (wish === "easy" && languages.includes("ja"));

const knows = (topics: readonly Topic[], ticket: Ticket, now: number): boolean => {
  const { topic } = ticket.intake;
  if (topics.length === 0 || topic === null || topic === "unsure" || topics.includes(topic)) return true;
  // Danger, and a broken promise, wait for no topic.
  return ticket.isUrgent || ticket.left !== null || waited(ticket, now) >= TOPIC_PATIENCE_MS;
};

/** Whether a ticket comes to this counsellor when they take the next. */
export const suits = (counsellor: OnDuty, ticket: Ticket, now: number): boolean =>
  mayTake(counsellor, ticket) &&
  !isResting(ticket, now) &&
  speaks(counsellor.languages, ticket.intake.language) &&
  knows(counsellor.topics, ticket, now);

/** Who is next for this counsellor; null when nobody is, or when the counsellor cannot call anybody now. */
export const next = (
  counsellor: OnDuty,
  tickets: readonly Ticket[],
  now: number,
  { meanwhile = false }: { readonly meanwhile?: boolean } = {},
): Ticket | null => {
  if (unready(counsellor, now, meanwhile)) return null;
  let first: Ticket | null = null;
  for (const ticket of tickets) {
    if ((first === null || compare(ticket, first) < 0) && suits(counsellor, ticket, now)) first = ticket;
  }
  return first;
};

/** The queue as a counsellor sees it: those they may take, in order. */
export const queueFor = (counsellor: OnDuty, tickets: readonly Ticket[], now: number): Place[] =>
  order(tickets, now).filter(({ ticket }) => mayTake(counsellor, ticket));
