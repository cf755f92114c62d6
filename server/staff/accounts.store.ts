/** Accounts and their grants. What signs in and out is the library's (auth.store.ts). */
import type { Kysely, Transaction } from "kysely";
import { v7 as uuid } from "uuid";
import type { Grant, Role } from "../../shared/staff/roles.ts";
import type { Tables } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

export interface Account {
  readonly id: string;
  readonly name: string;
  /** Empty once it is closed. */
  readonly email: string;
  readonly grants: readonly Grant[];
  readonly hasSecondFactor: boolean;
  /** Epoch ms, as the others. */
  readonly since: number;
  readonly lastSeen: number | null;
  readonly isClosed: boolean;
  readonly isDemo: boolean;
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  /** The hash that the sign-in library makes. */
  readonly passwordHash: string;
  readonly grants: readonly Grant[];
  readonly isDemo?: boolean | undefined;
}

/** What may fail for a reason that whoever asked must hear. */
export type Trouble = "email" | "last-operator" | "unknown";

type Database = Kysely<Tables> | Transaction<Tables>;

const columns = ["id", "name", "email", "two_factor_enabled", "since", "closed", "last_seen", "is_demo"] as const;
const HOUR = 3600_000;

const grantRows = (account: string, grants: readonly Grant[]) =>
  [...new Map(grants.map((g) => [`${g.role} ${g.organisation ?? ""}`, g])).values()].map(({ role, organisation }) => ({
    account,
    role,
    organisation: organisation ?? "",
  }));

const fromGrantRow = ({ role, organisation }: { role: Role; organisation: string }): Grant => ({
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
const endSignIns = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom("staff_session").where("user_id", "=", id).execute();
  await forgetWaiting(db, id);
};

const forgetWaiting = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom("staff_verification").where("value", "=", id).execute();
};

/** Take back the links that let an account in again: whoever made them may not be one who could do so now. */
const withdrawOwn = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom("staff_invitations").where("account", "=", id).execute();
};

