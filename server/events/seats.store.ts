/** Seats and waiting lists. Whoever changes one holds the event's row first, so that two processes take turns. */
import type { ExpressionBuilder, Transaction } from "kysely";
import { freeFor, type SeatState, stateFor, type Tally } from "../../shared/events/registration.ts";
import type { RegisteredList } from "../../shared/events/office.ts";
import type { Tables } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { holdEvent } from "./events.store.ts";
import { type EventRow, isRowOver } from "./row.ts";
import { isPublished } from "../../shared/events/run.ts";

/** What the event asked for; null where it asks for nothing. */
export interface Form {
  readonly name: string | null;
  readonly organisation: { readonly name: string; readonly contact: string } | null;
}

const column = ({ name, organisation }: Form) => ({
  name,
  organisation: organisation?.name ?? null,
  contact: organisation?.contact ?? null,
});

/** Values of one list in a statement at most: what both dialects take. */
const GROUP = 500;

export class SeatsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Somebody registers; false where one cannot any more. Twice is once: the form of the first time stays. */
  register(event: string, pass: string, form: Form, now: number): Promise<boolean> {
    return this.#holding(event, false, async (db, row) => {
      if (!isPublished(row.run) || isRowOver(row)) return false;
      const own = await db.selectFrom("event_seats").selectAll().where(this.#is(event, pass)).executeTakeFirst();
      if (own && own.state !== "cancelled") return true;
      const state = stateFor(await this.#tally(db, event), row.words.capacity);
      const last = await db
        .selectFrom("event_seats")
        .select((eb) => eb.fn.max("at").as("at"))
        .where("event", "=", event)
        .executeTakeFirst();
      // Order holds where a clock was set back.
      const seat = { state, at: Math.max(now, Number(last?.at ?? 0) + 1), ...column(form) };
      await db
        .insertInto("event_seats")
        .values({ event, pass, has_arrived: 0, ...seat })
        .onConflict((on) => on.columns(["event", "pass"]).doUpdateSet(seat))
        .execute();
      return true;
    });
  }

  /** Somebody gives back what they have, with all that they wrote; those who have a seat by that. */
  unregister(event: string, pass: string): Promise<string[]> {
    return this.#holding(event, [], async (db, row) => {
      const gone = await db
        .updateTable("event_seats")
        .set({ state: "cancelled", ...column({ name: null, organisation: null }) })
        .where(this.#is(event, pass))
        .where("state", "!=", "cancelled")
        .executeTakeFirst();
      return Number(gone.numUpdatedRows) > 0 ? this.#moveUp(db, row) : [];
    });
  }

  /** Free seats to those who wait, the first first: whose they are. */
  moveUp(event: string): Promise<string[]> {
    return this.#holding(event, [], (db, row) => this.#moveUp(db, row));
  }

  /** What somebody has of this event; null where they never registered. */
  async of(event: string, pass: string): Promise<{ readonly state: SeatState; readonly ahead: number | null } | null> {
    const own = await this.#db
      .selectFrom("event_seats")
      .select(["state", "at"])
      .where(this.#is(event, pass))
      .executeTakeFirst();
    if (own?.state !== "waiting") return own ? { state: own.state, ahead: null } : null;
    const before = await this.#db
      .selectFrom("event_seats")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("event", "=", event)
      .where("state", "=", "waiting")
      .where((eb) => eb.or([eb("at", "<", own.at), eb.and([eb("at", "=", own.at), eb("pass", "<", pass)])]))
      .executeTakeFirstOrThrow();
    return { state: "waiting", ahead: Number(before.count) };
  }

  /** The events that somebody registered for. */
  async eventsOf(pass: string): Promise<string[]> {
    const rows = await this.#db.selectFrom("event_seats").select("event").where("pass", "=", pass).execute();
    return rows.map(({ event }) => event);
  }

  tally(event: string): Promise<Tally> {
    return this.#tally(this.#db, event);
  }

  /** How many hold a seat at each of these events; who has none registered is left out. */
  async seated(events: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db
      .selectFrom("event_seats")
      .select((eb) => ["event", eb.fn.countAll<number>().as("count")])
      .where("event", "in", events.slice(0, GROUP))
      .where("state", "=", "seat")
      .groupBy("event")
      .execute();
    return new Map(rows.map(({ event, count }) => [event, Number(count)]));
  }

  /** These came in. */
  async arrived(event: string, passes: readonly string[]): Promise<void> {
    for (let i = 0; i < passes.length; i += GROUP)
      await this.#db
        .updateTable("event_seats")
        .set({ has_arrived: 1 })
        .where("event", "=", event)
        .where("pass", "in", passes.slice(i, i + GROUP))
        .execute();
  }

  /** Everybody who registered, in order; no passes. */
  async list(event: string): Promise<RegisteredList["people"]> {
    const rows = await this.#db
      .selectFrom("event_seats")
      .select(["name", "organisation", "contact", "state", "at"])
      .where("event", "=", event)
      .orderBy("at")
      .execute();
    return rows.map(({ name, organisation, contact, state, at }) => ({
      name,
      organisation: organisation === null ? null : { name: organisation, contact: contact ?? "" },
      state,
      at,
    }));
  }

  /** Forget what people wrote for events that were over before `forms`, and all of those over before `rows`. */
  async sweep({ forms, rows }: { readonly forms: number; readonly rows: number }): Promise<void> {
    const over = (before: number) => this.#db.selectFrom("events").select("id").where("ends", "<", before);
    await this.#db
      .updateTable("event_seats")
      .set(column({ name: null, organisation: null }))
      .where("event", "in", over(forms))
      .where((eb) => eb.or([eb("name", "is not", null), eb("organisation", "is not", null)]))
      .execute();
    await this.#db.deleteFrom("event_seats").where("event", "in", over(rows)).execute();
  }

  async #moveUp(db: Transaction<Tables>, { id: event, words }: EventRow): Promise<string[]> {
    const free = freeFor(await this.#tally(db, event), words.capacity);
    if (free === 0) return [];
    const next = await db
      .selectFrom("event_seats")
      .select("pass")
      .where("event", "=", event)
      .where("state", "=", "waiting")
      .orderBy("at")
      .orderBy("pass")
      .limit(free)
      .execute();
    const passes = next.map(({ pass }) => pass);
    for (let i = 0; i < passes.length; i += GROUP)
      await db
        .updateTable("event_seats")
        .set({ state: "seat" })
        .where("event", "=", event)
        .where("pass", "in", passes.slice(i, i + GROUP))
        .execute();
    return passes;
  }

  async #tally(db: Store | Transaction<Tables>, event: string): Promise<Tally> {
    const rows = await db
      .selectFrom("event_seats")
      .select((eb) => ["state", eb.fn.countAll<number>().as("count"), eb.fn.sum<number>("has_arrived").as("arrived")])
      .where("event", "=", event)
      .groupBy("state")
      .execute();
    const of = (state: SeatState) => rows.find((row) => row.state === state);
    const seated = Number(of("seat")?.count ?? 0);
    return {
      seated,
      waiting: Number(of("waiting")?.count ?? 0),
      expected: seated - Number(of("seat")?.arrived ?? 0),
    };
  }

  #is(event: string, pass: string) {
    return (eb: ExpressionBuilder<Tables, "event_seats">) => eb.and([eb("event", "=", event), eb("pass", "=", pass)]);
  }

  #holding<T>(event: string, none: T, work: (db: Transaction<Tables>, row: EventRow) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (db) => {
      const row = await holdEvent(db, event);
      return row ? work(db, row) : none;
    });
  }
}

/** How many hold a seat or wait, within a transaction that holds the event. */
export const countRegistered = async (db: Transaction<Tables>, event: string): Promise<number> => {
  const { count } = await db
    .selectFrom("event_seats")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("event", "=", event)
    .where("state", "!=", "cancelled")
    .executeTakeFirstOrThrow();
  return Number(count);
};
