/** Who is on duty, in the database. */
import { sql, type Transaction } from "kysely";
import { z } from "zod";
import { languages } from "../../shared/campaign/language.ts";
import { topics } from "../../shared/consult/topics.ts";
import type { Tables } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import type { DutiesTable } from "../store/tickets.schema.ts";
import type { Duty } from "./ports.ts";

/** A duty as it is kept: how many talk with them now is the tickets' to say. */
export type DutyRow = Omit<Duty, "talking" | "calling"> & {
  /** One more with every change. */
  readonly rev: number;
};

const topicsSchema = z.array(z.enum(topics));
const languagesSchema = z.array(z.enum(languages));

const dutyOf = (row: DutiesTable): DutyRow => ({
  rev: row.rev,
  id: row.account,
  name: row.name,
  organisation: row.organisation,
  booth: row.booth,
  shift: row.shift,
  topics: topicsSchema.parse(JSON.parse(row.topics)),
  languages: languagesSchema.parse(JSON.parse(row.languages)),
  atOnce: row.at_once,
  isOnBreak: row.is_on_break !== 0,
  breathUntil: row.breath_until,
  takesUntil: row.takes_until,
  until: row.until,
  asksForHelp: row.asks_for_help !== 0,
  seenAt: row.seen_at,
});

export class DutiesStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  async revs(): Promise<{ account: string; rev: number }[]> {
    return this.#db.selectFrom("duties").select(["account", "rev"]).execute();
  }

  async some(accounts: readonly string[]): Promise<DutyRow[]> {
    return (await this.#db.selectFrom("duties").selectAll().where("account", "in", accounts).execute()).map(dutyOf);
  }

  /** Begin, or change, the one duty of an account. A break and a breath that run go on. */
  async begin(duty: Omit<DutyRow, "rev" | "isOnBreak" | "breathUntil" | "asksForHelp">): Promise<DutyRow> {
    const fields = {
      name: duty.name,
      organisation: duty.organisation,
      booth: duty.booth,
      shift: duty.shift,
      topics: JSON.stringify(duty.topics),
      languages: JSON.stringify(duty.languages),
      at_once: duty.atOnce,
      takes_until: duty.takesUntil,
      until: duty.until,
      seen_at: duty.seenAt,
    };
    const row = await this.#db
      .insertInto("duties")
      .values({
        account: duty.id,
        rev: duty.seenAt,
        turns: 0,
        is_on_break: 0,
        breath_until: 0,
        asks_for_help: 0,
        ...fields,
      })
      .onConflict((on) => on.column("account").doUpdateSet({ ...fields, rev: sql<number>`duties.rev + 1` }))
      .returningAll()
      .executeTakeFirstOrThrow();
    return dutyOf(row);
  }

  /** Change what is set; false when they are not on duty. */
  async set(account: string, change: Partial<Pick<DutyRow, "isOnBreak" | "asksForHelp" | "seenAt">>): Promise<boolean> {
    const { isOnBreak, asksForHelp, seenAt } = change;
    const { numUpdatedRows } = await this.#db
      .updateTable("duties")
      .set({
        rev: sql<number>`rev + 1`,
        ...(isOnBreak === undefined ? {} : { is_on_break: Number(isOnBreak) }),
        ...(asksForHelp === undefined ? {} : { asks_for_help: Number(asksForHelp) }),
        ...(seenAt === undefined ? {} : { seen_at: seenAt }),
      })
      .where("account", "=", account)
      .executeTakeFirst();
    return Number(numUpdatedRows) === 1;
  }

  /** The roster moved the end of somebody's shift. */
  async move(account: string, shift: string, until: number, takesUntil: number): Promise<void> {
    await this.#db
      .updateTable("duties")
      .set({ rev: sql<number>`rev + 1`, until, takes_until: takesUntil })
      .where("account", "=", account)
      .where("shift", "=", shift)
      .execute();
  }

  /** All breaths that run end so much later, ms; earlier where negative. */
  async carry(byMs: number): Promise<void> {
    await this.#db
      .updateTable("duties")
      .set({ rev: sql<number>`rev + 1`, breath_until: sql<number>`breath_until + ${byMs}` })
      .where("breath_until", ">", 0)
      .execute();
  }

  /** Forget those whose shift was over and whose console was closed before this moment, unless somebody talks with them. */
  async forget(before: number): Promise<void> {
    await this.#db
      .deleteFrom("duties")
      .where("until", "<", before)
      .where("seen_at", "<", before)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("tickets")
              .select("id")
              .whereRef("tickets.counsellor", "=", "duties.account")
              .where("tickets.over_at", "is", null),
          ),
        ),
      )
      .execute();
  }
}

/**
 * Take one's turn with these counsellors until the transaction ends: whatever changes how many talk with them, touches their
 * rows first and in the same order, so that neither two processes count at once nor one waits for the other for ever.
 */
export const touch = async (trx: Transaction<Tables>, accounts: readonly string[]): Promise<Map<string, DutyRow>> => {
  const touched = new Map<string, DutyRow>();
  for (const account of [...new Set(accounts)].toSorted()) {
    const row = await trx
      .updateTable("duties")
      .set({ turns: sql<number>`turns + 1` })
      .where("account", "=", account)
      .returningAll()
      .executeTakeFirst();
    if (row) touched.set(account, dutyOf(row));
  }
  return touched;
};
