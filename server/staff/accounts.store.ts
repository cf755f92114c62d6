/** Accounts and their grants. What signs in and out is the library's (auth.store.ts). */
import type { Transaction } from "kysely";
import type { Grant } from "../../shared/staff/roles.ts";
import type { Tables } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import {
  countOperators,
  endSignIns,
  forgetWaiting,
  fromGrantRow,
  grantRows,
  holdOperators,
  insertAccount,
  isNameTaken,
  keepNameFit,
  type NewAccount,
  resetAccount,
  withdrawMade,
  withdrawOwn,
} from "./accountRows.store.ts";

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

/** What may fail for a reason that whoever asked must hear. */
export type Trouble = "email" | "last-operator" | "unknown";

const columns = ["id", "name", "email", "two_factor_enabled", "since", "closed", "last_seen", "is_demo"] as const;
const HOUR = 3600_000;

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

  /** Set name and password anew, whoever else has taken the name: for the demo. */
  reset(id: string, name: string, passwordHash: string): Promise<void> {
    return this.#db.transaction().execute(async (trx) => {
      await trx.updateTable("staff_user").set({ name }).where("id", "=", id).execute();
      await resetAccount(trx, id, passwordHash);
    });
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

  /**
   * Give other grants, and end the sessions and links that began with the former. A name that only went with a badge goes with
   * it. Refused where no operator would be left.
   */
  setGrants(id: string, grants: readonly Grant[]): Promise<Trouble | null> {
    return this.#keepingAnOperator(id, async (trx) => {
      await trx.deleteFrom("staff_grants").where("account", "=", id).execute();
      await trx.insertInto("staff_grants").values(grantRows(id, grants)).execute();
      await keepNameFit(trx, id, grants);
      await endSignIns(trx, id);
      await withdrawOwn(trx, id);
      if (!grants.some(({ role }) => role === "operator")) await withdrawMade(trx, id);
    });
  }

  /** Take another work name. False when somebody else works under it. */
  rename(id: string, name: string): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      if (await isNameTaken(trx, name, id)) return false;
      await trx.updateTable("staff_user").set({ name }).where("id", "=", id).execute();
      return true;
    });
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
        await holdOperators(trx);
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
