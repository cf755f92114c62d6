/** Complaints of visitors, kept apart from tickets: with the accounts that must not see them, without pass or ticket. */
import { v7 as uuid } from "uuid";
import type { ComplaintShown } from "../../shared/consult/office.ts";
import type { Store } from "../store/store.ts";

export interface NewComplaint {
  /** Whose booth it was; null where nobody had taken the ticket and it was for any. */
  readonly organisation: string | null;
  /** The accounts that took part in that conversation. */
  readonly tookPart: readonly string[];
  readonly words: string;
  /** The writer's own lines, attached on purpose. */
  readonly lines: readonly string[];
  readonly at: number;
}

export interface KeptComplaint extends NewComplaint {
  readonly id: string;
  /** Null while open. */
  readonly answered: ComplaintShown["answered"];
}

export class ComplaintsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Keep one; its id. */
  async add({ organisation, tookPart, words, lines, at }: NewComplaint): Promise<string> {
    const id = uuid();
    await this.#db
      .insertInto("complaints")
      .values({
        id,
        at,
        organisation: organisation ?? "",
        took_part: JSON.stringify(tookPart),
        words,
        lines: JSON.stringify(lines),
        state: "open",
        answer: "",
        answered_by: null,
        answered_at: null,
      })
      .execute();
    return id;
  }

  /** All that are kept, the oldest first, with the name of whoever answered. */
  async all(): Promise<KeptComplaint[]> {
    const rows = await this.#db
      .selectFrom("complaints as c")
      .leftJoin("staff_user as u", "u.id", "c.answered_by")
      .selectAll("c")
      .select("u.name as answered_name")
      .orderBy("c.at")
      .orderBy("c.id")
      .execute();
    return rows.map((row) => ({
      id: row.id,
      at: row.at,
      organisation: row.organisation === "" ? null : row.organisation,
      tookPart: JSON.parse(row.took_part) as string[],
      words: row.words,
      lines: JSON.parse(row.lines) as string[],
      answered:
        row.answered_at === null ? null : { at: row.answered_at, by: row.answered_name ?? "", note: row.answer },
    }));
  }

  /** Note what was done about one; false where somebody was faster. */
  async answer(id: string, by: string, note: string, now: number): Promise<boolean> {
    const answered = await this.#db
      .updateTable("complaints")
      .set({ state: "answered", answer: note, answered_by: by, answered_at: now })
      .where("id", "=", id)
      .where("state", "=", "open")
      .executeTakeFirst();
    return Number(answered.numUpdatedRows) === 1;
  }

  /** Forget those answered before this moment. */
  async sweep(before: number): Promise<void> {
    await this.#db.deleteFrom("complaints").where("answered_at", "<", before).execute();
  }
}
