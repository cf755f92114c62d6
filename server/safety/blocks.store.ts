/** Who does not want to see whom. */
import { v7 as uuid } from "uuid";
import type { Block } from "../../shared/safety/messages.ts";
import type { Store } from "../store/store.ts";

export interface NewBlock {
  readonly blocker: string;
  readonly blocked: string;
  /** The name of the blocked now; the blocker's own list shows it. */
  readonly name: string;
  readonly at: number;
}

/** The blocks around a pass. */
export interface Around {
  /** Between whom and this one there is a block, whoever made it. */
  readonly passes: ReadonlySet<string>;
  /** Those that it made, as its own list shows them. */
  readonly own: readonly Block[];
}

export class BlocksStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Keep a block; one that is there already stays as it is. */
  async add({ blocker, blocked, name, at }: NewBlock): Promise<void> {
    await this.#db
      .insertInto("blocks")
      .values({ id: uuid(), blocker, blocked, name, at })
      .onConflict((on) => on.columns(["blocker", "blocked"]).doNothing())
      .execute();
  }

  /** Take back a block of one's own. Returns whom it was about; null when this pass has no such block. */
  async remove(id: string, blocker: string): Promise<string | null> {
    const gone = await this.#db
      .deleteFrom("blocks")
      .where("id", "=", id)
      .where("blocker", "=", blocker)
      .returning("blocked")
      .executeTakeFirst();
    return gone?.blocked ?? null;
  }

  async countOf(blocker: string): Promise<number> {
    const row = await this.#db
      .selectFrom("blocks")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("blocker", "=", blocker)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  }

  /** Every block that this pass made, or that was made of it; the latest first. */
  async around(pass: string): Promise<Around> {
    const rows = await this.#db
      .selectFrom("blocks")
      .selectAll()
      .where((eb) => eb.or([eb("blocker", "=", pass), eb("blocked", "=", pass)]))
      .orderBy("id", "desc")
      .execute();
    return {
      passes: new Set(rows.map(({ blocker, blocked }) => (blocker === pass ? blocked : blocker))),
      own: rows.filter(({ blocker }) => blocker === pass).map(({ id, name, at }) => ({ id, name, at })),
    };
  }

  /** Forget blocks made before this moment. */
  async forget(before: number): Promise<void> {
    await this.#db.deleteFrom("blocks").where("at", "<", before).execute();
  }
}
