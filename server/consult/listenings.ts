/**
 * Disclosed listening, from the wish to its end. The order is the promise: first the visitor is told the name (with their
 * ticket, in the booth and wherever they look at it), then the seat is reserved, then the supervisor may come in.
 */
import { type Listening, listeningIn, mayListen } from "../../shared/consult/listening.ts";
import type { Note } from "../staff/note.ts";
import type { Consult } from "./consult.ts";
import type { Kept } from "./ports.ts";
import { type By, labelOf } from "./runbook.ts";

/** What is asked of the booths' seats. */
export interface ListenerSeats {
  /** Everybody in the booth sees them announced; they may come in. Twice is once. */
  reserveListener(session: string, account: string, name: string): Promise<void>;
  /** They may not come any more, and are out if they are in. */
  endListening(session: string, account: string): Promise<void>;
}

interface Given {
  readonly consult: Pick<Consult, "listening" | "openKept">;
  readonly seats: ListenerSeats;
  readonly note: Note;
  /** Whether an account supervises this organisation now. */
  readonly supervises: (account: string, organisation: string | null) => Promise<boolean>;
}

export type NoListening = "not-now" | "not-yours" | "declined" | "another";
type Asked = Listening["state"] | NoListening;

export class Listenings {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** A supervisor wants to listen to this conversation: announced at once, or the visitor is asked. */
  async ask(by: By, kept: Kept): Promise<Asked> {
    const { ticket } = kept;
    // Whoever talks needs not listen.
    if (!("endsAt" in ticket.stage)) return "not-now";
    if (ticket.stage.counsellor === by.id) return "not-yours";
    const { session } = ticket.stage;
    const listening = listeningIn(kept.listening, session);
    const how = mayListen({ ...kept, listening }, by.id);
    if (how === "declined" || how === "another") return how;
    const state = how === "at-once" ? "announced" : "asked";
    if (listening?.state !== state || listening.account !== by.id) {
      await this.#tell(kept, { account: by.id, name: by.name, session, state });
      await this.#given.note(by, "consult-listen", labelOf(ticket.id), `how=${how}`);
    }
    if (state === "announced") await this.#open(session, by.id, by.name);
    return state;
  }

  /** The visitor's answer to who asks under this name. */
  async answer(kept: Kept, name: string, isWelcome: boolean): Promise<NoListening | null> {
    const { ticket } = kept;
    if (!("endsAt" in ticket.stage)) return "not-now";
    const listening = listeningIn(kept.listening, ticket.stage.session);
    if (listening?.state !== "asked" || listening.name !== name) return "not-now";
    await this.#given.note(null, "consult-listen", labelOf(ticket.id), `visitor=${isWelcome ? "yes" : "no"}`);
    await this.#tell(kept, { ...listening, state: isWelcome ? "announced" : "declined" });
    if (isWelcome) await this.#open(ticket.stage.session, listening.account, listening.name);
    return null;
  }

  /** A supervisor listens no longer, or takes the question back. */
  async end(by: By, kept: Kept): Promise<NoListening | null> {
    const { ticket, listening } = kept;
    // A no stays: it was said to all of them.
    if (listening?.account !== by.id || listening.state === "declined") return "not-now";
    await this.#given.seats.endListening(listening.session, by.id);
    await this.#tell(kept, null);
    await this.#given.note(by, "consult-listen", labelOf(ticket.id), "how=end");
    return null;
  }

  /** An account may do something else than before: nobody is told of a listener who cannot listen, nor waits for them. */
  async check(account: string): Promise<void> {
    const { consult, seats, note, supervises } = this.#given;
    for (const kept of await consult.openKept()) {
      const { listening, servedBy, ticket } = kept;
      if (listening?.account !== account || listening.state === "declined") continue;
      if (await supervises(account, servedBy)) continue;
      await seats.endListening(listening.session, account);
      await this.#tell(kept, null);
      await note(null, "consult-listen", labelOf(ticket.id), "how=revoked");
    }
  }

  #tell({ ticket }: Kept, listening: Listening | null): Promise<void> {
    return this.#given.consult.listening(ticket.id, listening);
  }

  #open(session: string, account: string, name: string): Promise<void> {
    return this.#given.seats.reserveListener(session, account, name);
  }
}
