/** Tables of uploaded files and of decks. The bytes lie in FILES_DIR, under names that stand here. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** A file as it was uploaded; `id` is also its name on the disk. */
interface FilesTable {
  id: string;
  /** Who answers for it, and whose space it takes; empty: the operator. */
  organisation: string;
  use: string;
  name: string;
  type: string;
  bytes: number;
  at: number;
}

/** Which events may show a file: the one it was uploaded for, and its copies. */
interface FileEventsTable {
  file: string;
  event: string;
}

/** Slides that belong together. */
interface DecksTable {
  id: string;
  event: string;
  title: string;
  length: number;
  at: number;
}

/** A deck's slides in one language. */
interface DeckLanguagesTable {
  deck: string;
  language: string;
  /** JSON: where the picture of each lies in the vault; copies of a deck share them. */
  pictures: string;
  organisation: string;
  bytes: number;
  /** JSON: what stands on each. */
  words: string;
  /** JSON: the speaker's notes of each. */
  notes: string;
}

export interface FileTables {
  files: FilesTable;
  file_events: FileEventsTable;
  decks: DecksTable;
  deck_languages: DeckLanguagesTable;
}

export const files: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("files")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("organisation", "text", (c) => c.notNull())
      .addColumn("use", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("type", "text", (c) => c.notNull())
      .addColumn("bytes", "bigint", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("files_organisation").on("files").column("organisation").execute();
    await db.schema
      .createTable("file_events")
      .addColumn("file", "text", (c) => c.notNull())
      .addColumn("event", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("file_events_key", ["file", "event"])
      .execute();
    await db.schema.createIndex("file_events_event").on("file_events").column("event").execute();
    await db.schema
      .createTable("decks")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("event", "text", (c) => c.notNull())
      .addColumn("title", "text", (c) => c.notNull())
      .addColumn("length", "integer", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("decks_event").on("decks").column("event").execute();
    await db.schema
      .createTable("deck_languages")
      .addColumn("deck", "text", (c) => c.notNull())
      .addColumn("language", "text", (c) => c.notNull())
      .addColumn("pictures", "text", (c) => c.notNull())
      .addColumn("organisation", "text", (c) => c.notNull())
      .addColumn("bytes", "bigint", (c) => c.notNull())
      .addColumn("words", "text", (c) => c.notNull())
      .addColumn("notes", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("deck_languages_key", ["deck", "language"])
      .execute();
    await db.schema.createIndex("deck_languages_organisation").on("deck_languages").column("organisation").execute();
  },
};
