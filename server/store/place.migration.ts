/** Tables of what the operator sets in the browser: the place, its notices, and what is known of the help in the directory. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What was set otherwise than in the campaign's files, a row a setting; `value` is JSON. */
interface PlaceSettingsTable {
  key: string;
  value: string;
  /** The account that set it. */
  by_account: string;
  at: number;
}

interface NoticesTable {
  id: string;
  kind: string;
  ja: string;
  easy: string;
  en: string;
  starts: number;
  ends: number;
  by_account: string;
  by_name: string;
  at: number;
}

/** Somebody found a record right; `digest` is what it said. */
interface ConfirmationsTable {
  record: string;
  account: string;
  digest: string;
  name: string;
  at: number;
}

/** Days on which a record is closed, and the periods in which it works (JSON); null: as in the files. */
interface HelpHoursTable {
  record: string;
  closed: string | null;
  only_in: string | null;
  by_account: string;
  at: number;
}

export interface PlaceTables {
  place_settings: PlaceSettingsTable;
  notices: NoticesTable;
  confirmations: ConfirmationsTable;
  help_hours: HelpHoursTable;
}

export const place: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("place_settings")
      .addColumn("key", "text", (c) => c.primaryKey())
      .addColumn("value", "text", (c) => c.notNull())
      .addColumn("by_account", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("notices")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("ja", "text", (c) => c.notNull())
      .addColumn("easy", "text", (c) => c.notNull())
      .addColumn("en", "text", (c) => c.notNull())
      .addColumn("starts", "bigint", (c) => c.notNull())
      .addColumn("ends", "bigint", (c) => c.notNull())
      .addColumn("by_account", "text", (c) => c.notNull())
      .addColumn("by_name", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("notices_ends").on("notices").column("ends").execute();
    await db.schema
      .createTable("confirmations")
      .addColumn("record", "text", (c) => c.notNull())
      .addColumn("account", "text", (c) => c.notNull())
      .addColumn("digest", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addPrimaryKeyConstraint("confirmations_key", ["record", "account"])
      .execute();
    await db.schema
      .createTable("help_hours")
      .addColumn("record", "text", (c) => c.primaryKey())
      .addColumn("closed", "text")
      .addColumn("only_in", "text")
      .addColumn("by_account", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .execute();
  },
};
