/** What the place knows of a pass's time here: how long, which age they said, whether they agreed to the rules of text. */
import type { AgeBand } from "../../shared/talk/ladder.ts";
import type { Store } from "../store/store.ts";

/** A pass as the ladder knows it. */
export interface Known {
  /** Spent in the square so far, over all visits. */
  readonly seconds: number;
  readonly band: AgeBand;
  readonly hasAgreed: boolean;
}

/** What is new about a pass: seconds on top of those known; "unsaid" and false change nothing. */
export interface News extends Known {
  readonly pass: string;
}

export const unknown: Known = { seconds: 0, band: "unsaid", hasAgreed: false };

/**
 * What holds once somebody says more: under 18 stays under 18, whoever says otherwise later; and an agreement stays given.
 */
export const combine = (known: Known, news: Known): Known => ({
  seconds: known.seconds + news.seconds,
  band: known.band === "under-18" || news.band === "unsaid" ? known.band : news.band,
  hasAgreed: known.hasAgreed || news.hasAgreed,
});

/** Rows in one statement: far below what either database takes as parameters. */
const ROWS = 500;

export class StandingStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  async find(pass: string): Promise<Known> {
    const row = await this.#db.selectFrom("standings").selectAll().where("pass", "=", pass).executeTakeFirst();
    return row ? { seconds: row.seconds, band: row.band, hasAgreed: row.agreed !== null } : unknown;
  }

  /** Add all of these to what is known, in one transaction, as `combine` does. A pass must not occur twice. */
  async add(group: readonly News[], now: number): Promise<void> {
    if (group.length === 0) return;
    // In one order everywhere: two processes that lock the same rows must not wait for each other.
    const rows = group
      .toSorted((a, b) => (a.pass < b.pass ? -1 : 1))
      .map(({ pass, seconds, band, hasAgreed }) => ({
        pass,
        seconds,
        band,
        agreed: hasAgreed ? now : null,
        updated: now,
      }));
    await this.#db.transaction().execute(async (trx) => {
      for (let i = 0; i < rows.length; i += ROWS)
        await trx
          .insertInto("standings")
          .values(rows.slice(i, i + ROWS))
          .onConflict((on) =>
            on.column("pass").doUpdateSet((eb) => ({
              seconds: eb("standings.seconds", "+", eb.ref("excluded.seconds")),
              band: eb
                .case()
                .when(
                  eb.or([eb("standings.band", "=", "under-18" as const), eb("excluded.band", "=", "unsaid" as const)]),
                )
                .then(eb.ref("standings.band"))
                .else(eb.ref("excluded.band"))
                .end(),
              agreed: eb.fn.coalesce("standings.agreed", "excluded.agreed"),
              updated: eb.ref("excluded.updated"),
            })),
          )
          .execute();
    });
  }

  /** Forget whoever was last here before this moment. Returns how many. */
  async forget(before: number): Promise<number> {
    const gone = await this.#db.deleteFrom("standings").where("updated", "<", before).executeTakeFirst();
    return Number(gone.numDeletedRows);
  }
}
