/** Reports as the desk goes through them: those that wait by person, those that are answered one by one. */
import type { Store } from "../store/store.ts";
import { fromRow, type Report } from "./reports.store.ts";

/** People on one page of those that wait. */
const PEOPLE = 30;
/** Reports of one person there; all of them are asked for by person. */
const FEW = 3;
/** Reports on one page of one person's, and of the answered ones. */
const REPORTS = 50;

/** Somebody of whom reports wait. */
interface Reported {
  /** Their pass. */
  readonly about: string;
  readonly reports: number;
  /** Visitors who reported them. */
  readonly reporters: number;
  /** Whether there are reports of many from one place among them. */
  readonly isCrowded: boolean;
}

/** One page of a list. */
export interface ReportPage {
  readonly reports: readonly Report[];
  /** Of whom the reports are, in the order of the list; empty where they stand one by one. */
  readonly people: readonly Reported[];
  readonly hasMore: boolean;
}

export class ReportLists {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /**
   * Those that wait, by person. First come people of whom somebody heard something themselves, among equals who was reported
   * last. "folded" are people of whom nothing is told but by many from one place, "open" all the others.
   */
  async waiting(which: "open" | "folded", page: number): Promise<ReportPage> {
    const rows = await this.#db
      .selectFrom("reports")
      .select((eb) => [
        "about",
        eb.fn.countAll<number>().as("reports"),
        eb.fn.count<number>("reporter").distinct().as("reporters"),
        eb.fn.max("crowd").as("crowded"),
        eb.fn.max("heard").as("heard"),
        eb.fn.max("id").as("latest"),
      ])
      .where("state", "!=", "answered")
      .groupBy("about")
      .having((eb) => eb(eb.fn.min("crowd"), "=", which === "folded" ? 1 : 0))
      .orderBy("heard", "desc")
      .orderBy("latest", "desc")
      .offset(page * PEOPLE)
      .limit(PEOPLE + 1)
      .execute();
    const people = rows.slice(0, PEOPLE).map(({ about, reports, reporters, crowded }) => ({
      about,
      reports: Number(reports),
      reporters: Number(reporters),
      isCrowded: crowded === 1,
    }));
    const reports = await this.#few(people.map(({ about }) => about));
    return {
      reports: people.flatMap(({ about }) => reports.filter((report) => report.about === about)),
      people,
      hasMore: rows.length > PEOPLE,
    };
  }

  /** Everything that waits about one person: the heard first, then the newest. */
  async about(about: string, page: number): Promise<ReportPage> {
    const rows = await this.#db
      .selectFrom("reports")
      .selectAll()
      .where("about", "=", about)
      .where("state", "!=", "answered")
      .orderBy("heard", "desc")
      .orderBy("id", "desc")
      .offset(page * REPORTS)
      .limit(REPORTS + 1)
      .execute();
    return paged(rows.map(fromRow));
  }

  /** The answered ones, the latest answer first. */
  async answered(page: number): Promise<ReportPage> {
    const rows = await this.#db
      .selectFrom("reports")
      .selectAll()
      .where("state", "=", "answered")
      .orderBy("answered_at", "desc")
      .orderBy("id", "desc")
      .offset(page * REPORTS)
      .limit(REPORTS + 1)
      .execute();
    return paged(rows.map(fromRow));
  }

  /** How many wait, since when the oldest of them does, and how many more there are of many from one place. */
  async open(): Promise<{ count: number; oldest: number | null; crowd: number }> {
    const row = await this.#db
      .selectFrom("reports")
      .select((eb) => [
        eb.fn.countAll<number>().filterWhere("crowd", "=", 0).as("count"),
        eb.fn.min("at").filterWhere("crowd", "=", 0).as("oldest"),
        eb.fn.countAll<number>().filterWhere("crowd", "=", 1).as("crowd"),
      ])
      .where("state", "!=", "answered")
      .executeTakeFirstOrThrow();
    return {
      count: Number(row.count),
      oldest: row.oldest === null ? null : Number(row.oldest),
      crowd: Number(row.crowd),
    };
  }

  /** The first reports of each of these. */
  async #few(people: readonly string[]): Promise<Report[]> {
    if (people.length === 0) return [];
    const rows = await this.#db
      .selectFrom((eb) =>
        eb
          .selectFrom("reports")
          .selectAll()
          .select((e) =>
            e.fn
              .agg<number>("row_number")
              .over((o) => o.partitionBy("about").orderBy("heard", "desc").orderBy("id", "desc"))
              .as("place"),
          )
          .where("about", "in", people)
          .where("state", "!=", "answered")
          .as("placed"),
      )
      .selectAll()
      .where("place", "<=", FEW)
      .orderBy("place", "asc")
      .execute();
    return rows.map(fromRow);
  }
}

const paged = (reports: Report[]): ReportPage => ({
  reports: reports.slice(0, REPORTS),
  people: [],
  hasMore: reports.length > REPORTS,
});
