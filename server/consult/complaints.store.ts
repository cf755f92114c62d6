/** Complaints of visitors, kept apart from tickets: with the accounts that must not see them, without pass or ticket. */
import { v7 as uuid } from "uuid";
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

  /** Forget those answered before this moment. */
  async sweep(before: number): Promise<void> {
    await this.#db.deleteFrom("complaints").where("answered_at", "<", before).execute();
  }
}
