/** The hours that organisations set for their stands. */
import type { Hours } from "../../shared/finder/hours.ts";
import type { Store } from "../store/store.ts";

export interface KeptHours {
  readonly hours: Hours;
  readonly by: string;
  readonly at: number;
}

export class StandsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Hours by stand; what we wrote ourselves is read as it was written. */
  async hours(): Promise<ReadonlyMap<string, KeptHours>> {
    const rows = await this.#db.selectFrom("stand_hours").selectAll().execute();
    return new Map(
      rows.map(({ stand, hours, by_name: by, at }) => [stand, { hours: JSON.parse(hours) as Hours, by, at }]),
    );
  }

  /** Set a stand's hours; null: none of its own. */
  async setHours(stand: string, hours: Hours | null, by: string, at: number): Promise<void> {
    if (hours === null) {
      await this.#db.deleteFrom("stand_hours").where("stand", "=", stand).execute();
      return;
    }
    const row = { hours: JSON.stringify(hours), by_name: by, at };
    await this.#db
      .insertInto("stand_hours")
      .values({ stand, ...row })
      .onConflict((on) => on.column("stand").doUpdateSet(row))
      .execute();
  }
}
