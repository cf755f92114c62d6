/** Who wants to hear when booths open next. Told once, and then forgotten. */
import type { PushSet } from "../../shared/consult/api.ts";
import { fromRow, toRow } from "../push/keys.store.ts";
import type { Store } from "../store/store.ts";

export class WishesStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Keep a wish; `organisation` null: whichever opens. Said again it is the same wish. */
  async add(visitor: string, organisation: string | null, push: PushSet, at: number): Promise<void> {
    await this.#db
      .insertInto("wishes")
      .values({ visitor, organisation: organisation ?? "", ...toRow(push), at })
      .onConflict((on) => on.columns(["visitor", "organisation"]).doUpdateSet(toRow(push)))
      .execute();
  }

  /** Those who wait for one of these organisations, or for any, the longest first. */
  async waiting(organisations: readonly string[], most: number): Promise<{ visitor: string; organisation: string }[]> {
    return this.#db
      .selectFrom("wishes")
      .select(["visitor", "organisation"])
      .where("organisation", "in", ["", ...organisations])
      .orderBy("at")
      .limit(most)
      .execute();
  }

  /** Take it upon oneself to tell this one: where; null when another process does. */
  async claim(visitor: string, organisation: string): Promise<PushSet | null> {
    const row = await this.#db
      .deleteFrom("wishes")
      .where("visitor", "=", visitor)
      .where("organisation", "=", organisation)
      .returning(["endpoint", "p256dh", "auth"])
      .executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  /** This visitor wants to hear of nothing any more. */
  async forget(visitor: string): Promise<void> {
    await this.#db.deleteFrom("wishes").where("visitor", "=", visitor).execute();
  }

  /** Forget wishes of before this moment. */
  async sweep(before: number): Promise<void> {
    await this.#db.deleteFrom("wishes").where("at", "<", before).execute();
  }
}
