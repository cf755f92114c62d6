/** Where somebody sat last: hall and seat, so that they find back to them after a broken line or a server that started anew. */
import type { Store } from "../store/store.ts";
import { Groups } from "../store/groups.ts";

export interface Chair {
  readonly hall: number;
  /** Null: standing. */
  readonly seat: number | null;
}
interface Noted extends Chair {
  readonly event: string;
  readonly pass: string;
}

const KEEP_MS = 1000;
const AT_ONCE = 200;

export class ChairsStore {
  readonly #store: Store;
  readonly #groups: Groups<Noted>;

  constructor(store: Store, failed: (error: unknown) => void) {
    this.#store = store;
    this.#groups = new Groups({
      write: (group) => this.#keep([...group.values()]),
      merge: (_, later) => later,
      everyMs: KEEP_MS,
      failed,
    });
  }

  /** Written within a moment, together with others'. */
  note(event: string, pass: string, chair: Chair): void {
    this.#groups.note(`${event} ${pass}`, { event, pass, ...chair }, true);
  }

  async find(event: string, pass: string): Promise<Chair | null> {
    const noted = this.#groups.get(`${event} ${pass}`);
    if (noted) return { hall: noted.hall, seat: noted.seat };
    const row = await this.#store
      .selectFrom("event_chairs")
      .select(["hall", "seat"])
      .where("event", "=", event)
      .where("pass", "=", pass)
      .executeTakeFirst();
    return row ?? null;
  }

  async forget(event: string): Promise<void> {
    await this.#store.deleteFrom("event_chairs").where("event", "=", event).execute();
  }

  close(): Promise<void> {
    return this.#groups.close();
  }

  async #keep(rows: readonly Noted[]): Promise<void> {
    await this.#store.transaction().execute(async (turn) => {
      for (let i = 0; i < rows.length; i += AT_ONCE)
        await turn
          .insertInto("event_chairs")
          .values(rows.slice(i, i + AT_ONCE).map(({ event, pass, hall, seat }) => ({ event, pass, hall, seat })))
          .onConflict((c) =>
            c
              .columns(["event", "pass"])
              .doUpdateSet((e) => ({ hall: e.ref("excluded.hall"), seat: e.ref("excluded.seat") })),
          )
          .execute();
    });
  }
}
