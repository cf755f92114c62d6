/** Calls: a counsellor takes the next, or picks. Whoever is called is claimed in the store, so nobody is called twice. */
import type { Notice } from "../../shared/consult/events.ts";
import { next, mayTake, unready } from "../../shared/consult/match.ts";
import { step } from "../../shared/consult/session.ts";
import type { Ticket } from "../../shared/consult/ticket.ts";
import type { Books } from "./books.ts";
import type { CallDone, CallRefusal } from "./ports.ts";
import { type Row, stepped } from "./row.ts";
import { newSession } from "./steps.ts";
import type { Turn } from "./tickets.store.ts";

/** Who calls: the counsellor, or a supervisor for them. */
export interface Caller {
  readonly party: "counsellor" | "supervisor";
  readonly id: string;
}

interface Asked {
  readonly account: string;
  /** Null: the next. */
  readonly ticket: string | null;
  /** Though a call of theirs is not followed yet. */
  readonly meanwhile: boolean;
  readonly by: Caller;
}

type Claim = { readonly before: Row; readonly after: Row; readonly notices: readonly Notice[] } | CallRefusal;

export class Calls {
  readonly #books: Books;
  /** Tickets that this process is calling in this moment: its counsellors do not race each other for one. */
  readonly #claimed = new Set<string>();

  constructor(books: Books) {
    this.#books = books;
  }

  async call(asked: Asked, now: number): Promise<CallDone> {
    await this.#books.open();
    const mine: string[] = [];
    try {
      const claim = await this.#books.tickets.turn([asked.account], (turn) => this.#claim(turn, asked, now, mine));
      if (typeof claim === "string") return { ok: false, why: claim };
      await this.#books.tell(claim.before, claim.after, claim.notices);
      return { ok: true, kept: claim.after.kept };
    } finally {
      for (const id of mine) this.#claimed.delete(id);
    }
  }

  async #claim(turn: Turn, { account, ticket, meanwhile, by }: Asked, now: number, mine: string[]): Promise<Claim> {
    const duty = turn.duty(account);
    if (!duty) return "off-duty";
    const why = unready(duty, now, meanwhile);
    if (why) return why;
    const event = { by: by.party, id: by.id, deed: "call", counsellor: account, session: newSession() } as const;
    const tryOne = async (id: string): Promise<Claim> => {
      mine.push(id);
      this.#claimed.add(id);
      const row = await turn.ticket(id);
      if (!row) return "taken";
      if (!mayTake(duty, row.kept.ticket)) return row.kept.ticket.stage.state === "waiting" ? "not-so" : "taken";
      const outcome = step(row.kept.ticket, event, now);
      if (!outcome.ok) return outcome.why;
      const after = stepped(row, outcome.ticket, { deed: "call", organisation: duty.organisation, now });
      return (await turn.keep(after)) ? { before: row, after, notices: outcome.notices } : "taken";
    };
    if (ticket !== null) return this.#claimed.has(ticket) ? "taken" : tryOne(ticket);
    // What is known may be behind what other processes did: whoever is not there any more is passed over.
    const tried = new Set<string>();
    const open = (): readonly Ticket[] => {
      const { tickets } = this.#books.known();
      const isOff = (id: string) => tried.has(id) || this.#claimed.has(id);
      return tickets.some(({ id }) => isOff(id)) ? tickets.filter(({ id }) => !isOff(id)) : tickets;
    };
    for (;;) {
      const first = next(duty, open(), now, { meanwhile });
      if (!first) return "nobody";
      tried.add(first.id);
      const claim = await tryOne(first.id);
      if (typeof claim !== "string") return claim;
    }
  }
}
