/** Sitting down: asks the ticket whose the seat is, and does what sitting down is. */
import type { Coming } from "./boothLine.ts";
import type { Consult } from "./consult.ts";
import type { Kept } from "./ports.ts";
import { hasSession, type SeatRight, seatRight } from "./seatRights.ts";
import type { SeatsStore } from "./seats.store.ts";

interface Given {
  readonly consult: Pick<Consult, "ofSession" | "do">;
  readonly seats: SeatsStore;
  readonly now: () => number;
}

export class Seating {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** What somebody may do about a seat, by what the ticket says now. */
  async rightTo(
    { ticket }: Kept,
    { session, seat, who }: Pick<Coming, "session" | "seat" | "who">,
  ): Promise<SeatRight> {
    const isListener = seat === "listener" && hasSession(ticket, session);
    const rows = isListener ? await this.#given.seats.of(session) : [];
    const isAnnounced = rows.some((row) => row.kind === "listener" && row.who === who);
    return seatRight(ticket, session, { seat, who, isAnnounced });
  }

  /** The ticket, where it has a seat for this one; nothing happens yet. */
  async ticketFor(coming: Coming): Promise<Kept | null> {
    const kept = await this.#given.consult.ofSession(coming.session);
    return kept && (await this.rightTo(kept, coming)) !== null ? kept : null;
  }

  /** Do what sitting down is. The ticket, when the seat is theirs then. */
  async sit(coming: Coming): Promise<Kept | null> {
    const { consult, now } = this.#given;
    let kept = await consult.ofSession(coming.session);
    const right = kept && (await this.rightTo(kept, coming));
    if (!kept || right === null) return null;
    if (right !== "enter") {
      const done = await consult.do(kept.ticket.id, right, now());
      // Another tab may have been faster.
      kept = done.ok ? done.kept : await consult.ofSession(coming.session);
    }
    return kept && (await this.rightTo(kept, coming)) === "enter" ? kept : null;
  }
}
