/** How much there was to do, week by week: numbers only. */
import type { WeekCounts } from "../../shared/safety/counts.ts";
import type { Store } from "../store/store.ts";

export class CountsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Everything between two moments. */
  async between(from: number, to: number): Promise<Omit<WeekCounts, "week">> {
    const [reports, sanctions, appeals] = await Promise.all([
      this.#db
        .selectFrom("reports")
        .select((eb) => ["made_by", eb.fn.countAll<number>().as("all"), eb.fn.sum<number | null>("acted").as("acted")])
        .where("at", ">=", from)
        .where("at", "<", to)
        .groupBy("made_by")
        .execute(),
      this.#db
        .selectFrom("sanctions")
        .select((eb) => ["kind", eb.fn.countAll<number>().as("all")])
        .where("at", ">=", from)
        .where("at", "<", to)
        .groupBy("kind")
        .execute(),
      this.#db
        .selectFrom("appeals")
        .select((eb) => ["state", eb.fn.countAll<number>().as("all")])
        .where("at", ">=", from)
        .where("at", "<", to)
        .groupBy("state")
        .execute(),
    ]);
    const count = (rows: readonly { readonly all: number }[]) => rows.reduce((sum, { all }) => sum + Number(all), 0);
    const ofKind = (kind: string) => count(sanctions.filter((row) => row.kind === kind));
    return {
      reports: count(reports.filter((row) => row.made_by === "visitor")),
      held: count(reports.filter((row) => row.made_by === "machine")),
      acted: reports.reduce((sum, { acted }) => sum + Number(acted ?? 0), 0),
      sanctions: { warning: ofKind("warning"), mute: ofKind("mute"), out: ofKind("out"), ban: ofKind("ban") },
      appeals: count(appeals),
      granted: count(appeals.filter((row) => row.state === "granted")),
    };
  }
}
