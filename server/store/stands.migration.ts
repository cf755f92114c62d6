/** Tables of the stands and of the members' notice board. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import type { Audience, PostKind } from "../../shared/bulletin/posts.ts";

/** Hours that an organisation set itself. */
interface StandHoursTable {
  stand: string;
  /** JSON: `Hours`. */
  hours: string;
  by_name: string;
  at: number;
}

export interface BulletinPosts {
  id: string;
  author: string;
  by_name: string;
  organisation: string | null;
  kind: PostKind;
  audience: Audience;
  title: string;
  /** As typed. */
  text: string;
  link: string | null;
  /** Days in Japan, both included. */
  from_day: string;
  to_day: string | null;
  at: number;
  changed: number;
  /** Goes up with each change by its writer. */
  rev: number;
  /** Why it is out of sight; all three null: it is not. */
  hidden_reason: string | null;
  hidden_by: string | null;
  hidden_at: number | null;
}

export interface StandsTables {
  stand_hours: StandHoursTable;
  bulletin_posts: BulletinPosts;
}

export const stands: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("stand_hours")
      .addColumn("stand", "text", (c) => c.primaryKey().notNull())
      .addColumn("hours", "text", (c) => c.notNull())
      .addColumn("by_name", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("bulletin_posts")
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("author", "text", (c) => c.notNull())
      .addColumn("by_name", "text", (c) => c.notNull())
      .addColumn("organisation", "text")
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("audience", "text", (c) => c.notNull())
      .addColumn("title", "text", (c) => c.notNull())
      .addColumn("text", "text", (c) => c.notNull())
      .addColumn("link", "text")
      .addColumn("from_day", "text", (c) => c.notNull())
      .addColumn("to_day", "text")
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("changed", "bigint", (c) => c.notNull())
      .addColumn("rev", "integer", (c) => c.notNull())
      .addColumn("hidden_reason", "text")
      .addColumn("hidden_by", "text")
      .addColumn("hidden_at", "bigint")
      .execute();
    await db.schema.createIndex("bulletin_posts_author").on("bulletin_posts").column("author").execute();
    await db.schema.createIndex("bulletin_posts_at").on("bulletin_posts").column("at").execute();
  },
};