/** Take back the links that an account made for others and that nobody used. */
const withdrawMade = async (db: Database, id: string): Promise<void> => {
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

export class AccountsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Make an account without an invitation: for the demo, and for tests. Null when the address is in use. */
  create(account: NewAccount, now: number): Promise<string | null> {
    return this.#db.transaction().execute((trx) => insertAccount(trx, account, now));
  }

  async find(id: string): Promise<Account | null> {
    return (await this.#read(id))[0] ?? null;
  }

  /** All of them, closed ones included, by name. */
  all(): Promise<Account[]> {
    return this.#read();
  }

  /** Set a password anew without an invitation: for the demo. */
  reset(id: string, passwordHash: string): Promise<void> {
    return this.#db.transaction().execute((trx) => resetAccount(trx, id, passwordHash));
  }

  countOperators(): Promise<number> {
    return countOperators(this.#db);
  }

  /** The names of these accounts; of closed ones too. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#db.selectFrom("staff_user").select(["id", "name"]).where("id", "in", ids).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Remember, to the hour, that an account was in use. */
  async seen(id: string, now: number): Promise<void> {
    const hour = Math.floor(now / HOUR) * HOUR;
    await this.#db
      .updateTable("staff_user")
      .set({ last_seen: hour })
      .where("id", "=", id)
      .where((eb) => eb.or([eb("last_seen", "is", null), eb("last_seen", "<", hour)]))
      .execute();
  }

  /** Give other grants, and end the sessions and links that began with the former. Refused where no operator would be left. */
  setGrants(id: string, grants: readonly Grant[]): Promise<Trouble | null> {
    return this.#keepingAnOperator(id, async (trx) => {
      await trx.deleteFrom("staff_grants").where("account", "=", id).execute();
      await trx.insertInto("staff_grants").values(grantRows(id, grants)).execute();
      await endSignIns(trx, id);
      await withdrawOwn(trx, id);
      if (!grants.some(({ role }) => role === "operator")) await withdrawMade(trx, id);
    });
  }

  /** Take another work name. */
  async rename(id: string, name: string): Promise<void> {
    await this.#db.updateTable("staff_user").set({ name }).where("id", "=", id).execute();
  }

  /** Close an account for good: only its name stays, for the records that mention it. */
  close(id: string, now: number): Promise<Trouble | null> {
    return this.#keepingAnOperator(id, async (trx) => {
      await endSignIns(trx, id);
      for (const table of ["staff_two_factor", "staff_credential"] as const)
        await trx.deleteFrom(table).where("user_id", "=", id).execute();
      await trx.deleteFrom("staff_grants").where("account", "=", id).execute();
      await withdrawOwn(trx, id);
      await withdrawMade(trx, id);
      await trx
        .updateTable("staff_user")
        .set({ closed: now, email: `${id}@closed.invalid` })
        .where("id", "=", id)
        .execute();
    });
  }

  /** End the sign-ins of an account that wait for their second factor. */
  forgetWaiting(id: string): Promise<void> {
    return forgetWaiting(this.#db, id);
  }

  /** End one session of an account, by the session's id. False when it has none such. */
  async endSession(account: string, id: string): Promise<boolean> {
    const ended = await this.#db
      .deleteFrom("staff_session")
      .where("id", "=", id)
      .where("user_id", "=", account)
      .executeTakeFirst();
    return Number(ended.numDeletedRows) === 1;
  }

  /** Whether this session of an account is open. */
  async hasSession(account: string, id: string, now: number): Promise<boolean> {
    const row = await this.#db
      .selectFrom("staff_session")
      .select("id")
      .where("id", "=", id)
      .where("user_id", "=", account)
      .where("expires_at", ">", new Date(now).toISOString())
      .executeTakeFirst();
    return row !== undefined;
  }

  /** End the session with this token. */
  async endSessionOf(token: string): Promise<void> {
    await this.#db.deleteFrom("staff_session").where("token", "=", token).execute();
  }

  /** Forget sessions, and sign-ins that waited for their second factor, whose time was over at this moment. */
  async forgetOver(now: number): Promise<void> {
    for (const table of ["staff_session", "staff_verification"] as const)
      await this.#db.deleteFrom(table).where("expires_at", "<", new Date(now).toISOString()).execute();
  }

  /** The secret of the second factor, still encrypted; null when there is none. */
  async factorOf(id: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom("staff_two_factor")
      .select("secret")
      .where("user_id", "=", id)
      .executeTakeFirst();
    return row?.secret ?? null;
  }

  /** Use up a half minute's code, and all before it. False when it was used up already. */
  async claimStep(id: string, step: number): Promise<boolean> {
    const claimed = await this.#db
      .updateTable("staff_user")
      .set({ totp_step: step })
      .where("id", "=", id)
      .where("totp_step", "<", step)
      .executeTakeFirst();
    return Number(claimed.numUpdatedRows) === 1;
  }

  /** Remove the demo's accounts. Returns whose. */
  async removeDemo(): Promise<string[]> {
    const gone = await this.#db.deleteFrom("staff_user").where("is_demo", "=", 1).returning("id").execute();
    return gone.map(({ id }) => id);
  }

  #keepingAnOperator(id: string, change: (trx: Transaction<Tables>) => Promise<void>): Promise<Trouble | null> {
    class Undone extends Error {}
    return this.#db
      .transaction()
      .execute(async (trx): Promise<Trouble | null> => {
        // Writing all operators' grants makes two who take each other's away wait for one another.
        await trx.updateTable("staff_grants").set({ role: "operator" }).where("role", "=", "operator").execute();
        const before = await countOperators(trx);
        const open = await trx
          .selectFrom("staff_user")
          .select("id")
          .where("id", "=", id)
          .where("closed", "is", null)
          .executeTakeFirst();
        if (!open) return "unknown";
        await change(trx);
        if (before > 0 && (await countOperators(trx)) === 0) throw new Undone();
        return null;
      })
      .catch((error: unknown) => {
        if (error instanceof Undone) return "last-operator" as const;
        throw error;
      });
  }

  async #read(id?: string): Promise<Account[]> {
    let [accounts, grants] = [
      this.#db.selectFrom("staff_user").select(columns).orderBy("name").orderBy("id"),
      this.#db.selectFrom("staff_grants").selectAll().orderBy("role").orderBy("organisation"),
    ];
    if (id !== undefined) [accounts, grants] = [accounts.where("id", "=", id), grants.where("account", "=", id)];
    const granted = Map.groupBy(await grants.execute(), (grant) => grant.account);
    return (await accounts.execute()).map((row) => ({
      id: row.id,
      name: row.name,
      email: row.closed === null ? row.email : "",
      grants: (granted.get(row.id) ?? []).map(fromGrantRow),
      hasSecondFactor: Boolean(row.two_factor_enabled),
      since: row.since,
      lastSeen: row.last_seen,
      isClosed: row.closed !== null,
      isDemo: row.is_demo === 1,
    }));
  }
}
