/** Tables of tickets, of who is on duty, and of what is kept without anybody's pass for the figures. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

export const tickets: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("tickets")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("rev", "integer", (c) => c.notNull())
      .addColumn("visitor", "text", (c) => c.notNull())
      .addColumn("organisation", "text")
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("counsellor", "text")
      .addColumn("session", "text")
      .addColumn("taken_at", "bigint", (c) => c.notNull())
      .addColumn("seated_at", "bigint")
      .addColumn("called_at", "bigint")
      .addColumn("over_at", "bigint")
      .addColumn("due", "bigint")
      .addColumn("ticket", "text", (c) => c.notNull())
      .addColumn("ahead", "integer")
      .addColumn("source", "text", (c) => c.notNull())
      .addColumn("served_by", "text")
      .addColumn("took", "text", (c) => c.notNull())
      .addColumn("handed_over", "integer", (c) => c.notNull())
      .addColumn("referrals", "integer", (c) => c.notNull())
      .addColumn("level", "text")
      .addColumn("emergency", "text")
      .addColumn("listening", "text")
      .addColumn("consent_version", "text", (c) => c.notNull())
      .addColumn("consent_supervisor", "integer", (c) => c.notNull())
      .addColumn("consent_at", "bigint", (c) => c.notNull())
      .addColumn("record", "text")
      .execute();
    // Two tabs, two processes: one open ticket, and the database itself sees to it.
    await db.schema
      .createIndex("tickets_one_open")
      .unique()
      .on("tickets")
      .column("visitor")
      .where(sql<boolean>`over_at is null`)
      .execute();
    await db.schema.createIndex("tickets_visitor").on("tickets").column("visitor").execute();
    await db.schema.createIndex("tickets_session").on("tickets").column("session").execute();
    await db.schema.createIndex("tickets_counsellor").on("tickets").columns(["counsellor", "state"]).execute();
    await db.schema.createIndex("tickets_due").on("tickets").column("due").execute();
    await db.schema.createIndex("tickets_over").on("tickets").column("over_at").execute();
    await db.schema.createIndex("tickets_taken").on("tickets").column("taken_at").execute();
    await db.schema
      .createTable("duties")
      .addColumn("account", "text", (c) => c.primaryKey())
      .addColumn("rev", "bigint", (c) => c.notNull())
      .addColumn("turns", "integer", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("organisation", "text", (c) => c.notNull())
      .addColumn("booth", "text", (c) => c.notNull())
      .addColumn("shift", "text", (c) => c.notNull())
      .addColumn("topics", "text", (c) => c.notNull())
      .addColumn("languages", "text", (c) => c.notNull())
      .addColumn("at_once", "integer", (c) => c.notNull())
      .addColumn("is_on_break", "integer", (c) => c.notNull())
      .addColumn("breath_until", "bigint", (c) => c.notNull())
      .addColumn("takes_until", "bigint", (c) => c.notNull())
      .addColumn("until", "bigint", (c) => c.notNull())
      .addColumn("asks_for_help", "integer", (c) => c.notNull())
      .addColumn("seen_at", "bigint", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("ticket_records")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("organisation", "text")
      .addColumn("taken_at", "bigint", (c) => c.notNull())
      .addColumn("is_first", "integer", (c) => c.notNull())
      .addColumn("called_at", "bigint")
      .addColumn("seated_at", "bigint")
      .addColumn("over_at", "bigint", (c) => c.notNull())
      .addColumn("how", "text", (c) => c.notNull())
      .addColumn("referrals", "integer", (c) => c.notNull())
      .addColumn("handed_over", "integer", (c) => c.notNull())
      .addColumn("heard", "text")
      .addColumn("next_step", "text")
      .addColumn("is_answered", "integer", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("ticket_records_taken").on("ticket_records").column("taken_at").execute();
    await db.schema
      .createTable("avoids")
      .addColumn("visitor", "text", (c) => c.notNull())
      .addColumn("account", "text", (c) => c.notNull())
      .addColumn("until", "bigint", (c) => c.notNull())
      .addPrimaryKeyConstraint("avoids_key", ["visitor", "account"])
      .execute();
    // One row: when any process last looked at what is due.
    await db.schema
      .createTable("consult_pulse")
      .addColumn("id", "integer", (c) => c.primaryKey())
      .addColumn("at", "bigint", (c) => c.notNull())
      .execute();
  },
};
