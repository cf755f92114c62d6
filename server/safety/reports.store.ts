/** Reports: what visitors told, and lines that a machine held for a person to look at. */
import type { ExpressionBuilder } from "kysely";
import { v7 as uuid } from "uuid";
import type { SeenLine } from "../../shared/safety/desk.ts";
import type { ReportReason } from "../../shared/safety/reasons.ts";
import type { ZoneId } from "../../shared/walk/map.ts";
import type { ReportsTable } from "../store/safety.schema.ts";
import type { Tables } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

/** Why a machine reports. */
export type MachineReason = "lure" | "solicitation";

export interface Report {
  readonly id: string;
  readonly by: "visitor" | "machine";
  /** The pass of who reported; null for a machine's. */
  readonly reporter: string | null;
  /** The pass that it is about. */
  readonly about: string;
  readonly aboutName: string;
  /** Hash of the day's salt and their address; null when it is not known or the day is over. */
  readonly address: string | null;
  /** Hash of the day's salt and the address of who reported; null for a machine's, and when the day is over. */
  readonly source: string | null;
  readonly square: string;
  readonly zone: ZoneId | null;
  /** The table that they sat at. */
  readonly table: string | null;
  readonly reason: ReportReason | MachineReason;
  readonly words: string;
  readonly lines: readonly SeenLine[];
  readonly at: number;
  readonly state: "open" | "seen" | "answered";
  readonly seenBy: string | null;
  readonly answeredAt: number | null;
  readonly answer: string;
  readonly acted: boolean | null;
  /** Whether it is of many from one place, and without a line that its reporter heard. */
  readonly isCrowd: boolean;
}

/** What is told with a new report. */
export type NewReport = Omit<Report, "id" | "state" | "seenBy" | "answeredAt" | "answer" | "acted" | "isCrowd">;

/** Whether the reporter (or the machine) has heard what they tell of. */
export const isHeard = (lines: readonly SeenLine[]): boolean => lines.some(({ theirs }) => theirs);

const toRow = (report: NewReport, isCrowd: boolean): ReportsTable => ({
  id: uuid(),
  made_by: report.by,
  reporter: report.reporter,
  about: report.about,
  about_name: report.aboutName,
  address: report.address,
  square: report.square,
  zone: report.zone,
  table_id: report.table,
  reason: report.reason,
  words: report.words,
  lines: JSON.stringify(report.lines),
  at: report.at,
  state: "open",
  seen_by: null,
  answered_at: null,
  answer: "",
  acted: null,
  source: report.source,
  heard: isHeard(report.lines) ? 1 : 0,
  crowd: isCrowd ? 1 : 0,
});

export const fromRow = (row: ReportsTable): Report => ({
  id: row.id,
  by: row.made_by as Report["by"],
  reporter: row.reporter,
  about: row.about,
  aboutName: row.about_name,
  address: row.address,
  source: row.source,
  square: row.square,
  zone: row.zone as ZoneId | null,
  table: row.table_id,
  reason: row.reason as Report["reason"],
  words: row.words,
  lines: JSON.parse(row.lines) as SeenLine[],
  at: row.at,
  state: row.state as Report["state"],
  seenBy: row.seen_by,
  answeredAt: row.answered_at,
  answer: row.answer,
  acted: row.acted === null ? null : row.acted === 1,
  isCrowd: row.crowd === 1,
});

/** What an answer changes of a report; whoever saw it first stays. */
const answered =
  (by: string, acted: boolean, words: string, now: number) => (eb: ExpressionBuilder<Tables, "reports">) => ({
    state: "answered" as const,
    seen_by: eb.fn.coalesce("seen_by", eb.val(by)),
    answered_at: now,
    acted: acted ? 1 : 0,
    answer: words,
  });

