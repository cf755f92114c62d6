/** Which lines of those who hold events are open, by process, in the database. */
import type { Store } from "../store/store.ts";

export interface LineRow {
  readonly event: string;
  readonly who: string;
  readonly process: string;
}

export class LinesStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** These lines are open, and their process lives. */
  async put(process: string, lines: readonly Pick<LineRow, "event" | "who">[]): Promise<void> {
    if (lines.length === 0) return;
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto("event_processes")
        .values({ process, beat: 1 })
        .onConflict((on) => on.column("process").doUpdateSet((eb) => ({ beat: eb("event_processes.beat", "+", 1) })))
        .execute();
      await trx
        .insertInto("event_lines")
        .values(lines.map(({ event, who }) => ({ event, who, process })))
        .onConflict((on) => on.doNothing())
        .execute();
    });
  }

  async remove({ event, who, process }: LineRow): Promise<void> {
    await this.#db
      .deleteFrom("event_lines")
      .where("event", "=", event)
      .where("who", "=", who)
      .where("process", "=", process)
      .execute();
  }

  /** A sign of life; false where somebody took this process for dead. */
  async beat(process: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable("event_processes")
      .set((eb) => ({ beat: eb("beat", "+", 1) }))
      .where("process", "=", process)
      .executeTakeFirst();
    return Number(numUpdatedRows) === 1;
  }

  processes(): Promise<{ process: string; beat: number }[]> {
    return this.#db.selectFrom("event_processes").selectAll().execute();
  }

  all(): Promise<LineRow[]> {
    return this.#db.selectFrom("event_lines").selectAll().execute();
  }

  /** Forget a process with its lines; where a beat is given, only if it has not moved since. */
  async forget(process: string, beat?: number): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      const own = trx.deleteFrom("event_processes").where("process", "=", process);
      const { numDeletedRows } = await (beat === undefined ? own : own.where("beat", "=", beat)).executeTakeFirst();
      if (Number(numDeletedRows) > 0) await trx.deleteFrom("event_lines").where("process", "=", process).execute();
    });
  }
}
