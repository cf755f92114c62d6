/** Tables of blocks, reports, sanctions and appeals, and the audit log, which the database itself keeps from being changed. */
import { type Kysely, PostgresAdapter, sql } from "kysely";
import type { Migration } from "kysely/migration";

const MESSAGE = "the audit log is append only";

/** SQLite has no rights; its triggers refuse whoever writes through it. */
const sealSqlite = async (db: Kysely<unknown>): Promise<void> => {
  for (const deed of ["update", "delete"])
    await sql`create trigger ${sql.raw(`audit_no_${deed}`)} before ${sql.raw(deed)} on audit
      begin select raise(abort, ${sql.lit(MESSAGE)}); end`.execute(db);
  // "insert or replace" deletes without asking the trigger above.
  await sql`create trigger audit_no_replace before insert on audit
    when exists (select 1 from audit where id = new.id)
    begin select raise(abort, ${sql.lit(MESSAGE)}); end`.execute(db);
};

/** PostgreSQL takes the rights away as well, from everybody and from the role that the server itself uses. */
const sealPostgres = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create function audit_is_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'the audit log is append only'; end $$`.execute(db);
  await sql`create trigger audit_no_change before update or delete or truncate on audit
    for each statement execute function audit_is_append_only()`.execute(db);
  await sql`revoke update, delete, truncate on audit from public, current_user`.execute(db);
};

export const safety: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("blocks")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("blocker", "text", (c) => c.notNull())
      .addColumn("blocked", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addUniqueConstraint("blocks_pair", ["blocker", "blocked"])
      .execute();
    await db.schema.createIndex("blocks_blocked").on("blocks").column("blocked").execute();
    await db.schema
      .createTable("reports")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("made_by", "text", (c) => c.notNull())
      .addColumn("reporter", "text")
      .addColumn("about", "text", (c) => c.notNull())
      .addColumn("about_name", "text", (c) => c.notNull())
      .addColumn("address", "text")
      .addColumn("square", "text", (c) => c.notNull())
      .addColumn("zone", "text")
      .addColumn("table_id", "text")
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("words", "text", (c) => c.notNull())
      .addColumn("lines", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("seen_by", "text")
      .addColumn("answered_at", "bigint")
      .addColumn("answer", "text", (c) => c.notNull())
      .addColumn("acted", "integer")
      .execute();
    await db.schema.createIndex("reports_state").on("reports").columns(["state", "at"]).execute();
    await db.schema.createIndex("reports_about").on("reports").column("about").execute();
    await db.schema.createIndex("reports_reporter").on("reports").column("reporter").execute();
    await db.schema
      .createTable("sanctions")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("pass", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("reason", "text", (c) => c.notNull())
      .addColumn("words", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("length", "bigint", (c) => c.notNull())
      .addColumn("report", "text", (c) => c.notNull())
      .addColumn("by_account", "text", (c) => c.notNull())
      .addColumn("by_name", "text", (c) => c.notNull())
      .addColumn("second_account", "text")
      .addColumn("second_name", "text")
      .addColumn("is_confirmed", "integer", (c) => c.notNull())
      .addColumn("lifted_at", "bigint")
      .addColumn("told_at", "bigint")
      .execute();
    await db.schema.createIndex("sanctions_pass").on("sanctions").column("pass").execute();
    await db.schema
      .createTable("appeals")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("sanction", "text", (c) => c.notNull().unique())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("words", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("answer", "text", (c) => c.notNull())
      .addColumn("decided_at", "bigint")
      .execute();
    await db.schema
      .createTable("address_salts")
      .addColumn("day", "text", (c) => c.primaryKey())
      .addColumn("salt", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("floods")
      .addColumn("day", "text", (c) => c.notNull())
      .addColumn("hash", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("sanction", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("floods_key", ["day", "hash"])
      .execute();
    await db.schema
      .createTable("audit")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("by_account", "text")
      .addColumn("by_name", "text", (c) => c.notNull())
      .addColumn("deed", "text", (c) => c.notNull())
      .addColumn("about", "text", (c) => c.notNull())
      .addColumn("details", "text", (c) => c.notNull())
      .execute();
    await (db.getExecutor().adapter instanceof PostgresAdapter ? sealPostgres(db) : sealSqlite(db));
  },
};

/** When each pass first came into a square. Whoever is known already came when they were last seen, at the latest. */
export const arrivals: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("arrivals")
      .addColumn("pass", "text", (c) => c.primaryKey())
      .addColumn("at", "bigint", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("arrivals_at").on("arrivals").column("at").execute();
    await sql`insert into arrivals (pass, at) select pass, updated from standings`.execute(db);
  },
};

/** Where reports come from, whether their reporter heard what they are about, and whether they are of many from one place. */
export const crowds: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable("reports").addColumn("source", "text").execute();
    for (const flag of ["heard", "crowd"])
      await db.schema
        .alterTable("reports")
        .addColumn(flag, "integer", (c) => c.notNull().defaultTo(0))
        .execute();
    await sql`update reports set heard = 1 where lines like '%"theirs":true%'`.execute(db);
    await db.schema.createIndex("reports_source").on("reports").column("source").execute();
  },
};
