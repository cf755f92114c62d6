/** What is said to stands, and the hours that their organisations set. */
import type { Hours } from "../../shared/finder/hours.ts";
import type { SupportCounts } from "../../shared/stands/stand.ts";
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

  /** Count a word of support; false where `mark` stands there already. */
  async support(stand: string, phrase: string, mark: string, day: string): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const first = await db
        .insertInto("stand_support_marks")
        .values({ mark, day })
        .onConflict((on) => on.column("mark").doNothing())
        .executeTakeFirst();
      if (Number(first.numInsertedOrUpdatedRows) === 0) return false;
      await db
        .insertInto("stand_support")
        .values({ stand, phrase, times: 1 })
        .onConflict((on) =>
          on.columns(["stand", "phrase"]).doUpdateSet((eb) => ({ times: eb("stand_support.times", "+", 1) })),
        )
        .execute();
      return true;
    });
  }

  /** Counts by stand and phrase. */
  async counts(): Promise<ReadonlyMap<string, SupportCounts>> {
    const rows = await this.#db.selectFrom("stand_support").selectAll().execute();
    const counts = new Map<string, Record<string, number>>();
    for (const { stand, phrase, times } of rows) {
      const own = counts.get(stand) ?? {};
      own[phrase] = times;
      counts.set(stand, own);
    }
    return counts;
  }

  /** Forget who said something before this day of Japan. */
  async forgetBefore(day: string): Promise<void> {
    await this.#db.deleteFrom("stand_support_marks").where("day", "<", day).execute();
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
