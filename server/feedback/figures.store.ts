/** Reads and adds up what is counted: numbers only. */
import { dayOf, type Span } from "../../shared/campaign/days.ts";
import type { PlaceFacts } from "../../shared/feedback/placeFigures.ts";
import { inParts } from "../store/inParts.ts";
import type { Store } from "../store/store.ts";

/** One number that goes up: of which day, and of what. */
export interface Addition {
  readonly day: string;
  readonly what: string;
  readonly count: number;
}

export class FiguresStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Add to all of these numbers, or to none. */
  async add(additions: readonly Addition[]): Promise<void> {
    // In one order everywhere: two processes never wait for each other.
    const rows = additions.toSorted((a, b) => (a.day + a.what < b.day + b.what ? -1 : 1));
    await this.#db.transaction().execute(async (trx) => {
      for (const { day, what, count } of rows)
        await trx
          .insertInto("day_counts")
          .values({ day, what, count })
          .onConflict((on) =>
            on.columns(["day", "what"]).doUpdateSet((eb) => ({ count: eb("day_counts.count", "+", count) })),
          )
          .execute();
    });
  }

  /** All counts of whole days. */
  counts({ from, to }: Span): Promise<Addition[]> {
    return this.#db
      .selectFrom("day_counts")
      .selectAll()
      .where("day", ">=", dayOf(from))
      .where("day", "<", dayOf(to))
      .orderBy("day")
      .orderBy("what")
      .execute();
  }

  /** Passes that came in, by day. */
  async visits({ from, to }: Span): Promise<Map<string, number>> {
    const rows = await this.#db
      .selectFrom("visits")
      .selectAll()
      .where("day", ">=", dayOf(from))
      .where("day", "<", dayOf(to))
      .execute();
    return new Map(rows.map(({ day, visits }) => [day, visits]));
  }

  /** How many passes were at each of these events; an event at which nobody was is missing. */
  async came(events: readonly string[]): Promise<Map<string, number>> {
    const rows = await inParts(events, (part) =>
      this.#db
        .selectFrom("event_visits")
        .select((eb) => ["event", eb.fn.count<number>("pass").distinct().as("came")])
        .where("event", "in", part)
        .groupBy("event")
        .execute(),
    );
    return new Map(rows.map(({ event, came }) => [event, Number(came)]));
  }

  /** When things were reported, held by a machine, and answered. Epoch ms. */
  async reports({ from, to }: Span): Promise<Pick<PlaceFacts, "reported" | "held" | "handled">> {
    const [made, answered] = await Promise.all([
      this.#db.selectFrom("reports").select(["made_by", "at"]).where("at", ">=", from).where("at", "<", to).execute(),
      this.#db
        .selectFrom("reports")
        .select("answered_at")
        .where("answered_at", ">=", from)
        .where("answered_at", "<", to)
        .execute(),
    ]);
    return {
      reported: made.flatMap(({ made_by, at }) => (made_by === "visitor" ? [at] : [])),
      held: made.flatMap(({ made_by, at }) => (made_by === "machine" ? [at] : [])),
      handled: answered.map(({ answered_at }) => answered_at!),
    };
  }
}
