/** Reports: what visitors told, and lines that a machine held for a person to look at. */
import { v7 as uuid } from "uuid";
import type { SeenLine } from "../../shared/safety/desk.ts";
import type { ReportReason } from "../../shared/safety/messages.ts";
import type { ZoneId } from "../../shared/walk/map.ts";
import type { ReportsTable } from "../store/schema.ts";
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
}

/** What is told with a new report. */
export type NewReport = Omit<Report, "id" | "state" | "seenBy" | "answeredAt" | "answer" | "acted">;

/** Reports in one answer to the desk, at most. */
const PAGE = 200;

const toRow = (report: NewReport): ReportsTable => ({
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
});

const fromRow = (row: ReportsTable): Report => ({
  id: row.id,
  by: row.made_by as Report["by"],
  reporter: row.reporter,
  about: row.about,
  aboutName: row.about_name,
  address: row.address,
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
});

export class ReportsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  async add(report: NewReport): Promise<Report> {
    const row = toRow(report);
    await this.#db.insertInto("reports").values(row).execute();
    return fromRow(row);
  }

  /** Add words and lines to a report that is still open: the same trouble told again is one report. */
  async extend(id: string, words: string, lines: readonly SeenLine[]): Promise<void> {
    await this.#db
      .updateTable("reports")
      .set({ words, lines: JSON.stringify(lines) })
      .where("id", "=", id)
      .execute();
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

  /** For the desk: the open ones oldest first, the answered ones newest first. */
  async list(which: "open" | "answered"): Promise<Report[]> {
    const all = this.#db.selectFrom("reports").selectAll().limit(PAGE);
    const rows = await (
      which === "open"
        ? all.where("state", "!=", "answered").orderBy("id", "asc")
        : all.where("state", "=", "answered").orderBy("answered_at", "desc").orderBy("id", "desc")
    ).execute();
    return rows.map(fromRow);
  }

  /** How many are open, and since when the oldest of them waits. */
  async open(): Promise<{ count: number; oldest: number | null }> {
    const row = await this.#db
      .selectFrom("reports")
      .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.min("at").as("oldest")])
      .where("state", "!=", "answered")
      .executeTakeFirstOrThrow();
    return { count: Number(row.count), oldest: row.oldest === null ? null : Number(row.oldest) };
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
      .set((eb) => ({
        state: "answered",
        seen_by: eb.fn.coalesce("seen_by", eb.val(by)),
        answered_at: now,
        acted: acted ? 1 : 0,
        answer: words,
      }))
      .where("id", "=", id)
      .where("state", "!=", "answered")
      .executeTakeFirst();
    return changed.numUpdatedRows > 0n;
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
      .set({ reporter: null, about: "", about_name: "", address: null, words: "", lines: "[]", answer: "" })
      .where("state", "=", "answered")
      .where("answered_at", "<", answeredBefore)
      .where("about", "!=", "")
      .execute();
  }

  /** Address hashes of former days mean nothing any more. */
  async dropAddresses(before: number): Promise<void> {
    await this.#db
      .updateTable("reports")
      .set({ address: null })
      .where("address", "is not", null)
      .where("at", "<", before)
      .execute();
  }
}
