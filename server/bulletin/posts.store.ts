/** Posts of the members' notice board. */
import type { BulletinPosts } from "../store/stands.migration.ts";
import type { Store } from "../store/store.ts";

/** What a writer sets. */
export type Written = Pick<
  BulletinPosts,
  "organisation" | "kind" | "audience" | "title" | "text" | "link" | "from_day" | "to_day"
>;

/** All that is looked at in one answer. */
const MOST = 500;

export class PostsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Newest first. */
  all(): Promise<BulletinPosts[]> {
    return this.#db.selectFrom("bulletin_posts").selectAll().orderBy("at", "desc").orderBy("id").limit(MOST).execute();
  }

  async find(id: string): Promise<BulletinPosts | null> {
    const row = await this.#db.selectFrom("bulletin_posts").selectAll().where("id", "=", id).executeTakeFirst();
    return row ?? null;
  }

  /** Add one, unless its author has `most` already. */
  async add(row: BulletinPosts, most: number): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const { count } = await db
        .selectFrom("bulletin_posts")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("author", "=", row.author)
        .executeTakeFirstOrThrow();
      if (Number(count) >= most) return false;
      await db.insertInto("bulletin_posts").values(row).execute();
      return true;
    });
  }

  /** Change one's own, where it is still the one that was read. */
  async change(id: string, author: string, rev: number, written: Written, at: number): Promise<boolean> {
    const changed = await this.#db
      .updateTable("bulletin_posts")
      .set({ ...written, changed: at, rev: rev + 1 })
      .where("id", "=", id)
      .where("author", "=", author)
      .where("rev", "=", rev)
      .executeTakeFirst();
    return Number(changed.numUpdatedRows) === 1;
  }

  async remove(id: string, author: string): Promise<boolean> {
    const removed = await this.#db
      .deleteFrom("bulletin_posts")
      .where("id", "=", id)
      .where("author", "=", author)
      .executeTakeFirst();
    return Number(removed.numDeletedRows) === 1;
  }

  async hide(id: string, hidden: { reason: string; by: string; at: number } | null): Promise<boolean> {
    const done = await this.#db
      .updateTable("bulletin_posts")
      .set({
        hidden_reason: hidden?.reason ?? null,
        hidden_by: hidden?.by ?? null,
        hidden_at: hidden?.at ?? null,
      })
      .where("id", "=", id)
      .executeTakeFirst();
    return Number(done.numUpdatedRows) === 1;
  }
}