export class ReportsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  async add(report: NewReport, isCrowd: boolean): Promise<Report> {
    const row = toRow(report, isCrowd);
    await this.#db.insertInto("reports").values(row).execute();
    return fromRow(row);
  }

  /** Add words and lines to a report that is still open: the same trouble told again is one report. */
  async extend(id: string, words: string, lines: readonly SeenLine[]): Promise<void> {
    const told = { words, lines: JSON.stringify(lines), ...(isHeard(lines) && { heard: 1, crowd: 0 }) };
    await this.#db.updateTable("reports").set(told).where("id", "=", id).execute();
  }

  async find(id: string): Promise<Report | null> {
    const row = await this.#db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  /** The report of the same trouble that nobody has answered yet: same reporter (null: a machine), same person. */
  async unanswered(reporter: string | null, about: string, reason?: MachineReason): Promise<Report | null> {
    const row = await this.#db
      .selectFrom("reports")
      .selectAll()
      .where("about", "=", about)
      .where("state", "!=", "answered")
      .where("reporter", reporter === null ? "is" : "=", reporter)
      .$if(reason !== undefined, (q) => q.where("reason", "=", reason!))
      .orderBy("id", "desc")
      .executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  /** How many without a heard line wait, counted among no crowd: of one reporter, or from one address (as the day's hash). */
  async unheard(of: "reporter" | "source", value: string): Promise<number> {
    const row = await this.#db
      .selectFrom("reports")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where(of, "=", value)
      .where("state", "!=", "answered")
      .where("heard", "=", 0)
      .where("crowd", "=", 0)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  }

  /** The latest reports of one pass. */
  async madeBy(reporter: string): Promise<Report[]> {
    const rows = await this.#db
      .selectFrom("reports")
      .selectAll()
      .where("reporter", "=", reporter)
      .orderBy("id", "desc")
      .limit(50)
      .execute();
    return rows.map(fromRow);
  }

  /** Somebody looks at it; false when somebody already did. */
  async see(id: string, by: string): Promise<boolean> {
    const changed = await this.#db
      .updateTable("reports")
      .set({ state: "seen", seen_by: by })
      .where("id", "=", id)
      .where("state", "=", "open")
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  }

  /** Close it; false when it was closed before. `by` also saw it, if nobody had. */
  async answer(id: string, by: string, acted: boolean, words: string, now: number): Promise<boolean> {
    const changed = await this.#db
      .updateTable("reports")
      .set(answered(by, acted, words, now))
      .where("id", "=", id)
      .where("state", "!=", "answered")
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
  }

  /** Close what is left about a person of a crowd's reports; those that were closed. */
  async answerCrowd(about: string, by: string, acted: boolean, words: string, now: number): Promise<Report[]> {
    const rows = await this.#db
      .updateTable("reports")
      .set(answered(by, acted, words, now))
      .where("about", "=", about)
      .where("crowd", "=", 1)
      .where("state", "!=", "answered")
      .returningAll()
      .execute();
    return rows.map(fromRow);
  }

  /** Whether somebody at this table is still complained of. */
  async isTableReported(square: string, table: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom("reports")
      .select("id")
      .where("square", "=", square)
      .where("table_id", "=", table)
      .where("made_by", "=", "visitor")
      .where("state", "!=", "answered")
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Blank everything personal of reports answered before this moment; that there was one stays, for the counts. */
  async blank(answeredBefore: number): Promise<void> {
    await this.#db
      .updateTable("reports")
      .set({
        reporter: null,
        about: "",
        about_name: "",
        address: null,
        source: null,
        words: "",
        lines: "[]",
        answer: "",
      })
      .where("state", "=", "answered")
      .where("answered_at", "<", answeredBefore)
      .where("about", "!=", "")
      .execute();
  }

  /** Address hashes of former days mean nothing any more. */
  async dropAddresses(before: number): Promise<void> {
    await this.#db
      .updateTable("reports")
      .set({ address: null, source: null })
      .where((eb) => eb.or([eb("address", "is not", null), eb("source", "is not", null)]))
      .where("at", "<", before)
      .execute();
  }
}
