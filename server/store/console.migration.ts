/** Tables of what counsellors have for themselves: their ready phrases, and conversations to talk about later. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

interface OwnPhrasesTable {
  account: string;
  /** JSON: all of them, in their order. */
  phrases: string;
  at: number;
}

/** A difficult or grave conversation, for each who had it; of the visitor nothing is kept. */
export interface DebriefsTable {
  id: string;
  account: string;
  organisation: string | null;
  ticket: string;
  at: number;
  /** The label under which it ended; null for another end. */
  reason: string | null;
  level: string | null;
  had_emergency: number;
  /** When it was talked about. */
  done_at: number | null;
}

export interface ConsoleTables {
  own_phrases: OwnPhrasesTable;
  debriefs: DebriefsTable;
}

export const consoles: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("own_phrases")
      .addColumn("account", "text", (c) => c.primaryKey())
      .addColumn("phrases", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("debriefs")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("account", "text", (c) => c.notNull())
      .addColumn("organisation", "text")
      .addColumn("ticket", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("reason", "text")
      .addColumn("level", "text")
      .addColumn("had_emergency", "integer", (c) => c.notNull())
      .addColumn("done_at", "bigint")
      // Every process hears of an end and writes it down: once it is.
      .addUniqueConstraint("debriefs_once", ["account", "ticket"])
      .execute();
    await db.schema.createIndex("debriefs_at").on("debriefs").column("at").execute();
  },
};
