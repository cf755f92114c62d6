/** Tables of events: the programme, guests, and the lines of those who hold them. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const events: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("events")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("rev", "integer", (c) => c.notNull())
      .addColumn("edition", "integer", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("place", "text", (c) => c.notNull())
      .addColumn("organisation", "text")
      .addColumn("starts", "bigint", (c) => c.notNull())
      .addColumn("ends", "bigint", (c) => c.notNull())
      .addColumn("doors_at", "bigint", (c) => c.notNull())
      .addColumn("due", "bigint")
      .addColumn("words", "text", (c) => c.notNull())
      .addColumn("run", "text", (c) => c.notNull())
      .addColumn("sequence", "integer", (c) => c.notNull())
      .addColumn("changed_at", "bigint", (c) => c.notNull())
      .addColumn("code", "text")
      .addColumn("after", "text", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("events_due").on("events").column("due").execute();
    await db.schema.createIndex("events_ends").on("events").columns(["ends", "starts"]).execute();
    await db.schema.createIndex("events_place").on("events").columns(["place", "ends"]).execute();
    await db.schema
      .createTable("event_places")
      .addColumn("place", "text", (c) => c.primaryKey())
      .addColumn("turns", "integer", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("event_guests")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("event", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("token", "text", (c) => c.notNull().unique())
      .addColumn("made_at", "bigint", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("event_guests_event").on("event_guests").column("event").execute();
    await db.schema
      .createTable("event_lines")
      .addColumn("event", "text", (c) => c.notNull())
      .addColumn("who", "text", (c) => c.notNull())
      .addColumn("process", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("event_lines_key", ["event", "who", "process"])
      .execute();
    await db.schema
      .createTable("event_processes")
      .addColumn("process", "text", (c) => c.primaryKey())
      .addColumn("beat", "integer", (c) => c.notNull())
      .execute();
  },
};
