/** What stays of tickets that are over: records without a pass for the figures; and whom a visitor must not get again. */
import { z } from "zod";
import { type Closing, closingAnswers } from "../../shared/consult/closing.ts";
import type { TicketRecord } from "../../shared/consult/figures.ts";
import type { Span } from "../../shared/consult/hours.ts";
import { endReasons } from "../../shared/consult/transitions.ts";
import type { Wait } from "../../shared/consult/wait.ts";
import type { Store } from "../store/store.ts";

const answerSchema = z.enum(closingAnswers).nullable();
const howSchema = z.enum([...Object.values(endReasons).flat(), "left", "missed", "closed"]);

export class RecordsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Records of tickets that were taken in a span; of one organisation, or of all (null). */
  async records({ from, to }: Span, organisation: string | null): Promise<TicketRecord[]> {
    let query = this.#db
      .selectFrom("ticket_records")
      .selectAll()
      .where("taken_at", ">=", from)
      .where("taken_at", "<", to)
      .orderBy("taken_at");
    if (organisation !== null) query = query.where("organisation", "=", organisation);
    return (await query.execute()).map((row) => ({
      takenAt: row.taken_at,
      isFirst: row.is_first !== 0,
      calledAt: row.called_at,
      seatedAt: row.seated_at,
      overAt: row.over_at,
      how: howSchema.parse(row.how),
      referrals: row.referrals,
      wasHandedOver: row.handed_over !== 0,
      closing: { heard: answerSchema.parse(row.heard), "next-step": answerSchema.parse(row.next_step) },
    }));
  }

  /** The two answers, once, of whoever held the ticket. False when it is not theirs, not over, or was answered. */
  async close(ticket: string, visitor: string, closing: Closing): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable("ticket_records")
      .set({ heard: closing.heard, next_step: closing["next-step"], is_answered: 1 })
      .where("is_answered", "=", 0)
      .where("id", "=", (eb) =>
        eb.selectFrom("tickets").select("record").where("id", "=", ticket).where("visitor", "=", visitor),
      )
      .executeTakeFirst();
    return Number(numUpdatedRows) === 1;
  }

  /** Waits of those who stood in line and were called, of tickets taken since a moment. Of one organisation, or of all (null). */
  async waits(since: number, organisation: string | null): Promise<Wait[]> {
    let query = this.#db
      .selectFrom("tickets")
      .select(["taken_at", "called_at", "ahead"])
      .where("taken_at", ">=", since)
      .where("called_at", "is not", null)
      .where("ahead", "is not", null);
    if (organisation !== null) query = query.where("served_by", "=", organisation);
    return (await query.execute()).map(({ taken_at, called_at, ahead }) => ({
      waitedMs: called_at! - taken_at,
      ahead: ahead!,
    }));
  }

  /** This visitor gets nobody of these any more, until then. A longer time is not made shorter. */
  async avoid(visitor: string, account: string, until: number): Promise<void> {
    await this.#db
      .insertInto("avoids")
      .values({ visitor, account, until })
      .onConflict((on) => on.columns(["visitor", "account"]).doUpdateSet({ until }).where("avoids.until", "<", until))
      .execute();
  }

  async avoids(visitor: string, now: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom("avoids")
      .select("account")
      .where("visitor", "=", visitor)
      .where("until", ">", now)
      .execute();
    return rows.map(({ account }) => account);
  }

  /** Forget tickets, and with them the pass, that were over before a moment; and what need not be avoided any more. */
  async forget(overBefore: number, now: number): Promise<void> {
    await this.#db.deleteFrom("tickets").where("over_at", "<", overBefore).execute();
    await this.#db.deleteFrom("avoids").where("until", "<", now).execute();
  }

  /** When any process last looked at what is due, epoch ms; `now` where none ever did. */
  async pulse(now: number): Promise<number> {
    await this.#db
      .insertInto("consult_pulse")
      .values({ id: 1, at: now })
      .onConflict((on) => on.column("id").doNothing())
      .execute();
    return (await this.#db.selectFrom("consult_pulse").select("at").where("id", "=", 1).executeTakeFirstOrThrow()).at;
  }

  /** Set the pulse; false when another process did so since it was `former`. */
  async beat(former: number, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable("consult_pulse")
      .set({ at: now })
      .where("id", "=", 1)
      .where("at", "=", former)
      .executeTakeFirst();
    return Number(numUpdatedRows) === 1;
  }
}
