/**
 * The clock of the booths. Every process looks each second for what is due, and whoever keeps a step first has told it. Where
 * nobody looked for a while, because all processes were down or the clock was set, what waits for a moment is carried along.
 */
import { isOver } from "../../shared/consult/ticket.ts";
import { carried } from "../../shared/consult/standstill.ts";
import type { Books } from "./books.ts";
import { stepped } from "./row.ts";
import type { Steps } from "./steps.ts";
import type { Waiting } from "./waiting.ts";

const LOOK_MS = 1000;
/** Tickets of one look; the rest is the next one's. */
const MOST = 500;
/** The pulse is kept this often at least, ms. */
const BEAT_MS = 5000;
/** After so long without a pulse nobody looked. */
const STILL_MS = 20_000;
/** Clocks of several machines differ by this, and mean nothing by it. */
const SKEW_MS = 5000;
/** A pulse from the future that did not move for so many looks is nobody's: our own clock was set back. */
const LONELY_LOOKS = 10;
/** Whether anybody waits for nobody is asked this often, in looks. */
const HOPE_LOOKS = 10;

interface Given {
  readonly books: Books;
  readonly steps: Steps;
  readonly waiting: Waiting;
  readonly clock: () => number;
}

export class Ticking {
  readonly #given: Given;
  readonly #timer: NodeJS.Timeout;
  #looking: Promise<void> | null = null;
  #looks = 0;
  /** The pulse as it was found last, and for how many looks it has been that. */
  #pulse = { at: 0, looks: 0 };

  constructor(given: Given) {
    this.#given = given;
    this.#timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  /** Look once; a look that still runs is the same look. What goes wrong is told, and tried again with the next. */
  look(): Promise<void> {
    this.#looking ??= this.#look()
      .catch(this.#given.books.failed)
      .finally(() => (this.#looking = null));
    return this.#looking;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  async #look(): Promise<void> {
    const { books, steps, waiting, clock } = this.#given;
    const now = clock();
    await this.#beat(now);
    for (const ticket of await books.tickets.due(now, MOST)) await steps.tick(ticket, now);
    if (this.#looks++ % HOPE_LOOKS !== 0) return;
    for (const ticket of await waiting.hopeless(now)) {
      await steps.do(ticket, { by: "clock", id: "", deed: "close" }, now);
    }
  }

  async #beat(now: number): Promise<void> {
    const { records } = this.#given.books;
    const at = await records.pulse(now);
    this.#pulse = { at, looks: at === this.#pulse.at ? this.#pulse.looks + 1 : 0 };
    const gone = now - at;
    const wasStill = gone > STILL_MS;
    const wasSetBack = gone < -SKEW_MS && this.#pulse.looks >= LONELY_LOOKS;
    if (!wasStill && !wasSetBack && gone < BEAT_MS) return;
    // One process alone sets the pulse, and with it carries along what waited.
    if (!(await records.beat(at, now))) return;
    if (wasStill || wasSetBack) await this.#carry(gone, now);
  }

  async #carry(byMs: number, now: number): Promise<void> {
    const { books } = this.#given;
    await books.duties.carry(byMs);
    for (const { id } of await books.tickets.openRevs()) {
      // Whoever took a step in this moment, took it by the new time.
      const row = await books.tickets.one(id);
      if (!row || isOver(row.kept.ticket)) continue;
      const ticket = carried(row.kept.ticket, byMs);
      if (ticket === row.kept.ticket) continue;
      const after = stepped(row, ticket, { deed: "tick", organisation: null, now });
      if (await books.tickets.keep(after)) await books.tell(row, after, []);
    }
    for (const { id } of await books.onDuty()) await books.tellDuty(id);
  }
}
