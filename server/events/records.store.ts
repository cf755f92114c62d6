/** Numbers of records of attendance that were given: no pass, and no name. */
import type { Store } from "../store/store.ts";

export class RecordsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Given once, however often it is asked for. */
  async give(number: string, event: string, now: number): Promise<void> {
    await this.#db
      .insertInto("event_records")
      .values({ number, event, at: now })
      .onConflict((on) => on.column("number").doNothing())
      .execute();
  }

  /** For which event it was given; null where it never was. */
  async eventOf(number: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom("event_records")
      .select("event")
      .where("number", "=", number)
      .executeTakeFirst();
    return row?.event ?? null;
  }

  async count(event: string): Promise<number> {
    const { count } = await this.#db
      .selectFrom("event_records")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("event", "=", event)
      .executeTakeFirstOrThrow();
    return Number(count);
  }
}
