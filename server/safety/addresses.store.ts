/** The day's salt, the addresses (as the day's hash) from which new passes are kept out today, and who came before. */
import type { Store } from "../store/store.ts";

export class AddressesStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** The salt of a day: `fresh` when there is none yet, and the same for every process. */
  async salt(day: string, fresh: string): Promise<string> {
    await this.#db
      .insertInto("address_salts")
      .values({ day, salt: fresh })
      .onConflict((on) => on.column("day").doNothing())
      .execute();
    const row = await this.#db
      .selectFrom("address_salts")
      .select("salt")
      .where("day", "=", day)
      .executeTakeFirstOrThrow();
    return row.salt;
  }

  /** Keep new passes of this address out from now on; a later moment takes the place of a former one. */
  async flood(day: string, hash: string, sanction: string, at: number): Promise<void> {
    await this.#db
      .insertInto("floods")
      .values({ day, hash, sanction, at })
      .onConflict((on) => on.columns(["day", "hash"]).doUpdateSet({ sanction, at }))
      .execute();
  }

  /** Since when new passes of this address are kept out on this day; null when they are not. */
  async floodSince(day: string, hash: string): Promise<number | null> {
    const row = await this.#db
      .selectFrom("floods")
      .select("at")
      .where("day", "=", day)
      .where("hash", "=", hash)
      .executeTakeFirst();
    return row?.at ?? null;
  }

  /** A sanction was lifted, and with it what it did to an address. */
  async lift(sanction: string): Promise<void> {
    await this.#db.deleteFrom("floods").where("sanction", "=", sanction).execute();
  }

  /** Passes that came into a square, and when; of each only the first time is kept. */
  async arrived(passes: ReadonlyMap<string, number>): Promise<void> {
    // In one order everywhere: two processes that write the same rows must not wait for each other.
    const all = [...passes].toSorted(([a], [b]) => (a < b ? -1 : 1));
    await this.#db.transaction().execute(async (trx) => {
      for (const [pass, at] of all)
        await trx
          .insertInto("arrivals")
          .values({ pass, at })
          .onConflict((on) => on.column("pass").doNothing())
          .execute();
    });
  }

  /** Whether this pass came into a square at or before this moment. */
  async hasArrived(pass: string, by: number): Promise<boolean> {
    const row = await this.#db
      .selectFrom("arrivals")
      .select("at")
      .where("pass", "=", pass)
      .where("at", "<=", by)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Forget passes that first came before this moment. */
  async forgetArrivals(before: number): Promise<void> {
    await this.#db.deleteFrom("arrivals").where("at", "<", before).execute();
  }

  /** Forget all days before this one. */
  async forget(day: string): Promise<void> {
    await this.#db.deleteFrom("address_salts").where("day", "<", day).execute();
    await this.#db.deleteFrom("floods").where("day", "<", day).execute();
  }
}
