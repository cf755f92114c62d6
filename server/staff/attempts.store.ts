/** Failed tries, by a hash of whom or where. In the store, so that they count across processes and restarts. */
import type { Store } from "../store/store.ts";
import { type Patience, waitAfter } from "./lockout.ts";

/** Nothing is remembered longer than this, ms. */
const FORGOTTEN_MS = 24 * 3600_000;

export class AttemptsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /**
   * Count a failure in advance. Gives back 0, or, while one has to wait, how long still, ms: then nothing is counted, and the
   * wait does not grow. Many at once count one after the other.
   */
  take(key: string, patience: Patience, now: number): Promise<number> {
    return this.#db.transaction().execute(async (trx) => {
      const held = await trx
        .insertInto("staff_attempts")
        .values({ key, failures: 0, until: 0, updated: now })
        // Writes nothing new, but holds the row until we are through.
        .onConflict((on) => on.column("key").doUpdateSet({ key }))
        .returningAll()
        .executeTakeFirstOrThrow();
      if (held.until > now) return held.until - now;
      const failures = held.updated < now - patience.forgotten ? 1 : held.failures + 1;
      const until = now + waitAfter(failures, patience);
      await trx.updateTable("staff_attempts").set({ failures, until, updated: now }).where("key", "=", key).execute();
      return 0;
    });
  }

  /** Take one failure back. */
  async giveBack(key: string): Promise<void> {
    await this.#db
      .updateTable("staff_attempts")
      .set((eb) => ({ failures: eb("failures", "-", 1), until: 0 }))
      .where("key", "=", key)
      .where("failures", ">", 0)
      .execute();
  }

  async forget(key: string): Promise<void> {
    await this.#db.deleteFrom("staff_attempts").where("key", "=", key).execute();
  }

  /** Forget what is long over. */
  async forgetOld(now: number): Promise<void> {
    await this.#db
      .deleteFrom("staff_attempts")
      .where("updated", "<", now - FORGOTTEN_MS)
      .execute();
  }
}
