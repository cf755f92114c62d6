/** Who was at which event, from when to which last sign; and when a server was up. */
import type { Span } from "../../shared/campaign/days.ts";
import type { Visit } from "../../shared/events/attendance.ts";
import type { Store } from "../store/store.ts";

/** One visit, as it goes on. */
export interface VisitRow {
  readonly event: string;
  readonly pass: string;
  readonly visit: Visit;
}

/** Rows of one statement: PostgreSQL counts parameters in 16 bits, and long statements take long to build. */
const AT_ONCE = 200;

export class VisitsStore {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Keep signs of visits; a visit that goes on is the same row. */
  async keep(rows: readonly VisitRow[]): Promise<void> {
    await this.#store.transaction().execute(async (turn) => {
      for (let i = 0; i < rows.length; i += AT_ONCE)
        await turn
          .insertInto("event_visits")
          .values(
            rows
              .slice(i, i + AT_ONCE)
              .map(({ event, pass, visit }) => ({ event, pass, since: visit.from, until: visit.to })),
          )
          .onConflict((c) =>
            c
              .columns(["event", "pass", "since"])
              .doUpdateSet((e) => ({ until: e.ref("excluded.until") }))
              // Another process, where it went on, may have been faster.
              .where("event_visits.until", "<", (e) => e.ref("excluded.until")),
          )
          .execute();
    });
  }

  async of(event: string, pass: string): Promise<Visit[]> {
    const rows = await this.#store
      .selectFrom("event_visits")
      .select(["since", "until"])
      .where("event", "=", event)
      .where("pass", "=", pass)
      .orderBy("since")
      .execute();
    return rows.map(({ since, until }) => ({ from: since, to: until }));
  }

  /** All visits of an event, by pass. */
  async all(event: string): Promise<Map<string, Visit[]>> {
    const rows = await this.#store
      .selectFrom("event_visits")
      .select(["pass", "since", "until"])
      .where("event", "=", event)
      .execute();
    const visits = new Map<string, Visit[]>();
    for (const { pass, since, until } of rows) {
      const own = visits.get(pass);
      if (own) own.push({ from: since, to: until });
      else visits.set(pass, [{ from: since, to: until }]);
    }
    return visits;
  }

  /** Events at which a pass was. */
  async eventsOf(pass: string): Promise<string[]> {
    const rows = await this.#store
      .selectFrom("event_visits")
      .select("event")
      .distinct()
      .where("pass", "=", pass)
      .execute();
    return rows.map(({ event }) => event);
  }

  /** A sign that a server is up: the last span goes on where it ended within `gapMs`; otherwise a new one begins. */
  async serve(now: number, gapMs: number): Promise<void> {
    const { numUpdatedRows } = await this.#store
      .updateTable("event_serving")
      .set({ until: now })
      .where("until", ">=", now - gapMs)
      .where("until", "<=", now)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return;
    await this.#store
      .insertInto("event_serving")
      .values({ since: now, until: now })
      .onConflict((c) => c.doNothing())
      .execute();
  }

  /** When a server was up within a span, in order. */
  async serving({ from, to }: Span): Promise<Span[]> {
    const rows = await this.#store
      .selectFrom("event_serving")
      .selectAll()
      .where("until", ">=", from)
      .where("since", "<=", to)
      .orderBy("since")
      .execute();
    return rows.map(({ since, until }) => ({ from: since, to: until }));
  }

  async forget(before: number): Promise<void> {
    await this.#store.deleteFrom("event_visits").where("until", "<", before).execute();
    await this.#store.deleteFrom("event_serving").where("until", "<", before).execute();
  }
}
