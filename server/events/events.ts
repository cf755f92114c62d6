/**
 * The events' core: the programme, each event's course, who holds it, and the clock. The store is the truth; what is kept in
 * memory here may be lost at any moment. Several processes do the same at once, and whoever keeps a step first, has done it.
 */
import type { Span } from "../../shared/campaign/days.ts";
import type { Part } from "../../shared/events/kinds.ts";
import type { Deed } from "../../shared/events/transitions.ts";
import type { Relay } from "../news.ts";
import type { Store } from "../store/store.ts";
import { EventBooks } from "./books.ts";
import { Guests } from "./guests.ts";
import { HandLines } from "./handLines.ts";
import { type EventsNewsroom, openEventsNews } from "./news.ts";
import { type Asking, type CrewParty, partOf, partyOf } from "./rights.ts";
import { type AskedHappening, type EventRow, isRunning, type StepDone } from "./row.ts";
import { type CountRegistered, EventSteps } from "./steps.ts";
import { EventTicking } from "./ticking.ts";

export interface EventsGiven {
  readonly store: Store;
  readonly relay: Relay;
  /** Hears of what went wrong where nobody can be told. */
  readonly failed: (error: unknown) => void;
  /** The clock, epoch ms. */
  readonly now?: () => number;
}

export class Events {
  readonly news: EventsNewsroom;
  readonly guests: Guests;
  /** Rows and their mirror: for what changes words, crew or what comes after (planning.ts). */
  readonly books: EventBooks;
  readonly #steps: EventSteps;
  readonly #lines: HandLines;
  readonly #ticking: EventTicking;
  readonly #now: () => number;

  private constructor(books: EventBooks, { store, failed, now = Date.now }: EventsGiven) {
    this.#now = now;
    this.news = books.news;
    this.books = books;
    this.guests = new Guests(store, books, now);
    this.#steps = new EventSteps(books);
    this.#lines = new HandLines({ store, books, steps: this.#steps, failed, now });
    this.#ticking = new EventTicking({ books, steps: this.#steps, lines: this.#lines, failed, now });
  }

  static async open(given: EventsGiven): Promise<Events> {
    const news = await openEventsNews(given.relay, given.failed);
    const books = await EventBooks.open({ store: given.store, news, failed: given.failed, now: given.now ?? Date.now });
    const events = new Events(books, given);
    await events.look();
    return events;
  }

  /** One event in any state; null where there is none such. Never older than the news that was heard. */
  find(event: string): Promise<EventRow | null> {
    return this.books.find(event);
  }

  /** Rehearsals, those with an audience, and those that ended a moment ago; as far as is known in this moment. */
  running(): readonly EventRow[] {
    const now = this.#now();
    return this.books.known.filter((row) => isRunning(row, now));
  }

  /** Those that share a moment with a span, in every state, by time. */
  inSpan(span: Span): Promise<readonly EventRow[]> {
    return this.books.store.inSpan(span);
  }

  /** Do something to an event; all processes are told. Another process that was faster is met again. */
  do(event: string, happening: AskedHappening, now: number): Promise<StepDone> {
    return this.#steps.do(event, happening, now);
  }

  /** Somebody's part in an event; an account or a guest. */
  partOf(event: Pick<EventRow, "run">, who: string): Part | null {
    return partOf(event, who);
  }

  /** As whom somebody takes a step (`deed`, where it matters); null: as nobody. */
  partyOf(event: Pick<EventRow, "run" | "words">, actor: Asking, deed?: Deed): CrewParty | null {
    return partyOf(event, actor, deed);
  }

  /** A line of one with a part is open in this process. Several of one are told each. */
  lineUp(event: string, who: string): Promise<void> {
    return this.#lines.up(event, who);
  }

  /** And is closed, or has been silent since so long ago, ms. */
  lineDown(event: string, who: string, silentMs = 0): Promise<void> {
    return this.#lines.down(event, who, silentMs);
  }

  /** How many hold a seat or wait; asked inside the transaction that takes an event back to a draft. */
  set countRegistered(count: CountRegistered) {
    this.#steps.countRegistered = count;
  }

  /** Look at once for what is due. */
  look(): Promise<void> {
    return this.#ticking.look();
  }

  async close(): Promise<void> {
    await this.#ticking.close();
    await this.#lines.close();
    this.books.close();
  }
}
