/** Tickets in the database. Each step is kept only where nobody else was faster; the text of a ticket is nobody's words. */
import type { Listening } from "../../shared/consult/listening.ts";
import type { OnDuty } from "../../shared/consult/match.ts";
import type { RiskLevel } from "../../shared/consult/risk.ts";
import type { Emergency } from "../../shared/consult/runbook.ts";
import { inParts } from "../store/inParts.ts";
import type { Store } from "../store/store.ts";
import { type DutyRow, touch } from "./duties.store.ts";
import type { Row } from "./row.ts";
import { callStates, count, inserting, isLast, json, keepIn, keepOpen, one, rowOf } from "./ticketRows.store.ts";

/** What is kept beside a ticket. */
export type Beside =
  | { readonly level: RiskLevel }
  | { readonly emergency: Emergency | null }
  | { readonly listening: Listening | null }
  | { readonly referred: true };

/** One's turn with some counsellors: nobody else changes how many talk with them until it is over. */
export interface Turn {
  /** As they are now, with whom they talk counted; null when they are not on duty. */
  duty(account: string): (DutyRow & OnDuty) | null;
  /** How many talk with them, on duty or not. */
  load(account: string): Pick<OnDuty, "talking" | "calling">;
  ticket(id: string): Promise<Row | null>;
  /** Those that call for them, waiting to be followed. */
  calls(account: string): Promise<Row[]>;
  keep(row: Row): Promise<boolean>;
  /** No call for them before this moment. */
  breathe(account: string, until: number): Promise<void>;
  leave(account: string): Promise<void>;
}

export class TicketsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Keep a new ticket; false when the visitor holds one. */
  async insert(row: Row): Promise<boolean> {
    const kept = await this.#db
      .insertInto("tickets")
      .values(inserting(row))
      .onConflict((on) => on.column("visitor").where("over_at", "is", null).doNothing())
      .returning("id")
      .executeTakeFirst();
    return kept !== undefined;
  }

  async one(id: string): Promise<Row | null> {
    return one(this.#db, id);
  }

  async some(ids: readonly string[]): Promise<Row[]> {
    const read = (part: readonly string[]) =>
      this.#db.selectFrom("tickets").selectAll().where("id", "in", part).execute();
    return (await inParts(ids, read)).map(rowOf);
  }

  /** Which tickets are not over, and at which step they are. */
  openRevs(): Promise<{ id: string; rev: number }[]> {
    return this.#db.selectFrom("tickets").select(["id", "rev"]).where("over_at", "is", null).execute();
  }

  /** The latest ticket of a pass that is not over, or was over after this moment. */
  async ofVisitor(visitor: string, overAfter: number): Promise<Row | null> {
    const rows = await this.#db
      .selectFrom("tickets")
      .selectAll()
      .where("visitor", "=", visitor)
      .where((eb) => eb.or([eb("over_at", "is", null), eb("over_at", ">", overAfter)]))
      .execute();
    const open = rows.find(({ over_at }) => over_at === null);
    const latest = open ?? rows.toSorted((a, b) => b.over_at! - a.over_at!)[0];
    return latest ? rowOf(latest) : null;
  }

  async ofSession(session: string): Promise<Row | null> {
    const row = await this.#db.selectFrom("tickets").selectAll().where("session", "=", session).executeTakeFirst();
    return row ? rowOf(row) : null;
  }

  /** When conversations of this pass began, as far as they are known, epoch ms. */
  async seatedAt(visitor: string): Promise<number[]> {
    const rows = await this.#db
      .selectFrom("tickets")
      .select("seated_at")
      .where("visitor", "=", visitor)
      .where("seated_at", "is not", null)
      .execute();
    return rows.map(({ seated_at }) => seated_at!);
  }

  /** Tickets that time alone changes by now. */
  async due(now: number, most: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom("tickets")
      .select("id")
      .where("due", "<=", now)
      .orderBy("due")
      .limit(most)
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Keep a step of a ticket that nobody's turn depends on. */
  async keep(row: Row): Promise<boolean> {
    return isLast(row) ? this.#db.transaction().execute((trx) => keepIn(trx, row)) : keepOpen(this.#db, row);
  }

  /** Keep small steps of several tickets together, none of which is over. Gives back those where nobody else was faster. */
  keepAll(rows: readonly Row[]): Promise<Row[]> {
    if (rows.length === 0) return Promise.resolve([]);
    return this.#db.transaction().execute(async (trx) => {
      const kept: Row[] = [];
      for (const row of rows) if (await keepOpen(trx, row)) kept.push(row);
      return kept;
    });
  }

  /** Do something in one's turn with these counsellors. Kept all together, or not at all. */
  turn<T>(accounts: readonly string[], work: (turn: Turn) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (trx) => {
      const duties = await touch(trx, accounts);
      const loads = new Map<string, Pick<OnDuty, "talking" | "calling">>();
      for (const account of new Set(accounts)) loads.set(account, await count(trx, account));
      const loadOf = (account: string) => loads.get(account) ?? { talking: 0, calling: 0 };
      return work({
        duty: (account) => {
          const duty = duties.get(account);
          return duty ? { ...duty, ...loadOf(account) } : null;
        },
        load: loadOf,
        ticket: (id) => one(trx, id),
        calls: async (account) =>
          (
            await trx
              .selectFrom("tickets")
              .selectAll()
              .where("counsellor", "=", account)
              .where("state", "in", callStates)
              .execute()
          ).map(rowOf),
        keep: (row) => keepIn(trx, row),
        breathe: async (account, until) => {
          await trx
            .updateTable("duties")
            .set((eb) => ({ breath_until: until, rev: eb("rev", "+", 1) }))
            .where("account", "=", account)
            .where("breath_until", "<", until)
            .execute();
        },
        leave: async (account) => {
          await trx.deleteFrom("duties").where("account", "=", account).execute();
        },
      });
    });
  }

  /** Change what is kept beside a ticket, also after its end: what an emergency asks for goes on. Null when there is none. */
  async beside(id: string, change: Beside): Promise<Row | null> {
    return this.#db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable("tickets")
        .set((eb) => ({
          rev: eb("rev", "+", 1),
          ...("level" in change ? { level: change.level } : {}),
          ...("emergency" in change ? { emergency: json(change.emergency) } : {}),
          ...("listening" in change ? { listening: json(change.listening) } : {}),
          ...("referred" in change ? { referrals: eb("referrals", "+", 1) } : {}),
        }))
        .where("id", "=", id)
        .returningAll()
        .executeTakeFirst();
      if (!row) return null;
      const changed = rowOf(row);
      const { took } = changed.kept;
      // Whoever listens took part.
      const listener =
        "listening" in change && change.listening?.state === "announced" ? change.listening.account : null;
      if (listener === null || took.includes(listener)) return changed;
      const all = [...took, listener];
      await trx
        .updateTable("tickets")
        .set({ took: JSON.stringify(all) })
        .where("id", "=", id)
        .execute();
      return { ...changed, kept: { ...changed.kept, took: all } };
    });
  }
}
