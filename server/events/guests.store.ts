/** Guests in the database. */
import type { Transaction } from "kysely";
import type { Tables } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

export interface GuestRow {
  readonly id: string;
  readonly event: string;
  readonly name: string;
}

export class GuestsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  async byToken(hash: string): Promise<GuestRow | null> {
    const row = await this.#db
      .selectFrom("event_guests")
      .select(["id", "event", "name"])
      .where("token", "=", hash)
      .executeTakeFirst();
    return row ?? null;
  }

  ofEvent(event: string): Promise<GuestRow[]> {
    return this.#db
      .selectFrom("event_guests")
      .select(["id", "event", "name"])
      .where("event", "=", event)
      .orderBy("made_at")
      .execute();
  }
}

/** Enter a guest, or give one another name and token: the former link opens nothing any more. */
export const putGuest = async (
  trx: Transaction<Tables>,
  { id, event, name }: GuestRow,
  token: string,
  now: number,
): Promise<void> => {
  await trx
    .insertInto("event_guests")
    .values({ id, event, name, token, made_at: now })
    .onConflict((on) => on.column("id").doUpdateSet({ name, token }))
    .execute();
};

/** Only these guests of an event stay. */
export const keepGuests = async (trx: Transaction<Tables>, event: string, ids: readonly string[]): Promise<void> => {
  const others = trx.deleteFrom("event_guests").where("event", "=", event);
  await (ids.length === 0 ? others : others.where("id", "not in", [...ids])).execute();
};
