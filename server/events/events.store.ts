/** Events in the database. Each write is kept only where nobody else was faster; who takes a place, takes turns for it. */
import type { Insertable, Kysely, Selectable, Transaction } from "kysely";
import type { Span } from "../../shared/campaign/days.ts";
import { nextDue } from "../../shared/events/clock.ts";
import type { Place } from "../../shared/events/kinds.ts";
import type { Entry } from "../../shared/events/programme.ts";
import { stateOf } from "../../shared/events/run.ts";
import type { State } from "../../shared/events/transitions.ts";
import type { EventsTable } from "../store/events.schema.ts";
import type { Tables } from "../store/schema.ts";
import { inParts } from "../store/inParts.ts";
import type { Store } from "../store/store.ts";
import { type EventRow, isRowOver } from "./row.ts";

type Db = Kysely<Tables>;
/** What a transaction that goes on is asked by. */
export type InTransaction = Transaction<Tables>;

const heldStates: readonly State[] = ["rehearsal", "doors", "live", "paused"];
const openStates: readonly State[] = ["doors", "live", "paused"];
/** States in which an event is in nobody's way. */
const nowhere: readonly State[] = ["draft", "ended", "cancelled"];

/** What we wrote ourselves is read as it was written. */
const rowOf = (row: Selectable<EventsTable>): EventRow => ({
  id: row.id,
  rev: row.rev,
  edition: row.edition,
  words: JSON.parse(row.words),
  run: JSON.parse(row.run),
  sequence: row.sequence,
  changedAt: row.changed_at,
  code: row.code,
  after: JSON.parse(row.after),
});

const columnsOf = ({ id, rev, edition, words, run, sequence, changedAt, code, after }: EventRow) =>
  ({
    id,
    rev,
    edition,
    state: stateOf(run),
    place: words.place,
    organisation: words.organisation,
    starts: run.plan.from,
    ends: run.plan.to,
    doors_at: run.plan.from - run.plan.doorsMs,
    due: nextDue(run),
    words: JSON.stringify(words),
    run: JSON.stringify(run),
    sequence,
    changed_at: changedAt,
    code,
    after: JSON.stringify(after),
  }) satisfies Insertable<EventsTable>;

const insert = async (db: Db, row: EventRow): Promise<void> => {
  await db.insertInto("events").values(columnsOf(row)).execute();
};

const one = async (db: Db, id: string): Promise<EventRow | null> => {
  const row = await db.selectFrom("events").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? rowOf(row) : null;
};

/** Keep a write; false when somebody else was faster. */
const keep = async (db: Db, row: EventRow): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable("events")
    .set(columnsOf(row))
    .where("id", "=", row.id)
    .where("rev", "=", row.rev - 1)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
};

const entryColumns = ["id", "place", "state", "starts", "ends", "doors_at"] as const;
const entryOf = (row: Pick<Selectable<EventsTable>, (typeof entryColumns)[number]>): Entry => ({
  id: row.id,
  place: row.place,
  state: row.state as State,
  from: row.starts,
  to: row.ends,
  doorsMs: row.starts - row.doors_at,
});

/** What is published or goes on at a place and shares a moment with a span. */
const at = async (db: Db, place: Place, { from, to }: Span): Promise<Entry[]> => {
  const rows = await db
    .selectFrom("events")
    .select(entryColumns)
    .where("place", "=", place)
    .where("ends", ">", from)
    .where("doors_at", "<", to)
    .where("state", "not in", [...nowhere])
    .execute();
  return rows.map(entryOf);
};

const inSpan = async (db: Db, { from, to }: Span): Promise<EventRow[]> => {
  const rows = await db
    .selectFrom("events")
    .selectAll()
    .where("ends", ">", from)
    .where("starts", "<", to)
    .orderBy("starts")
    .orderBy("ends")
    .orderBy("id")
    .execute();
  return rows.map(rowOf);
};

/** One's turn with some places: nobody else takes them until it is over. */
export interface PlaceTurn {
  one(id: string): Promise<EventRow | null>;
  /** What is published or goes on at a place and shares a moment with a span. */
  at(place: Place, span: Span): Promise<Entry[]>;
  inSpan(span: Span): Promise<EventRow[]>;
  /** What has an audience at a place now. */
  openAt(place: Place): Promise<Entry[]>;
  insert(row: EventRow): Promise<void>;
  keep(row: EventRow): Promise<boolean>;
}

