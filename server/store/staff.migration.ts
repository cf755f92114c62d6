/**
 * The tables of the accounts. Those named staff_user to staff_two_factor are the sign-in library's (a test asks it whether it
 * misses anything); it wants moments and flags in each database's own type.
 */
import { type Kysely, PostgresAdapter } from "kysely";
import type { Migration } from "kysely/migration";

export const staff: Migration = {
  up: async (db: Kysely<unknown>) => {
    const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
    const moment = isPostgres ? "timestamptz" : "date";
    const flag = isPostgres ? "boolean" : "integer";

    await db.schema
      .createTable("staff_user")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("email", "text", (c) => c.notNull().unique())
      .addColumn("email_verified", flag, (c) => c.notNull())
      .addColumn("image", "text")
      .addColumn("created_at", moment, (c) => c.notNull())
      .addColumn("updated_at", moment, (c) => c.notNull())
      .addColumn("two_factor_enabled", flag)
      // Ours; the library refuses columns that it would have to know of. Times in epoch ms.
      .addColumn("since", "bigint", (c) => c.notNull().defaultTo(0))
      .addColumn("closed", "bigint")
      .addColumn("last_seen", "bigint")
      .addColumn("is_demo", "integer", (c) => c.notNull().defaultTo(0))
      .addColumn("totp_step", "bigint", (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable("staff_session")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("expires_at", moment, (c) => c.notNull())
      .addColumn("token", "text", (c) => c.notNull().unique())
      .addColumn("created_at", moment, (c) => c.notNull())
      .addColumn("updated_at", moment, (c) => c.notNull())
      .addColumn("ip_address", "text")
      .addColumn("user_agent", "text")
      .addColumn("user_id", "text", (c) => c.notNull().references("staff_user.id").onDelete("cascade"))
      .execute();
    await db.schema
      .createTable("staff_credential")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("account_id", "text", (c) => c.notNull())
      .addColumn("provider_id", "text", (c) => c.notNull())
      .addColumn("user_id", "text", (c) => c.notNull().references("staff_user.id").onDelete("cascade"))
      .addColumn("access_token", "text")
      .addColumn("refresh_token", "text")
      .addColumn("id_token", "text")
      .addColumn("access_token_expires_at", moment)
      .addColumn("refresh_token_expires_at", moment)
      .addColumn("scope", "text")
      .addColumn("password", "text")
      .addColumn("created_at", moment, (c) => c.notNull())
      .addColumn("updated_at", moment, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("staff_verification")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("identifier", "text", (c) => c.notNull())
      .addColumn("value", "text", (c) => c.notNull())
      .addColumn("expires_at", moment, (c) => c.notNull())
      .addColumn("created_at", moment, (c) => c.notNull())
      .addColumn("updated_at", moment, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("staff_two_factor")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("secret", "text", (c) => c.notNull())
      .addColumn("backup_codes", "text", (c) => c.notNull())
      .addColumn("user_id", "text", (c) => c.notNull().references("staff_user.id").onDelete("cascade"))
      .addColumn("verified", flag)
      .addColumn("failed_verification_count", "integer")
      .addColumn("locked_until", moment)
      .execute();
    for (const [table, column] of [
      ["staff_session", "user_id"],
      ["staff_credential", "user_id"],
      ["staff_verification", "identifier"],
      ["staff_two_factor", "secret"],
      ["staff_two_factor", "user_id"],
    ] as const)
      await db.schema.createIndex(`${table}_${column}_idx`).on(table).column(column).execute();

    await db.schema
      .createTable("organisations")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull().unique())
      .addColumn("name_easy", "text", (c) => c.notNull())
      .addColumn("name_en", "text", (c) => c.notNull())
      .execute();
    await db.schema
      .createTable("staff_grants")
      .addColumn("account", "text", (c) => c.notNull().references("staff_user.id").onDelete("cascade"))
      .addColumn("role", "text", (c) => c.notNull())
      // Empty for the whole place: a key cannot hold null.
      .addColumn("organisation", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("staff_grants_key", ["account", "role", "organisation"])
      .execute();
    await db.schema
      .createTable("staff_invitations")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("hash", "text", (c) => c.notNull().unique())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("by", "text")
      .addColumn("account", "text", (c) => c.references("staff_user.id").onDelete("cascade"))
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("email", "text", (c) => c.notNull())
      .addColumn("grants", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("expires", "bigint", (c) => c.notNull())
      .addColumn("used", "bigint")
      .execute();
    await db.schema
      .createTable("staff_attempts")
      .addColumn("key", "text", (c) => c.primaryKey())
      .addColumn("failures", "integer", (c) => c.notNull())
      .addColumn("until", "bigint", (c) => c.notNull())
      .addColumn("updated", "bigint", (c) => c.notNull())
      .execute();
  },
};
