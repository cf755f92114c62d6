/** What is done to the rows of one account, inside of whatever transaction goes on. */
import type { Kysely, Transaction } from "kysely";
import { v7 as uuid } from "uuid";
import type { Grant, Role } from "../../shared/staff/roles.ts";
import { checkWorkName, isSameWorkName, plainNames } from "../../shared/staff/workName.ts";
import type { Tables } from "../store/schema.ts";

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  /** The hash that the sign-in library makes. */
  readonly passwordHash: string;
  readonly grants: readonly Grant[];
  readonly isDemo?: boolean | undefined;
}

type Database = Kysely<Tables> | Transaction<Tables>;

export const grantRows = (account: string, grants: readonly Grant[]) =>
  [...new Map(grants.map((g) => [`${g.role} ${g.organisation ?? ""}`, g])).values()].map(({ role, organisation }) => ({
    account,
    role,
    organisation: organisation ?? "",
  }));

export const fromGrantRow = ({ role, organisation }: { role: Role; organisation: string }): Grant => ({
  role,
  organisation: organisation === "" ? null : organisation,
});

/** Make an account, inside of whatever transaction goes on. Null when the address is in use. */
export const insertAccount = async (db: Database, account: NewAccount, now: number): Promise<string | null> => {
  const id = uuid();
  const at = new Date(now).toISOString();
  const made = await db
    .insertInto("staff_user")
    .values({
      id,
      name: account.name,
      email: account.email.toLowerCase(),
      email_verified: 1,
      created_at: at,
      updated_at: at,
      two_factor_enabled: 0,
      since: now,
      closed: null,
      last_seen: null,
      is_demo: account.isDemo ? 1 : 0,
      totp_step: 0,
    })
    .onConflict((on) => on.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return null;
  await db
    .insertInto("staff_credential")
    .values({
      id: uuid(),
      account_id: id,
      provider_id: "credential",
      user_id: id,
      password: account.passwordHash,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await db.insertInto("staff_grants").values(grantRows(id, account.grants)).execute();
  return id;
};

/** End an account's sessions, and the sign-ins that wait for their second factor: they began with what no longer holds. */
export const endSignIns = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom("staff_session").where("user_id", "=", id).execute();
  await forgetWaiting(db, id);
};

export const forgetWaiting = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom("staff_verification").where("value", "=", id).execute();
};

/** Take back the links that let an account in again: whoever made them may not be one who could do so now. */
export const withdrawOwn = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom("staff_invitations").where("account", "=", id).execute();
};

/** Take back the links that an account made for others and that nobody used. */
export const withdrawMade = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom("staff_invitations").where("by", "=", id).where("used", "is", null).execute();
};

/** Set a password anew, and take off the second factor and all sessions. Used codes stay used. */
export const resetAccount = async (db: Database, id: string, passwordHash: string): Promise<void> => {
  await db.updateTable("staff_credential").set({ password: passwordHash }).where("user_id", "=", id).execute();
  await db.updateTable("staff_user").set({ two_factor_enabled: 0 }).where("id", "=", id).execute();
  await db.deleteFrom("staff_two_factor").where("user_id", "=", id).execute();
  await endSignIns(db, id);
};

/** The grants of an account that is open; null of any other. */
export const grantsOf = async (db: Database, id: string): Promise<Grant[] | null> => {
  const open = await db
    .selectFrom("staff_user")
    .select("id")
    .where("id", "=", id)
    .where("closed", "is", null)
    .executeTakeFirst();
  if (!open) return null;
  return (await db.selectFrom("staff_grants").selectAll().where("account", "=", id).execute()).map(fromGrantRow);
};

/** Open accounts that may look after the others; those of the demo do not count. */
export const countOperators = async (db: Database): Promise<number> => {
  const { count } = await db
    .selectFrom("staff_user")
    .innerJoin("staff_grants", "account", "id")
    .where("role", "=", "operator")
    .where("closed", "is", null)
    .where("is_demo", "=", 0)
    .select((eb) => eb.fn.count<number>("id").distinct().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** Whether an open account other than this one works under such a name already. Nobody else takes one before `db` is done. */
export const isNameTaken = async (db: Transaction<Tables>, name: string, id: string | null): Promise<boolean> => {
  await holdOperators(db);
  const open = await db.selectFrom("staff_user").select(["id", "name"]).where("closed", "is", null).execute();
  return open.some((other) => other.id !== id && isSameWorkName(other.name, name));
};

/** Take staff's words out of the name of an account whose grants do not go with them any more. */
export const keepNameFit = async (trx: Transaction<Tables>, id: string, grants: readonly Grant[]): Promise<void> => {
  const account = await trx.selectFrom("staff_user").select("name").where("id", "=", id).executeTakeFirst();
  if (!account || checkWorkName(account.name, grants) !== null) return;
  for (const name of plainNames(account.name)) {
    if (await isNameTaken(trx, name, id)) continue;
    await trx.updateTable("staff_user").set({ name }).where("id", "=", id).execute();
    return;
  }
};

/** Writing all operators' grants makes two who change what must hold for all of them wait for one another. */
export const holdOperators = async (db: Transaction<Tables>): Promise<void> => {
  await db.updateTable("staff_grants").set({ role: "operator" }).where("role", "=", "operator").execute();
};
