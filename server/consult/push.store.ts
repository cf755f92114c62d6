/** Where visitors want to be reached when they are called. */
import type { PushSet } from "../../shared/consult/api.ts";
import { fromRow, toRow } from "../push/keys.store.ts";
import type { Store } from "../store/store.ts";

export class PushStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Call this visitor here from now on. A call that was passed on already is not passed on again. */
  async set(visitor: string, push: PushSet, at: number): Promise<void> {
    const row = { ...toRow(push), at };
    await this.#db
      .insertInto("push_calls")
      .values({ visitor, ...row, told: null })
      .onConflict((on) => on.column("visitor").doUpdateSet(row))
      .execute();
  }

  /** No more calls to this visitor. */
  async forget(visitor: string): Promise<void> {
    await this.#db.deleteFrom("push_calls").where("visitor", "=", visitor).execute();
  }

  /** A push service knows this browser no more. */
  async forgetEndpoint(endpoint: string): Promise<void> {
    await this.#db.deleteFrom("push_calls").where("endpoint", "=", endpoint).execute();
    await this.#db.deleteFrom("wishes").where("endpoint", "=", endpoint).execute();
  }

  /**
   * Take it upon oneself to pass this call (its session) on to the visitor: where to; null when they want no such calls, or
   * another process has done it.
   */
  async claim(visitor: string, session: string): Promise<PushSet | null> {
    const row = await this.#db
      .updateTable("push_calls")
      .set({ told: session })
      .where("visitor", "=", visitor)
      .where((eb) => eb.or([eb("told", "is", null), eb("told", "!=", session)]))
      .returning(["endpoint", "p256dh", "auth"])
      .executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  /** Forget those that were set before this moment: their tickets are over. */
  async sweep(before: number): Promise<void> {
    await this.#db.deleteFrom("push_calls").where("at", "<", before).execute();
  }
}
