/** Epochs, envelopes and receipts in the database. What is sealed cannot be read here; when all have it, its body is dropped. */
import { sql } from "kysely";
import type { Envelope, KeyEnvelope, MemberKey, Receipt } from "../../shared/consult/envelope.ts";
import type { Epoch } from "../../shared/consult/epoch.ts";
import type { Store } from "../store/store.ts";

/** What is remembered of an envelope, its body or not. */
interface Remembered {
  readonly epoch: number;
  readonly digest: string;
}

/** A receipt, and whose it is. */
export interface MembersReceipt extends Receipt {
  readonly member: string;
}

/** An envelope that not everybody has, as it is kept. */
type Waiting = Envelope & { readonly at: number };

export interface NewMail {
  readonly envelope: Envelope;
  readonly digest: string;
}

/** Rows of one statement, at most: SQLite takes 32,766 values. */
const ROWS = 500;
/** What one look for old mail brings, at most. */
const MOST_OLD = 10_000;
/** Envelopes of one sender that are read at once. */
const MOST_OF_ONE = 1000;

const keyOf = ({ session, from, seq }: Pick<Envelope, "session" | "from" | "seq">): string =>
  `${session} ${from} ${seq}`;

const columns = ["session", "from_member as from", "seq", "epoch", "body", "at"] as const;

