/** Sanctions and the appeals against them. */
import { v7 as uuid } from "uuid";
import type { Sanction } from "../../shared/safety/sanction.ts";
import type { SanctionsTable } from "../store/safety.schema.ts";
import type { Store } from "../store/store.ts";

/** A member of staff, as records name them: the id for rules, the name for people. */
export interface By {
  readonly id: string;
  readonly name: string;
}

/** A sanction as the desk keeps it. */
export interface KeptSanction extends Sanction {
  readonly pass: string;
  readonly name: string;
  readonly report: string;
  readonly by: By;
  readonly second: By | null;
  /** Whether the person was told in the square. */
  readonly isTold: boolean;
}
export type NewSanction = Omit<KeptSanction, "id" | "second" | "liftedAt" | "isTold">;

export interface Appeal {
  readonly id: string;
  readonly sanction: string;
  readonly at: number;
  readonly words: string;
  readonly state: "open" | "upheld" | "granted";
  readonly answer: string;
}

const fromRow = (row: SanctionsTable): KeptSanction => ({
  id: row.id,
  pass: row.pass,
  name: row.name,
  kind: row.kind as Sanction["kind"],
  reason: row.reason as Sanction["reason"],
  words: row.words,
  at: row.at,
  length: row.length,
  report: row.report,
  by: { id: row.by_account, name: row.by_name },
  second: row.second_account === null ? null : { id: row.second_account, name: row.second_name ?? "" },
  isConfirmed: row.is_confirmed === 1,
  liftedAt: row.lifted_at,
  isTold: row.told_at !== null,
});

export class SanctionsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  async add(sanction: NewSanction): Promise<KeptSanction> {
    const row: SanctionsTable = {
      id: uuid(),
      pass: sanction.pass,
      name: sanction.name,
      kind: sanction.kind,
      reason: sanction.reason,
      words: sanction.words,
      at: sanction.at,
      length: sanction.length,
      report: sanction.report,
      by_account: sanction.by.id,
      by_name: sanction.by.name,
      second_account: null,
      second_name: null,
      is_confirmed: sanction.isConfirmed ? 1 : 0,
      lifted_at: null,
      told_at: null,
    };
    await this.#db.insertInto("sanctions").values(row).execute();
    return fromRow(row);
  }

  async find(id: string): Promise<KeptSanction | null> {
    const row = await this.#db.selectFrom("sanctions").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  /** All of these passes, the newest first. */
  async ofPasses(passes: readonly string[]): Promise<KeptSanction[]> {
    if (passes.length === 0) return [];
    const rows = await this.#db
      .selectFrom("sanctions")
      .selectAll()
      .where("pass", "in", passes)
      .orderBy("id", "desc")
      .execute();
    return rows.map(fromRow);
  }

  /** Those that wait for a second moderator and are not lifted. */
  async unconfirmed(): Promise<KeptSanction[]> {
    const rows = await this.#db
      .selectFrom("sanctions")
      .selectAll()
      .where("is_confirmed", "=", 0)
      .where("lifted_at", "is", null)
      .orderBy("id", "asc")
      .execute();
    return rows.map(fromRow);
  }

  /** A second moderator agrees: never the one who spoke it. False when it is not theirs to confirm any more. */
  async confirm(id: string, second: By): Promise<boolean> {
    const changed = await this.#db
      .updateTable("sanctions")
      .set({ is_confirmed: 1, second_account: second.id, second_name: second.name })
      .where("id", "=", id)
      .where("is_confirmed", "=", 0)
      .where("lifted_at", "is", null)
      .where("by_account", "!=", second.id)
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  }

  /** False when it was lifted before. */
  async lift(id: string, now: number): Promise<boolean> {
    const changed = await this.#db
      .updateTable("sanctions")
      .set({ lifted_at: now })
      .where("id", "=", id)
      .where("lifted_at", "is", null)
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  }

  /** The person was told. */
  async told(ids: readonly string[], now: number): Promise<void> {
    if (ids.length === 0) return;
    await this.#db.updateTable("sanctions").set({ told_at: now }).where("id", "in", ids).execute();
  }

  /** Keep an appeal; null when there is one against this sanction already. */
  async appeal(sanction: string, words: string, now: number): Promise<Appeal | null> {
    const row = { id: uuid(), sanction, at: now, words, state: "open", answer: "", decided_at: null };
    const kept = await this.#db
      .insertInto("appeals")
      .values(row)
      .onConflict((on) => on.column("sanction").doNothing())
      .executeTakeFirst();
    return kept.numInsertedOrUpdatedRows === 0n ? null : toAppeal(row);
  }

  async findAppeal(id: string): Promise<Appeal | null> {
    const row = await this.#db.selectFrom("appeals").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? toAppeal(row) : null;
  }

  async appealsAgainst(sanctions: readonly string[]): Promise<Appeal[]> {
    if (sanctions.length === 0) return [];
    const rows = await this.#db.selectFrom("appeals").selectAll().where("sanction", "in", sanctions).execute();
    return rows.map(toAppeal);
  }

  /** Those that wait, oldest first, and then the latest that were decided. */
  async appeals(): Promise<Appeal[]> {
    const all = this.#db.selectFrom("appeals").selectAll();
    const [open, decided] = await Promise.all([
      all.where("state", "=", "open").orderBy("id", "asc").limit(200).execute(),
      all.where("state", "!=", "open").orderBy("decided_at", "desc").limit(50).execute(),
    ]);
    return [...open, ...decided].map(toAppeal);
  }

  async openAppeals(): Promise<number> {
    const row = await this.#db
      .selectFrom("appeals")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("state", "=", "open")
      .executeTakeFirstOrThrow();
    return Number(row.count);
  }

  /** False when it was decided before. */
  async decide(id: string, isGranted: boolean, words: string, now: number): Promise<boolean> {
    const changed = await this.#db
      .updateTable("appeals")
      .set({ state: isGranted ? "granted" : "upheld", answer: words, decided_at: now })
      .where("id", "=", id)
      .where("state", "=", "open")
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  }

  /** Blank the personal parts of sanctions (and their appeals) spoken and over before this moment. */
  async blank(before: number): Promise<void> {
    const over = this.#db
      .selectFrom("sanctions")
      .select("id")
      .where((eb) => eb(eb("at", "+", eb.ref("length")), "<", before));
    await this.#db
      .updateTable("appeals")
      .set({ words: "", answer: "" })
      .where("sanction", "in", over)
      .where("decided_at", "<", before)
      .execute();
    await this.#db
      .updateTable("sanctions")
      .set({ name: "", words: "" })
      .where("id", "in", over)
      .where("name", "!=", "")
      .execute();
  }
}

const toAppeal = (row: {
  id: string;
  sanction: string;
  at: number;
  words: string;
  state: string;
  answer: string;
}): Appeal => ({ ...row, state: row.state as Appeal["state"] });
