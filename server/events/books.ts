/** Events: the store, its mirror of what is near in this process, and the news of what changed. */
import { DAY_MS, type Span } from "../../shared/campaign/days.ts";
import type { Notice } from "../../shared/events/happenings.ts";
import { stateOf } from "../../shared/events/run.ts";
import { Mirror } from "../mirror.ts";
import type { Store } from "../store/store.ts";
import { EventsStore, isNear } from "./events.store.ts";
import type { EventsNewsroom } from "./news.ts";
import type { EventRow } from "./row.ts";

/** Events that are kept in memory: of yesterday, and so many days ahead. */
const NEAR = { back: DAY_MS, ahead: 8 * DAY_MS } as const;

interface Given {
  readonly store: Store;
  readonly news: EventsNewsroom;
  readonly failed: (error: unknown) => void;
  readonly now: () => number;
}

export class EventBooks {
  readonly store: EventsStore;
  readonly news: EventsNewsroom;
  readonly #mirror: Mirror<EventRow>;
  readonly #given: Given;
  readonly #unhear: readonly (() => void)[];

  private constructor(given: Given, store: EventsStore, mirror: Mirror<EventRow>) {
    const { news, failed } = given;
    this.store = store;
    this.news = news;
    this.#given = given;
    this.#mirror = mirror;
    const read = () => void mirror.all().catch(failed);
    this.#unhear = [
      news.on("events:step", ({ event, rev }) => {
        mirror.stale(event, rev);
        read();
      }),
      news.on("events:words", ({ event }) => {
        mirror.stale(event);
        read();
      }),
    ];
  }

  static async open(given: Given): Promise<EventBooks> {
    const { news, failed, now } = given;
    const store = new EventsStore(given.store);
    const mirror = await Mirror.open<EventRow>({
      read: async (ids) =>
        (await store.some(ids)).filter((row) => isNear(row, nearSpan(now()))).map((row) => [row.id, row]),
      list: async () => (await store.revs(nearSpan(now()))).map(({ id, rev }) => [id, rev]),
      found: (before, after) => {
        const row = (after ?? before)!;
        news.tellHere("events:step", { event: row.id, rev: 0, state: stateOf(row.run), notices: [] });
        if (before && after && before.edition !== after.edition) news.tellHere("events:words", { event: row.id });
      },
      failed,
    });
    return new EventBooks(given, store, mirror);
  }

  /** Those that are near, as far as is known in this moment. The same array as long as nothing changed. */
  get known(): readonly EventRow[] {
    return this.#mirror.known;
  }

  /** From memory where it is near, else from the store; null where there is none such. */
  async find(event: string): Promise<EventRow | null> {
    await this.#mirror.all();
    return this.#mirror.peek(event) ?? this.store.one(event);
  }

  /** A step was kept: all processes are told. */
  async tellStep(row: EventRow, notices: readonly Notice[]): Promise<void> {
    this.#noted(row);
    await this.news.tell("events:step", { event: row.id, rev: row.rev, state: stateOf(row.run), notices });
  }

  /** Words, crew, or what comes after changed: all processes are told. */
  async tellWords(row: EventRow): Promise<void> {
    this.#noted(row);
    await this.news.tell("events:words", { event: row.id });
  }

  /** A draft is gone. */
  async tellGone(row: EventRow): Promise<void> {
    this.#mirror.drop(row.id, row.rev + 1);
    await this.news.tell("events:words", { event: row.id });
  }

  /** Look at once for what changed without news. */
  look(): Promise<void> {
    return this.#mirror.look();
  }

  close(): void {
    this.#mirror.close();
    for (const unhear of this.#unhear) unhear();
  }

  #noted(row: EventRow): void {
    if (isNear(row, nearSpan(this.#given.now()))) this.#mirror.put(row.id, row);
    else this.#mirror.drop(row.id, row.rev);
  }
}

const nearSpan = (now: number): Span => ({ from: now - NEAR.back, to: now + NEAR.ahead });
