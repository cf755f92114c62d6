/** A ticket as it lies in the store, and what each step makes of it. Pure. */
import type { Consent } from "../../shared/consult/consent.ts";
import { isOver, type Ticket } from "../../shared/consult/ticket.ts";
import type { Deed } from "../../shared/consult/transitions.ts";
import type { Kept } from "./ports.ts";

export interface Row {
  /** One more with every step. */
  readonly rev: number;
  readonly kept: Kept;
  readonly consent: Consent;
  /** The first call, epoch ms. */
  readonly calledAt: number | null;
  /** How many were ahead when it was taken; null where somebody was free. */
  readonly ahead: number | null;
  /** Hash of the day's salt and the address that it was taken from. */
  readonly source: string;
  readonly wasHandedOver: boolean;
  readonly referrals: number;
  /** The conversation that goes on, broke off, or was the last. */
  readonly session: string | null;
}

/** A new row. `ahead` and `source` as in `Row`. */
export const newRow = (ticket: Ticket, consent: Consent, { ahead, source }: Pick<Row, "ahead" | "source">): Row => ({
  rev: 1,
  kept: {
    ticket,
    level: null,
    emergency: null,
    listening: null,
    consent: { supervisorMayJoin: consent.supervisorMayJoin },
    took: [],
    servedBy: null,
  },
  consent,
  calledAt: null,
  ahead,
  source,
  wasHandedOver: false,
  referrals: 0,
  session: null,
});

/** Who talks with the visitor, dropped or not; null while nobody does. */
export const talkingWith = ({ stage }: Pick<Ticket, "stage">): string | null =>
  "since" in stage ? stage.counsellor : null;

/** The session that people may still come back to, or that was the last. */
const sessionOf = (ticket: Ticket, former: string | null): string | null =>
  "session" in ticket.stage
    ? ticket.stage.session
    : (ticket.left?.sitting?.session ?? (isOver(ticket) ? former : null));

/** The row after a step. `organisation`: of whoever called or took over; null: as before. */
export const stepped = (
  row: Row,
  ticket: Ticket,
  { deed, organisation, now }: { readonly deed: Deed; readonly organisation: string | null; readonly now: number },
): Row => {
  const { took } = row.kept;
  const talking = talkingWith(ticket);
  return {
    ...row,
    rev: row.rev + 1,
    kept: {
      ...row.kept,
      ticket,
      took: talking === null || took.includes(talking) ? took : [...took, talking],
      servedBy: organisation ?? row.kept.servedBy,
    },
    calledAt: row.calledAt ?? (deed === "call" ? now : null),
    wasHandedOver: row.wasHandedOver || deed === "take",
    session: sessionOf(ticket, row.session),
  };
};

/** Whose breath begins with this step: the one with whom a conversation ended. A broken line is no end. */
export const freed = (before: Ticket, after: Ticket): string | null => {
  const talked = talkingWith(before);
  return talked !== null && talkingWith(after) !== talked && after.left === null ? talked : null;
};
