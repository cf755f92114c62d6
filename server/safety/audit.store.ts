/** The audit log: written to and read, never changed. The database refuses anything else by itself. */
import { sql } from "kysely";
import type { AuditTable } from "../store/safety.schema.ts";
import type { Store } from "../store/store.ts";

/** The label of who did it, as `accountLabel` makes it. */
const label = sql<string>`coalesce(substr(by_account, length(by_account) - 5), '')`;

/** What stands for itself in a pattern of LIKE. */
const escaped = (words: string): string => words.replace(/[\\%_]/g, (c) => `\\${c}`);

export class AuditStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  async add(entry: AuditTable): Promise<void> {
    await this.#db.insertInto("audit").values(entry).execute();
  }

  /** Newest first: those before an entry, and with all of these words somewhere in them. */
  async search(words: readonly string[], before: string | null, most: number): Promise<AuditTable[]> {
    let found = this.#db.selectFrom("audit").selectAll().orderBy("id", "desc").limit(most);
    if (before !== null) found = found.where("id", "<", before);
    for (const word of words) {
      const pattern = `%${escaped(word.toLowerCase())}%`;
      const all = sql<string>`lower(by_name || ' ' || ${label} || ' ' || deed || ' ' || about || ' ' || details)`;
      found = found.where(sql<boolean>`${all} like ${pattern} escape '\\'`);
    }
    return found.execute();
  }
}
