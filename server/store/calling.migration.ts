/** Tables for calling visitors who are elsewhere (Web Push, wishes for the next opening), and for complaints. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The key pair with which this installation shows itself to push services; one row, made once. */
interface PushKeysTable {
  id: string;
  public_key: string;
  private_key: string;
}

/** Where a browser can be reached. */
interface PushAddress {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** A visitor with a ticket who wants to be called by Web Push; forgotten with the ticket. */
interface PushCallsTable extends PushAddress {
  /** The pass. */
  visitor: string;
  at: number;
  /** The call that was passed on last: its session. */
  told: string | null;
}

/** Somebody who wants to hear when booths open next; forgotten when told. */
interface WishesTable extends PushAddress {
  visitor: string;
  /** Empty: any. */
  organisation: string;
  at: number;
}

/** What a visitor complains of. No pass and no ticket is kept with it. */
interface ComplaintsTable {
  id: string;
  at: number;
  /** Empty where nobody had taken the ticket and it was for any. */
  organisation: string;
  /** JSON: the accounts that took part. None of them sees it. */
  took_part: string;
  words: string;
  /** JSON: lines of the writer's own, attached on purpose. */
  lines: string;
  /** "open" or "answered". */
  state: string;
  answer: string;
  answered_by: string | null;
  answered_at: number | null;
}

export interface CallingTables {
  push_keys: PushKeysTable;
  push_calls: PushCallsTable;
  wishes: WishesTable;
  complaints: ComplaintsTable;
}

export const calling: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("push_keys")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("public_key", "text", (c) => c.notNull())
      .addColumn("private_key", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("push_calls")
      .addColumn("visitor", "text", (c) => c.primaryKey())
      .addColumn("endpoint", "text", (c) => c.notNull())
      .addColumn("p256dh", "text", (c) => c.notNull())
      .addColumn("auth", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("told", "text")
      .execute();
    await db.schema
      .createTable("wishes")
      .addColumn("visitor", "text", (c) => c.notNull())
      .addColumn("organisation", "text", (c) => c.notNull())
      .addColumn("endpoint", "text", (c) => c.notNull())
      .addColumn("p256dh", "text", (c) => c.notNull())
      .addColumn("auth", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addPrimaryKeyConstraint("wishes_key", ["visitor", "organisation"])
      .execute();
    await db.schema.createIndex("wishes_organisation").on("wishes").columns(["organisation", "at"]).execute();
    await db.schema
      .createTable("complaints")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("organisation", "text", (c) => c.notNull())
      .addColumn("took_part", "text", (c) => c.notNull())
      .addColumn("words", "text", (c) => c.notNull())
      .addColumn("lines", "text", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("answer", "text", (c) => c.notNull())
      .addColumn("answered_by", "text")
      .addColumn("answered_at", "bigint")
      .execute();
    await db.schema.createIndex("complaints_state").on("complaints").columns(["state", "at"]).execute();
  },
};
