/** Conversations that were difficult or grave, for those who had them to talk about later. No pass, no word. */
import { v7 as uuid } from "uuid";
import type { RiskLevel } from "../../shared/consult/risk.ts";
import type { Scope } from "../../shared/staff/scope.ts";
import type { EndReason } from "../../shared/consult/transitions.ts";
import type { DebriefsTable } from "../store/console.migration.ts";
import type { Store } from "../store/store.ts";

/** What was not talked about in so long is forgotten, and so is what was. */
const KEPT_MS = 90 * 24 * 3600_000;
/** Of so many one can talk. */
const MOST = 200;

export interface DebriefRow {
  readonly id: string;
  readonly account: string;
  readonly organisation: string | null;
  readonly ticket: string;
  readonly at: number;
  readonly reason: EndReason | null;
  readonly level: RiskLevel | null;
  readonly hadEmergency: boolean;
}
export type NewDebrief = Omit<DebriefRow, "id">;

const fromRow = (row: DebriefsTable): DebriefRow => ({
  id: row.id,
  account: row.account,
  organisation: row.organisation,
  ticket: row.ticket,
  at: row.at,
  reason: row.reason as EndReason | null,
  level: row.level as RiskLevel | null,
  hadEmergency: row.had_emergency === 1,
});

export class DebriefsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Write one down, once however often it is told. */
  async add({ hadEmergency, ...debrief }: NewDebrief): Promise<void> {
    await this.#db
      .insertInto("debriefs")
      .values({ id: uuid(), ...debrief, had_emergency: hadEmergency ? 1 : 0, done_at: null })
      .onConflict((on) => on.columns(["account", "ticket"]).doNothing())
      .execute();
  }

  /** Those of an account that were not talked about, the newest first. */
  async ofAccount(account: string): Promise<DebriefRow[]> {
    return this.#read((row) => row.account === account, account);
  }

  /** Those of these organisations. */
  async ofScope(scope: Scope): Promise<DebriefRow[]> {
    return this.#read(({ organisation }) => scope === null || (organisation !== null && scope.has(organisation)));
  }

  /** Since then, with an emergency, of all organisations. */
  async emergencies(since: number): Promise<DebriefRow[]> {
    const rows = await this.#db
      .selectFrom("debriefs")
      .selectAll()
      .where("had_emergency", "=", 1)
      .where("at", ">=", since)
      .orderBy("at", "desc")
      .limit(MOST)
      .execute();
    return rows.map(fromRow);
  }

  async find(id: string): Promise<DebriefRow | null> {
    const row = await this.#db.selectFrom("debriefs").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  /** It was talked about. */
  async finish(id: string, now: number): Promise<void> {
    await this.#db.updateTable("debriefs").set({ done_at: now }).where("id", "=", id).execute();
  }

  /** Forget what is old. */
  async forget(now: number): Promise<void> {
    await this.#db
      .deleteFrom("debriefs")
      .where("at", "<", now - KEPT_MS)
      .execute();
  }

  async #read(isWanted: (row: DebriefRow) => boolean, account?: string): Promise<DebriefRow[]> {
    let query = this.#db.selectFrom("debriefs").selectAll().where("done_at", "is", null);
    if (account !== undefined) query = query.where("account", "=", account);
    const rows = await query.orderBy("at", "desc").orderBy("id", "desc").execute();
    return rows.map(fromRow).filter(isWanted).slice(0, MOST);
  }
}
