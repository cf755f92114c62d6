/** What a moderator or the operator set otherwise than in the campaign's files: a row a setting. */
import type { Store } from "../store/store.ts";

/** A setting to be kept, or (value null) given back to the campaign. */
export interface Setting {
  readonly key: string;
  readonly value: unknown;
}

export class RulesStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Everything that is set, by key. */
  async read(): Promise<ReadonlyMap<string, unknown>> {
    const rows = await this.#db.selectFrom("live_rules").select(["key", "value"]).execute();
    return new Map(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
  }

  /** Keep these, all or none. `by` is an account. */
  async write(settings: readonly Setting[], by: string, now: number): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      for (const { key, value } of settings.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
        if (value === null) await trx.deleteFrom("live_rules").where("key", "=", key).execute();
        else {
          const row = { value: JSON.stringify(value), by, at: now };
          await trx
            .insertInto("live_rules")
            .values({ key, ...row })
            .onConflict((on) => on.column("key").doUpdateSet(row))
            .execute();
        }
    });
  }
}
