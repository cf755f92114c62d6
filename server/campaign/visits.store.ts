/** How many came on each day: a number a day, nothing about anybody. */
import type { Store } from "../store/store.ts";

/** The day in Japan, "2027-05-01". */
export const dayInJapan = (at: number): string => new Date(at + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);

export class VisitsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Count so many more visits on each of these days, all or none. */
  async add(byDay: ReadonlyMap<string, number>): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      for (const [day, visits] of byDay)
        await trx
          .insertInto("visits")
          .values({ day, visits })
          .onConflict((on) => on.column("day").doUpdateSet((eb) => ({ visits: eb("visits.visits", "+", visits) })))
          .execute();
    });
  }

  /** Visits of a day; 0 where none are known. */
  async on(day: string): Promise<number> {
    const row = await this.#db.selectFrom("visits").select("visits").where("day", "=", day).executeTakeFirst();
    return row?.visits ?? 0;
  }
}
