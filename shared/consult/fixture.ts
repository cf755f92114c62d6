/** One ticket, the people around it, and a way to take it through its steps. For tests. */
import type { Event, Notice, Refusal } from "./events.ts";
import { step } from "./session.ts";
import { takeTicket, type Ticket } from "./ticket.ts";
import { MINUTE } from "./times.ts";
import { skipped } from "./topics.ts";

export const T0 = 1_800_000_000_000;
export const lengthMs = 25 * MINUTE;
export const fresh = takeTicket({ id: "t", visitor: "v", intake: skipped, organisation: null, avoid: [] }, T0);

export const visitor = { by: "visitor", id: "v" } as const;
export const anne = { by: "counsellor", id: "anne" } as const;
export const ben = { by: "counsellor", id: "ben" } as const;
export const chief = { by: "supervisor", id: "chief" } as const;
export const line = { by: "line", id: "" } as const;
export const tick: Event = { by: "clock", id: "", deed: "tick" };
export const call = { ...anne, deed: "call", counsellor: "anne", session: "s1" } as const;
export const sit = { ...visitor, deed: "sit", hasRoom: true, lengthMs } as const;

/** Do these in turn, each at its moment in minutes; all must be allowed. */
export const after = (
  ...deeds: readonly (readonly [number, Event])[]
): { ticket: Ticket; notices: readonly Notice[] } => {
  let ticket = fresh;
  let notices: readonly Notice[] = [];
  for (const [minute, event] of deeds) {
    const outcome = step(ticket, event, T0 + minute * MINUTE);
    if (!outcome.ok) throw new Error(`${event.deed} at ${minute}: ${outcome.why}`);
    ({ ticket, notices } = outcome);
  }
  return { ticket, notices };
};
/** Why this is refused; null when it is not. */
export const why = (ticket: Ticket, event: Event, minute = 2): Refusal | null => {
  const outcome = step(ticket, event, T0 + minute * MINUTE);
  return outcome.ok ? null : outcome.why;
};
export const seated = [
  [0, call],
  [1, sit],
] as const;
