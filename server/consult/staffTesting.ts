/** A booth's core that remembers what it is told, and people around it. For tests of console and board. */
import { after, anne, call, fresh, seated, T0 } from "../../shared/consult/fixture.ts";
import type { Emergency } from "../../shared/consult/runbook.ts";
import type { Listening } from "../../shared/consult/listening.ts";
import { order } from "../../shared/consult/queue.ts";
import type { Event } from "../../shared/consult/events.ts";
import { step } from "../../shared/consult/session.ts";
import type { RiskLevel } from "../../shared/consult/risk.ts";
import { takeTicket, type Ticket } from "../../shared/consult/ticket.ts";
import { MINUTE } from "../../shared/consult/times.ts";
import { skipped } from "../../shared/consult/topics.ts";
import type { AskedEvent, Done, Duty, Kept } from "./ports.ts";
import type { Snapshot } from "./snapshot.ts";

const HOUR = 60 * MINUTE;

/** A ticket with what is kept beside it; the organisation "org" serves it. */
export const keptOf = (ticket: Ticket, more: Partial<Kept> = {}): Kept => ({
  ticket,
  level: null,
  emergency: null,
  consent: { supervisorMayJoin: true },
  listening: null,
  took: [anne.id],
  servedBy: "org",
  ...more,
});

/** Visitor "v" who talks with anne, whose session is "s1". */
export const talking: Ticket = after(...seated).ticket;
/** The same visitor, called by anne. */
export const called: Ticket = after([0, call]).ticket;

/** Somebody who waits since so many minutes after T0. */
export const waitingSince = (id: string, minute: number, change: Partial<Ticket> = {}): Ticket => ({
  ...takeTicket({ ...fresh, id, visitor: `visitor of ${id}`, intake: skipped }, T0 + minute * MINUTE),
  ...change,
});

/** A counsellor on duty at the organisation "org". */
export const dutyOf = (id: string, change: Partial<Duty> = {}): Duty => ({
  id,
  organisation: "org",
  topics: [],
  languages: ["ja"],
  atOnce: 1,
  isOnBreak: false,
  breathUntil: 0,
  takesUntil: T0 + 2 * HOUR,
  talking: 0,
  calling: 0,
  name: `name of ${id}`,
  booth: "b1",
  shift: `shift of ${id}`,
  until: T0 + 3 * HOUR,
  asksForHelp: false,
  seenAt: T0,
  ...change,
});

const name = (ja: string) => ({ ja, easy: ja, en: ja });

/** All of it, ten minutes after T0. */
export const snapshotOf = (kept: readonly Kept[], change: Partial<Snapshot> = {}): Snapshot => {
  const now = T0 + 10 * MINUTE;
  return {
    now,
    kept,
    queue: order(
      kept.map(({ ticket }) => ticket),
      now,
    ),
    duties: [],
    shifts: [],
    booths: [
      { id: "b1", organisation: "org", name: name("ひとつめ"), place: 0, isClosed: false },
      { id: "b2", organisation: "other", name: name("ふたつめ"), place: 1, isClosed: true },
    ],
    atOnceMost: () => 2,
    after: [],
    nameOf: (account) => `name of ${account}`,
    ...change,
  };
};

/** Keeps one ticket, and what was told about it. */
export class TestCore {
  kept: Kept | null;
  readonly log: string[] = [];

  constructor(kept: Kept | null) {
    this.kept = kept;
  }

  readonly find = async (ticket: string): Promise<Kept | null> => (this.kept?.ticket.id === ticket ? this.kept : null);
  readonly openKept = async (): Promise<readonly Kept[]> => (this.kept ? [this.kept] : []);
  readonly flag = async (_ticket: string, level: RiskLevel): Promise<void> => this.#set({ level });
  readonly emergency = async (_ticket: string, emergency: Emergency | null): Promise<void> => this.#set({ emergency });
  readonly do = async (_ticket: string, event: AskedEvent, now: number): Promise<Done> => {
    const outcome = step(this.kept!.ticket, { ...event, hasRoom: true, lengthMs: 0 } as Event, now);
    if (!outcome.ok) return outcome;
    this.#set({ ticket: outcome.ticket });
    return { ok: true, kept: this.kept!, notices: outcome.notices };
  };
  readonly listening = async (_ticket: string, listening: Listening | null): Promise<void> => {
    this.log.push(`tell ${listening ? `${listening.name} ${listening.state}` : "nobody"}`);
    this.#set({ listening });
  };

  /** The audit log. */
  readonly note = async (by: { readonly id: string } | null, deed: string, _to: string, details: string) => {
    this.log.push(`${by?.id ?? "nobody"} ${deed} ${details}`);
  };
  /** The booths' seats. */
  readonly seats = {
    reserveListener: async (session: string, account: string, shown: string): Promise<void> => {
      this.log.push(`seat ${session} ${account} ${shown}`);
    },
    endListening: async (session: string, account: string): Promise<void> => {
      this.log.push(`no seat ${session} ${account}`);
    },
  };

  #set(change: Partial<Kept>): void {
    this.kept = { ...this.kept!, ...change };
  }
}
