/**
 * SQLite's prepared statements, kept. Preparing one costs more than most of our queries, and the same few hundred come again and
 * again. SQLite itself prepares a kept one anew when a table has changed.
 */
import type { Database, Statement } from "better-sqlite3";
import type { SqliteDatabase } from "kysely";

/** Statements that are kept; of lists of many lengths there is no end. */
const MOST = 500;

/** A database for Kysely that prepares each statement once. Rows are not to be streamed: a kept statement is busy meanwhile. */
export const withKeptStatements = (file: Database): SqliteDatabase => {
  /** The one that was used last at the end. */
  const kept = new Map<string, Statement<unknown[]>>();
  return {
    close: () => file.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? file.prepare<unknown[]>(sql);
      kept.delete(sql);
      kept.set(sql, statement);
      if (kept.size > MOST) kept.delete(kept.keys().next().value!);
      return statement;
    },
  };
};
