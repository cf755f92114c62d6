/** Links that make an account, or let somebody in again. Only the hash of their secret is kept. */
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { grantSchema } from "../../shared/staff/accounts.ts";
import { mayRecover } from "../../shared/staff/recovery.ts";
import type { Grant } from "../../shared/staff/roles.ts";
import type { StaffInvitationsTable } from "../store/staff.schema.ts";
import type { Store } from "../store/store.ts";
import { countOperators, grantsOf, insertAccount, isNameTaken, resetAccount } from "./accountRows.store.ts";

export interface Invitation {
  readonly id: string;
  readonly kind: "first" | "account" | "recovery";
  /** The account of who made it; null for the first one. */
  readonly by: string | null;
  /** Whose, for a recovery. */
  readonly account: string | null;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
  /** Epoch ms. */
  readonly at: number;
  readonly expires: number;
}

/** What whoever holds the link writes. */
export interface Acceptance {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  /** Whether the account is one of the demo, and goes with it. */
  readonly isDemo?: boolean | undefined;
}

const fromRow = ({ hash: _hash, used: _used, grants, ...row }: StaffInvitationsTable): Invitation => ({
  ...row,
  grants: z.array(grantSchema).parse(JSON.parse(grants)),
});

/** Undoes a transaction. */
class Refused extends Error {
  readonly why: "invitation" | "email" | "name";
  constructor(why: Refused["why"]) {
    super(why);
    this.why = why;
  }
}

export class InvitationsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Keep a new link. Of recoveries of one account only the latest holds. */
  async add(invitation: Omit<Invitation, "id">, hash: string): Promise<string> {
    const id = uuid();
    await this.#db.transaction().execute(async (trx) => {
      if (invitation.account !== null)
        await trx.deleteFrom("staff_invitations").where("account", "=", invitation.account).execute();
      await trx
        .insertInto("staff_invitations")
        .values({ id, ...invitation, hash, grants: JSON.stringify(invitation.grants), used: null })
        .execute();
    });
    return id;
  }

  /** The link with this hash, if it still holds. */
  async find(hash: string, now: number): Promise<Invitation | null> {
    const row = await this.#open(now).where("hash", "=", hash).executeTakeFirst();
    // The first operator's link ends with the first operator.
    if (!row || (row.kind === "first" && (await countOperators(this.#db)) > 0)) return null;
    return fromRow(row);
  }

  /** Those that still hold, latest first; the first operator's is nobody's to see. */
  async open(now: number): Promise<Invitation[]> {
    return (await this.#open(now).where("kind", "!=", "first").orderBy("at", "desc").execute()).map(fromRow);
  }

  /** Take a link back. False when there is none such, or it is used. */
  async withdraw(id: string): Promise<boolean> {
    const gone = await this.#db
      .deleteFrom("staff_invitations")
      .where("id", "=", id)
      .where("used", "is", null)
      .executeTakeFirst();
    return Number(gone.numDeletedRows) === 1;
  }

  /** Take back what was made by accounts that are closed or gone. */
  async withdrawOrphans(): Promise<void> {
    await this.#db
      .deleteFrom("staff_invitations")
      .where("used", "is", null)
      .where("by", "is not", null)
      .where("by", "not in", (eb) => eb.selectFrom("staff_user").select("id").where("closed", "is", null))
      .execute();
  }

  /** Use a link: make its account or set its password anew, all or nothing, and never twice. */
  async accept(
    hash: string,
    { name, email, passwordHash, isDemo }: Acceptance,
    now: number,
  ): Promise<{ readonly account: string; readonly invitation: Invitation } | Refused["why"]> {
    return this.#db
      .transaction()
      .execute(async (trx) => {
        const row = await trx
          .updateTable("staff_invitations")
          .set({ used: now })
          .where("hash", "=", hash)
          .where("used", "is", null)
          .where("expires", ">", now)
          .returningAll()
          .executeTakeFirst();
        if (!row) throw new Refused("invitation");
        const invitation = fromRow(row);
        if (invitation.account !== null) {
          // Whoever made it must still be one who may, and the account one for whom they may.
          const [own, theirs] = [
            invitation.by === null ? null : ((await grantsOf(trx, invitation.by)) ?? []),
            await grantsOf(trx, invitation.account),
          ];
          if (!theirs || (own && !mayRecover(own, theirs))) throw new Refused("invitation");
          await resetAccount(trx, invitation.account, passwordHash);
          return { account: invitation.account, invitation };
        }
        if (invitation.kind === "first" && (await countOperators(trx)) > 0) throw new Refused("invitation");
        if (await isNameTaken(trx, name, null)) throw new Refused("name");
        const account = await insertAccount(trx, { name, email, passwordHash, grants: invitation.grants, isDemo }, now);
        if (account === null) throw new Refused("email");
        return { account, invitation };
      })
      .catch((error: unknown) => {
        if (error instanceof Refused) return error.why;
        throw error;
      });
  }

  /** Forget what ran out or was used before this moment. */
  async forget(before: number): Promise<void> {
    await this.#db
      .deleteFrom("staff_invitations")
      .where((eb) => eb.or([eb("expires", "<", before), eb("used", "<", before)]))
      .execute();
  }

  #open(now: number) {
    return this.#db.selectFrom("staff_invitations").selectAll().where("used", "is", null).where("expires", ">", now);
  }
}
