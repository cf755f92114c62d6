/**
 * The database: SQLite in the data folder, or PostgreSQL where `DATABASE_URL` names one. Opening it brings its tables up
 * to date, also when two processes open it at the same moment.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import SqliteFile from "better-sqlite3";
import { Kysely, PostgresDialect, SqliteDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import pg from "pg";
import { migrations } from "./migrations.ts";
import type { Tables } from "./schema.ts";
import { withKeptStatements } from "./statements.ts";

export type Store = Kysely<Tables>;

/** How long one waits for another process that holds the database, ms. */
const BUSY_MS = 15_000;
/** Names our migration lock among PostgreSQL's advisory locks. */
const LOCK = 7_031_926;

const migrate = async (db: Kysely<never>): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
};

/** Two processes may turn a new file to WAL at once; SQLite tells the later one "busy" without waiting, so it tries again. */
const useWal = async (file: SqliteFile.Database): Promise<void> => {
  for (const end = Date.now() + BUSY_MS; ;)
    try {
      return void file.pragma("journal_mode = WAL");
    } catch (error) {
      if ((error as { code?: string }).code !== "SQLITE_BUSY" || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
};

const openSqlite = async (dataDir: string): Promise<Store> => {
  await mkdir(dataDir, { recursive: true });
  const file = new SqliteFile(join(dataDir, "plat.db"), { timeout: BUSY_MS });
  await useWal(file);
  file.pragma("synchronous = FULL");
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withKeptStatements(file) }) });
  // Kysely's own lock holds within one process only; the write lock of the file holds between processes.
  file.exec("begin immediate");
  try {
    await migrate(db as unknown as Kysely<never>);
    file.exec("commit");
  } catch (error) {
    file.exec("rollback");
    await db.destroy();
    throw error;
  }
  return db;
};

// Times are bigint columns; as numbers they are exact for the next 280,000 years.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const openPostgres = async (url: string): Promise<Store> => {
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  // An idle connection may be closed by the other side; the pool opens another. Unheard, the event would end us.
  pool.on("error", () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    // Kysely's own lock comes after its own tables are made, which two processes must not do at once either.
    await db.connection().execute(async (holder) => {
      await sql`select pg_advisory_lock(${sql.lit(LOCK)})`.execute(holder);
      try {
        await migrate(db as unknown as Kysely<never>);
      } finally {
        await sql`select pg_advisory_unlock(${sql.lit(LOCK)})`.execute(holder);
      }
    });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
};

/** Open the database and bring its tables up to date. Close it with `destroy()`. */
export const openStore = (where: { dataDir: string; databaseUrl?: string | undefined }): Promise<Store> =>
  where.databaseUrl ? openPostgres(where.databaseUrl) : openSqlite(where.dataDir);
