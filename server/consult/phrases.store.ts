/** A counsellor's own ready phrases. Those of the organisation are the roster's. */
import type { Store } from "../store/store.ts";

export class PhrasesStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** An account's phrases, in their order. */
  async own(account: string): Promise<readonly string[]> {
    const row = await this.#db
      .selectFrom("own_phrases")
      .select("phrases")
      .where("account", "=", account)
      .executeTakeFirst();
    return row ? (JSON.parse(row.phrases) as string[]) : [];
  }

  /** Keep these instead of those before. */
  async keep(account: string, phrases: readonly string[], now: number): Promise<void> {
    const row = { phrases: JSON.stringify(phrases), at: now };
    await this.#db
      .insertInto("own_phrases")
      .values({ account, ...row })
      .onConflict((on) => on.column("account").doUpdateSet(row))
      .execute();
  }
}
