/** Tables of the roster: the booths, who is at them when, and what each organisation sets for its own. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const roster: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("booths")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("organisation", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("name_easy", "text", (c) => c.notNull())
      .addColumn("name_en", "text", (c) => c.notNull())
      // Rows without a place do not hinder each other.
      .addColumn("place", "integer", (c) => c.unique())
      .addColumn("is_closed", "integer", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("shifts")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("organisation", "text", (c) => c.notNull())
      .addColumn("booth", "text", (c) => c.notNull())
      .addColumn("counsellor", "text", (c) => c.notNull())
      .addColumn("starts", "bigint", (c) => c.notNull())
      .addColumn("ends", "bigint", (c) => c.notNull())
      .addColumn("is_cancelled", "integer", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("shifts_ends").on("shifts").column("ends").execute();
    await db.schema.createIndex("shifts_counsellor").on("shifts").columns(["counsellor", "ends"]).execute();
    await db.schema
      .createTable("booth_rules")
      .addColumn("organisation", "text", (c) => c.primaryKey())
      .addColumn("length_min", "integer", (c) => c.notNull())
      .addColumn("gap_min", "integer", (c) => c.notNull())
      .addColumn("per_day", "integer", (c) => c.notNull())
      .addColumn("phrases", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("counsellor_rules")
      .addColumn("account", "text", (c) => c.primaryKey())
      .addColumn("at_once", "integer", (c) => c.notNull())
      .addColumn("rev", "integer", (c) => c.notNull())
      .execute();
  },
};
