/** Tables of the sealed booths: seats, epochs, envelopes, receipts. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const boothMail: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("booth_seats")
      .addColumn("session", "text", (c) => c.notNull())
      .addColumn("member", "text", (c) => c.notNull())
      .addColumn("who", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("key", "text")
      .addColumn("line", "text")
      .addColumn("seen_at", "bigint", (c) => c.notNull())
      .addColumn("taken_at", "bigint", (c) => c.notNull())
      .addColumn("left_at", "bigint")
      .addPrimaryKeyConstraint("booth_seats_key", ["session", "member"])
      .execute();
    await db.schema.createIndex("booth_seats_line").on("booth_seats").column("line").execute();
    await db.schema
      .createTable("booth_epochs")
      .addColumn("session", "text", (c) => c.notNull())
      .addColumn("epoch", "integer", (c) => c.notNull())
      .addColumn("made_by", "text", (c) => c.notNull())
      .addColumn("members", "text", (c) => c.notNull())
      .addColumn("keys", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addPrimaryKeyConstraint("booth_epochs_key", ["session", "epoch"])
      .execute();
    await db.schema
      .createTable("booth_mail")
      .addColumn("session", "text", (c) => c.notNull())
      .addColumn("from_member", "text", (c) => c.notNull())
      .addColumn("seq", "integer", (c) => c.notNull())
      .addColumn("epoch", "integer", (c) => c.notNull())
      .addColumn("digest", "text", (c) => c.notNull())
      .addColumn("body", "text")
      .addColumn("at", "bigint", (c) => c.notNull())
      .addPrimaryKeyConstraint("booth_mail_key", ["session", "from_member", "seq"])
      .execute();
    await db.schema
      .createTable("booth_receipts")
      .addColumn("session", "text", (c) => c.notNull())
      .addColumn("member", "text", (c) => c.notNull())
      .addColumn("from_member", "text", (c) => c.notNull())
      .addColumn("seq", "integer", (c) => c.notNull())
      .addPrimaryKeyConstraint("booth_receipts_key", ["session", "member", "from_member"])
      .execute();
  },
};
