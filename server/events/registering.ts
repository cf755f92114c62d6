/** Registering for an event: seats, the waiting list, and who finds a seat at the door. */
import { hasRoomAtDoor, type SeatState, type Tally } from "../../shared/events/registration.ts";
import type { RegisteredList } from "../../shared/events/office.ts";
import { Recent } from "../recent.ts";
import { Groups, sweepOut } from "../store/groups.ts";
import type { EventsNewsroom } from "./news.ts";
import type { EventRow } from "./row.ts";
import type { Form, SeatsStore } from "./seats.store.ts";

/** Who came in is written down so often, ms. */
const ARRIVALS_MS = 1000;
/** At the door of thousands, how many have a seat is counted once in so long, ms. */
const TALLY_MS = 1000;
/** What people wrote is kept so long after the event, ms: a month. */
const FORMS_MS = 30 * 24 * 3600_000;
/** Who registered is kept as long as a pass and its event could ask for a record, ms. */
const ROWS_MS = 120 * 24 * 3600_000;
const SWEEP_MS = 3600_000;

export interface OwnSeat {
  readonly state: SeatState;
  /** While waiting: how many are before. */
  readonly ahead: number | null;
}

interface Given {
  readonly store: SeatsStore;
  readonly news: EventsNewsroom;
  readonly failed: (error: unknown) => void;
}

export class Registering {
  readonly #given: Given;
  readonly #tallies = new Recent<Promise<Tally>>(TALLY_MS, 200);
  readonly #arrivals: Groups<true>;
  readonly #ends: readonly (() => void)[];

  constructor(given: Given) {
    this.#given = given;
    const { store, failed } = given;
    this.#arrivals = new Groups({
      write: (group) => this.#write([...group.keys()]),
      merge: () => true,
      everyMs: ARRIVALS_MS,
      failed,
    });
    const endSweeping = sweepOut((now) => store.sweep({ forms: now - FORMS_MS, rows: now - ROWS_MS }), {
      keptMs: 0,
      everyMs: SWEEP_MS,
      failed,
    });
    // A host may have made room: nobody who waits has to come back to find out.
    const endHearing = given.news.on("events:words", ({ event }) => void this.#moveUpIfAnyWaits(event).catch(failed));
    this.#ends = [endSweeping, endHearing];
  }

  /** Take a seat, or a place on the waiting list; twice is once. False where the event is over, or none. */
  async register(event: string, pass: string, form: Form, now: number): Promise<boolean> {
    const isIn = await this.#given.store.register(event, pass, form, now);
    if (isIn) await this.#changed(event);
    return isIn;
  }

  /** Give it back; who waits first has it. */
  async unregister(event: string, pass: string): Promise<void> {
    await this.#given.store.unregister(event, pass);
    await this.#changed(event);
  }

  /** There may be more room than before. */
  async moveUp(event: string): Promise<void> {
    if ((await this.#given.store.moveUp(event)).length > 0) await this.#changed(event);
  }

  /** What somebody has of this event; null where they never registered. */
  of(event: string, pass: string): Promise<OwnSeat | null> {
    return this.#given.store.of(event, pass);
  }

  /** How many have a seat, and how many wait. */
  async counts(event: string): Promise<{ readonly seats: number; readonly waiting: number }> {
    const { seated, waiting } = await this.#given.store.tally(event);
    return { seats: seated, waiting };
  }

  /**
   * Whether somebody at the door finds a seat. Whoever has one, or was in before, always; others while there is room besides the
   * seats kept for those who have not come yet. `inside`: how many are in now, over all halls.
   */
  async findsSeat(
    { id, words, run }: EventRow,
    pass: string,
    wasIn: boolean,
    inside: number,
    now: number,
  ): Promise<boolean> {
    const { capacity } = words;
    if (capacity === null || wasIn) return true;
    if ((await this.of(id, pass))?.state === "seat") return true;
    return hasRoomAtDoor(await this.#tally(id, now), { capacity, inside, from: run.plan.from }, now);
  }

  /** Somebody came in: their seat is not kept any more, it is taken. */
  arrived({ id, words }: EventRow, pass: string): void {
    if (words.registration !== "none") this.#arrivals.note(JSON.stringify([id, pass]), true);
  }

  /** Everybody who registered, in order. */
  list(event: string): Promise<RegisteredList["people"]> {
    return this.#given.store.list(event);
  }

  /** The events that somebody registered for. */
  eventsOf(pass: string): Promise<string[]> {
    return this.#given.store.eventsOf(pass);
  }

  async close(): Promise<void> {
    for (const end of this.#ends) end();
    await this.#arrivals.close();
  }

  async #moveUpIfAnyWaits(event: string): Promise<void> {
    if ((await this.#given.store.tally(event)).waiting > 0) await this.moveUp(event);
  }

  #tally(event: string, now: number): Promise<Tally> {
    const known = this.#tallies.get(event, now);
    if (known) return known;
    const tally = this.#given.store.tally(event);
    this.#tallies.set(event, tally, now);
    return tally;
  }

  async #write(keys: readonly string[]): Promise<void> {
    const byEvent = Map.groupBy(
      keys.map((key) => JSON.parse(key) as [string, string]),
      ([event]) => event,
    );
    for (const [event, came] of byEvent)
      await this.#given.store.arrived(
        event,
        came.map(([, pass]) => pass),
      );
  }

  async #changed(event: string): Promise<void> {
    await this.#given.news.tell("events:registered", { event });
  }
}
