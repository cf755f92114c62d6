/** What is counted by the day: how much was said, and what people answer on leaving. A number each; no row is about anybody. */
import { type Kysely, PostgresAdapter, sql } from "kysely";
import type { Migration } from "kysely/migration";

interface DayCountsTable {
  /** The day in Japan, "2027-05-01". */
  day: string;
  what: string;
  count: number;
}

export interface FeedbackTables {
  day_counts: DayCountsTable;
}

export const feedback: Migration = {
  up: async (db: Kysely<unknown>) => {
    // A row of SQLite has a hidden number that counts up: it would tell in which order the first answers of a day came.
    const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
    await db.schema
      .createTable("day_counts")
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("what", "text", (c) => c.notNull())
      .addColumn("count", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("day_counts_key", ["day", "what"])
      .modifyEnd(isPostgres ? sql`` : sql`without rowid`)
      .execute();
  },
};
