/** The organisations that work here. */
import { v7 as uuid } from "uuid";
import type { Organisation } from "../../shared/staff/accounts.ts";
import type { Store } from "../store/store.ts";

export type OrganisationNames = Pick<Organisation, "name" | "easy" | "en">;

export class OrganisationsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** All of them by name, each with how many open accounts have a grant for it. */
  async all(): Promise<Organisation[]> {
    const rows = await this.#db
      .selectFrom("organisations as o")
      .leftJoin("staff_grants as g", "g.organisation", "o.id")
      .select((eb) => [
        "o.id",
        "o.name",
        "o.name_easy",
        "o.name_en",
        eb.fn.count<number>("g.account").distinct().as("accounts"),
      ])
      .groupBy(["o.id", "o.name", "o.name_easy", "o.name_en"])
      .orderBy("o.name")
      .execute();
    return rows.map(({ id, name, name_easy: easy, name_en: en, accounts }) => ({
      id,
      name,
      easy,
      en,
      accounts: Number(accounts),
    }));
  }

  /** Names by id. */
  async names(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#db.selectFrom("organisations").select(["id", "name"]).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Add one; null when the name is taken. */
  async add({ name, easy, en }: OrganisationNames): Promise<string | null> {
    const added = await this.#db
      .insertInto("organisations")
      .values({ id: uuid(), name, name_easy: easy, name_en: en })
      .onConflict((on) => on.column("name").doNothing())
      .returning("id")
      .executeTakeFirst();
    return added?.id ?? null;
  }

  /** Give one other names. "taken" when another has the name, "unknown" when there is none such. */
  async rename(id: string, { name, easy, en }: OrganisationNames): Promise<"taken" | "unknown" | null> {
    const other = await this.#db
      .selectFrom("organisations")
      .select("id")
      .where("name", "=", name)
      .where("id", "!=", id)
      .executeTakeFirst();
    if (other) return "taken";
    const renamed = await this.#db
      .updateTable("organisations")
      .set({ name, name_easy: easy, name_en: en })
      .where("id", "=", id)
      .executeTakeFirst();
    return Number(renamed.numUpdatedRows) === 1 ? null : "unknown";
  }
}
