/** Who may sit in a conversation, and what their sitting down is. Pure. */
import type { SeatKind } from "../../shared/consult/messages.ts";
import { isOver, type Ticket } from "../../shared/consult/ticket.ts";
import type { AskedEvent } from "./ports.ts";

/** "enter": the seat is theirs. An event: theirs when that step was taken. Null: it is not, or there is no such conversation. */
export type SeatRight = "enter" | AskedEvent | null;

const sessionsOf = (ticket: Ticket): string[] => {
  const { stage, left } = ticket;
  if (isOver(ticket)) return [];
  return [...("session" in stage ? [stage.session] : []), ...(left?.sitting ? [left.sitting.session] : [])];
};

/** Whether a ticket still has this conversation: it is called to it, talks in it, or may come back to it. */
export const hasSession = (ticket: Ticket, session: string): boolean => sessionsOf(ticket).includes(session);

/** The conversations that nobody can come back to any more after this step. */
export const endedBy = (before: Ticket, after: Ticket): string[] =>
  sessionsOf(before).filter((session) => !hasSession(after, session));

const visitorRight = ({ visitor, stage }: Ticket, session: string, who: string): SeatRight => {
  if (who !== visitor) return null;
  // Until they are called to another, they may stay where the counsellor left them.
  if (!("session" in stage) || stage.session !== session) return "enter";
  const isCalled = stage.state === "called" || stage.state === "called-again";
  return isCalled ? { by: "visitor", id: who, deed: "sit" } : "enter";
};

const counsellorRight = ({ stage, left, avoid }: Ticket, session: string, who: string): SeatRight => {
  if ("session" in stage && stage.session === session) {
    if (stage.counsellor === who) return "enter";
    // Once the visitor agreed: to get the key and the note first, and to take the conversation then.
    return stage.state === "agreed" && stage.handOver?.to === who ? "enter" : null;
  }
  const isTheirs = left?.by === who && left.sitting?.session === session && !avoid.includes(who);
  const mayResume = stage.state === "waiting" && isTheirs;
  return mayResume ? { by: "counsellor", id: who, deed: "resume" } : null;
};

/**
 * What `who` (a pass id or account) may do about this seat. `isAnnounced`: whether the server reserved a listener's seat for
 * them. Nobody learns from a null what the reason is.
 */
export const seatRight = (
  ticket: Ticket,
  session: string,
  { seat, who, isAnnounced }: { readonly seat: SeatKind; readonly who: string; readonly isAnnounced: boolean },
): SeatRight => {
  if (!hasSession(ticket, session)) return null;
  if (seat === "visitor") return visitorRight(ticket, session, who);
  if (seat === "counsellor") return counsellorRight(ticket, session, who);
  return isAnnounced && "endsAt" in ticket.stage ? "enter" : null;
};