/**
 * Hold an event for the rest of a transaction, as its first statement: registrations and its course take turns. Null where there
 * is none such.
 */
export const holdEvent = async (trx: InTransaction, id: string): Promise<EventRow | null> => {
  await trx
    .updateTable("events")
    .set((eb) => ({ rev: eb.ref("rev") }))
    .where("id", "=", id)
    .execute();
  return one(trx, id);
};

export class EventsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  insert(row: EventRow): Promise<void> {
    return insert(this.#db, row);
  }

  one(id: string): Promise<EventRow | null> {
    return one(this.#db, id);
  }

  async some(ids: readonly string[]): Promise<EventRow[]> {
    const read = (part: readonly string[]) =>
      this.#db.selectFrom("events").selectAll().where("id", "in", part).execute();
    return (await inParts(ids, read)).map(rowOf);
  }

  /** Ids and revisions of those that touch a span, and of those that go on whatever their plan says. */
  revs({ from, to }: Span): Promise<{ id: string; rev: number }[]> {
    return this.#db
      .selectFrom("events")
      .select(["id", "rev"])
      .where((eb) =>
        eb.or([eb.and([eb("ends", ">", from), eb("starts", "<", to)]), eb("state", "in", [...heldStates])]),
      )
      .execute();
  }

  /** Those that share a moment with a span, in every state, by time. */
  inSpan(span: Span): Promise<EventRow[]> {
    return inSpan(this.#db, span);
  }

  /** What is published or goes on at a place and shares a moment with a span. */
  at(place: Place, span: Span): Promise<Entry[]> {
    return at(this.#db, place, span);
  }

  /** Events that time alone changes by now. */
  async due(now: number, most: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom("events")
      .select("id")
      .where("due", "<=", now)
      .orderBy("due")
      .limit(most)
      .execute();
    return rows.map(({ id }) => id);
  }

  keep(row: EventRow): Promise<boolean> {
    return keep(this.#db, row);
  }

  /** Delete a draft at this revision; false when it changed meanwhile. Its guests and lines go with it. */
  remove({ id, rev }: Pick<EventRow, "id" | "rev">): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      const { numDeletedRows } = await trx
        .deleteFrom("events")
        .where("id", "=", id)
        .where("rev", "=", rev)
        .where("state", "=", "draft")
        .executeTakeFirst();
      if (Number(numDeletedRows) === 0) return false;
      await trx.deleteFrom("event_guests").where("event", "=", id).execute();
      await trx.deleteFrom("event_lines").where("event", "=", id).execute();
      return true;
    });
  }

  /** Do something while an event is held. Kept all together, or not at all. */
  holding<T>(
    id: string,
    work: (row: EventRow | null, trx: InTransaction, keep: (row: EventRow) => Promise<boolean>) => Promise<T>,
  ): Promise<T> {
    return this.#db.transaction().execute(async (trx) => work(await holdEvent(trx, id), trx, (row) => keep(trx, row)));
  }

  /** Do something in one's turn with these places. Kept all together, or not at all. */
  turn<T>(places: readonly Place[], work: (turn: PlaceTurn) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (trx) => {
      // Always in the same order, or two who want the same places would wait for each other.
      for (const place of [...new Set(places)].toSorted())
        await trx
          .insertInto("event_places")
          .values({ place, turns: 1 })
          .onConflict((on) => on.column("place").doUpdateSet((eb) => ({ turns: eb("event_places.turns", "+", 1) })))
          .execute();
      return work({
        one: (id) => one(trx, id),
        at: (place, span) => at(trx, place, span),
        inSpan: (span) => inSpan(trx, span),
        openAt: async (place) =>
          (
            await trx
              .selectFrom("events")
              .select(entryColumns)
              .where("place", "=", place)
              .where("state", "in", [...openStates])
              .execute()
          ).map(entryOf),
        insert: (row) => insert(trx, row),
        keep: (row) => keep(trx, row),
      });
    });
  }
}

/** Whether an event is among those of which this span is kept in memory. */
export const isNear = (row: EventRow, { from, to }: Span): boolean =>
  (row.run.plan.to > from && row.run.plan.from < to) || (!isRowOver(row) && heldStates.includes(stateOf(row.run)));
