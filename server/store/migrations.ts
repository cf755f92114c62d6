/** The history of the database. An entry is never changed once released; new ones are added at the end. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { attending } from "./attending.migration.ts";
import { boothMail } from "./booth.migration.ts";
import { roster } from "./roster.migration.ts";
import { calling } from "./calling.migration.ts";
import { consoles } from "./console.migration.ts";
import { feedback } from "./feedback.migration.ts";
import { files } from "./files.migration.ts";
import { place } from "./place.migration.ts";
import { events } from "./events.migration.ts";
import { arrivals, crowds, safety } from "./safety.migration.ts";
import { stands } from "./stands.migration.ts";
import { staff } from "./staff.migration.ts";
import { stages } from "./stage.migration.ts";
import { wishes } from "./wishes.migration.ts";
import { tickets } from "./tickets.migration.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "2026-11-01-square": {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable("whereabouts")
        .addColumn("pass", "text", (c) => c.primaryKey())
        .addColumn("square", "text", (c) => c.notNull())
        .addColumn("x_mm", "integer", (c) => c.notNull())
        .addColumn("z_mm", "integer", (c) => c.notNull())
        .addColumn("yaw_mrad", "integer", (c) => c.notNull())
        .addColumn("seat", "integer")
        .addColumn("look", "integer", (c) => c.notNull())
        .addColumn("updated", "bigint", (c) => c.notNull())
        .execute();
      await db.schema.createIndex("whereabouts_updated").on("whereabouts").column("updated").execute();
      await db.schema
        .createTable("squares")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("seen", "bigint", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("visits")
        .addColumn("day", "text", (c) => c.primaryKey())
        .addColumn("visits", "integer", (c) => c.notNull())
        .execute();
    },
  },
  "2026-11-23-talk": {
    up: async (db: Kysely<unknown>) => {
      await db.schema
        .createTable("standings")
        .addColumn("pass", "text", (c) => c.primaryKey())
        .addColumn("seconds", "integer", (c) => c.notNull())
        .addColumn("band", "text", (c) => c.notNull())
        .addColumn("agreed", "bigint")
        .addColumn("updated", "bigint", (c) => c.notNull())
        .execute();
      await db.schema.createIndex("standings_updated").on("standings").column("updated").execute();
      await db.schema
        .createTable("live_rules")
        .addColumn("key", "text", (c) => c.primaryKey())
        .addColumn("value", "text", (c) => c.notNull())
        .addColumn("by", "text", (c) => c.notNull())
        .addColumn("at", "bigint", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("attendance")
        .addColumn("account", "text", (c) => c.primaryKey())
        .addColumn("name", "text", (c) => c.notNull())
        .addColumn("role", "text", (c) => c.notNull())
        .addColumn("until", "bigint", (c) => c.notNull())
        .execute();
      await db.schema
        .createTable("attended_hours")
        .addColumn("day", "text", (c) => c.notNull())
        .addColumn("hour", "integer", (c) => c.notNull())
        .addPrimaryKeyConstraint("attended_hours_key", ["day", "hour"])
        .execute();
    },
  },
  "2026-11-23-safety": safety,
  "2026-11-23-staff": staff,
  "2026-11-24-arrivals": arrivals,
  "2026-11-24-crowds": crowds,
  "2026-11-25-roster": roster,
  "2026-11-25-calling": calling,
  "2026-11-25-console": consoles,
  "2026-11-25-tickets": tickets,
  "2026-11-25-booth-mail": boothMail,
  "2026-11-26-files": files,
  "2026-11-26-events": events,
  "2026-11-26-stage": stages,
  "2026-11-26-attending": attending,
  "2026-11-30-feedback": feedback,
  "2026-11-30-place": place,
  "2026-11-30-stands": stands,
  "2026-11-30-wishes": wishes,
};
