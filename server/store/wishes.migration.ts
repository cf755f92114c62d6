/** Ready words that visitors say: how often each was said, and a mark that this pass said one on that day. */
import { type Kysely, PostgresAdapter, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** How often a word was said about something. */
interface ReadyWordsTable {
  /** "stand/<id>", "wishes/<day>". */
  about: string;
  word: string;
  times: number;
}

/** That somebody said one on a day: a keyed hash, which nobody can turn back; gone after the day. */
interface ReadyWordMarksTable {
  mark: string;
  /** In Japan, "2027-05-01". */
  day: string;
}

export interface ReadyWordsTables {
  ready_words: ReadyWordsTable;
  ready_word_marks: ReadyWordMarksTable;
}

export const wishes: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("ready_words")
      .addColumn("about", "text", (c) => c.notNull())
      .addColumn("word", "text", (c) => c.notNull())
      .addColumn("times", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("ready_words_key", ["about", "word"])
      .execute();
    // A row of SQLite has a hidden number that counts up, which would tell in which order people came.
    const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
    await db.schema
      .createTable("ready_word_marks")
      .addColumn("mark", "text", (c) => c.primaryKey().notNull())
      .addColumn("day", "text", (c) => c.notNull())
      .modifyEnd(isPostgres ? sql`` : sql`without rowid`)
      .execute();
    await db.schema.createIndex("ready_word_marks_day").on("ready_word_marks").column("day").execute();
  },
};