export class MailStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** All epochs of a session, the first one first. */
  async epochs(session: string): Promise<Epoch[]> {
    const rows = await this.#db
      .selectFrom("booth_epochs")
      .selectAll()
      .where("session", "=", session)
      .orderBy("epoch")
      .execute();
    return rows.map(({ epoch, made_by: by, members, keys }) => ({
      session,
      epoch,
      by,
      members: JSON.parse(members) as MemberKey[],
      keys: JSON.parse(keys) as KeyEnvelope[],
    }));
  }

  /** The number of each session's last epoch; sessions without one are not in it. */
  async lastEpochs(sessions: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db
      .selectFrom("booth_epochs")
      .select(({ fn }) => ["session", fn.max("epoch").as("last")])
      .where("session", "in", sessions)
      .groupBy("session")
      .execute();
    return new Map(rows.map(({ session, last }) => [session, Number(last)]));
  }

  /** Keep an epoch; false when there is one of this number. */
  async addEpoch({ session, epoch, by, members, keys }: Epoch, at: number): Promise<boolean> {
    const { numInsertedOrUpdatedRows: added } = await this.#db
      .insertInto("booth_epochs")
      .values({
        session,
        epoch,
        made_by: by,
        members: JSON.stringify(members),
        keys: JSON.stringify(keys),
        at,
      })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    return added === 1n;
  }

  /** Keep envelopes, all or none. True for each that is new; false where its count is used. */
  async add(mail: readonly NewMail[], at: number): Promise<boolean[]> {
    const added = new Set<string>();
    for (let i = 0; i < mail.length; i += ROWS) {
      const rows = await this.#db
        .insertInto("booth_mail")
        .values(
          mail.slice(i, i + ROWS).map(({ envelope: { session, from, seq, epoch, body }, digest }) => ({
            session,
            from_member: from,
            seq,
            epoch,
            digest,
            body,
            at,
          })),
        )
        .onConflict((c) => c.doNothing())
        .returning(["session", "from_member as from", "seq"])
        .execute();
      for (const row of rows) added.add(keyOf(row));
    }
    // Twice in one group: the first is the one.
    return mail.map(({ envelope }) => added.delete(keyOf(envelope)));
  }

  /** What is remembered of a count; null when it was never used. */
  async find({ session, from, seq }: Pick<Envelope, "session" | "from" | "seq">): Promise<Remembered | null> {
    const row = await this.#db
      .selectFrom("booth_mail")
      .select(["epoch", "digest"])
      .where("session", "=", session)
      .where("from_member", "=", from)
      .where("seq", "=", seq)
      .executeTakeFirst();
    return row ?? null;
  }

  /** The last count of each member that was used. */
  async lastCounts(session: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db
      .selectFrom("booth_mail")
      .select(({ fn }) => ["from_member", fn.max("seq").as("last")])
      .where("session", "=", session)
      .groupBy("from_member")
      .execute();
    return new Map(rows.map(({ from_member: from, last }) => [from, Number(last)]));
  }

  /** Envelopes of a session that not everybody has, in the order of their senders. */
  waiting(session: string): Promise<Waiting[]> {
    return this.#waiting([session], Number.MAX_SAFE_INTEGER);
  }

  /** Those of several sessions that are older than `before`: of each sender the first, so that none holds up the others. */
  async old(sessions: readonly string[], before: number): Promise<Waiting[]> {
    const all: Waiting[] = [];
    for (let i = 0; i < sessions.length && all.length < MOST_OLD; i += ROWS)
      all.push(...(await this.#waiting(sessions.slice(i, i + ROWS), before)));
    return all;
  }

  async #waiting(sessions: readonly string[], before: number): Promise<Waiting[]> {
    const rows = await this.#db
      .selectFrom((db) =>
        db
          .selectFrom("booth_mail")
          .select(columns)
          .select(({ fn }) =>
            fn
              .agg<number>("row_number")
              .over((over) => over.partitionBy(["session", "from_member"]).orderBy("seq"))
              .as("place"),
          )
          .where("session", "in", sessions)
          .where("body", "is not", null)
          .where("at", "<", before)
          .as("waiting"),
      )
      .select(["session", "from", "seq", "epoch", "body", "at"])
      .where("place", "<=", MOST_OF_ONE)
      .orderBy("session")
      .orderBy("from")
      .orderBy("seq")
      .execute();
    return rows.map((row) => ({ ...row, body: row.body! }));
  }

  /** Note how far members have read. What is behind what is known changes nothing. */
  async read(receipts: readonly MembersReceipt[]): Promise<void> {
    for (let i = 0; i < receipts.length; i += ROWS)
      await this.#db
        .insertInto("booth_receipts")
        .values(
          receipts.slice(i, i + ROWS).map(({ session, member, from, seq }) => ({
            session,
            member,
            from_member: from,
            seq,
          })),
        )
        .onConflict((c) =>
          c
            .columns(["session", "member", "from_member"])
            .doUpdateSet((eb) => ({ seq: eb.ref("excluded.seq") }))
            .whereRef("excluded.seq", ">", "booth_receipts.seq"),
        )
        .execute();
  }

  /** All receipts of these sessions. */
  receipts(sessions: readonly string[]): Promise<MembersReceipt[]> {
    return this.#db
      .selectFrom("booth_receipts")
      .select(["session", "member", "from_member as from", "seq"])
      .where("session", "in", sessions)
      .execute();
  }

  /** Drop the bodies of what all have: of one sender in one epoch, up to a count. */
  async drop(
    done: readonly { readonly session: string; readonly from: string; readonly epoch: number; readonly upTo: number }[],
  ): Promise<void> {
    // In one order everywhere, so that two processes never wait for each other.
    const inOrder = done.toSorted((a, b) => keyOf({ ...a, seq: a.epoch }).localeCompare(keyOf({ ...b, seq: b.epoch })));
    await this.#db.transaction().execute(async (db) => {
      for (const { session, from, epoch, upTo } of inOrder)
        await db
          .updateTable("booth_mail")
          .set({ body: null })
          .where("session", "=", session)
          .where("from_member", "=", from)
          .where("epoch", "=", epoch)
          .where("seq", "<=", upTo)
          .where("body", "is not", null)
          .execute();
    });
  }

  /** Every session that anything is kept of. */
  async sessions(): Promise<string[]> {
    const { rows } = await sql<{
      session: string;
    }>`select session from booth_seats union select session from booth_epochs
      union select session from booth_mail union select session from booth_receipts`.execute(this.#db);
    return rows.map(({ session }) => session);
  }

  /** The conversation is over: nothing of it stays. */
  async erase(session: string): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      for (const table of ["booth_mail", "booth_epochs", "booth_receipts", "booth_seats"] as const)
        await db.deleteFrom(table).where("session", "=", session).execute();
    });
  }
}
