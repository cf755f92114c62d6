/** Where passes were last, and which squares they may come back to. */
import type { Motion } from "../../shared/walk/frame.ts";
import type { WhereaboutsTable } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

export interface Whereabouts extends Pick<Motion, "x" | "z" | "yaw"> {
  readonly pass: string;
  readonly square: string;
  /** Index into the map's seats, or null. */
  readonly seat: number | null;
  readonly look: number;
  /** Epoch ms. */
  readonly updated: number;
}

/** Rows in one statement: far below what either database takes as parameters. */
const ROWS = 500;

const toRow = (w: Whereabouts): WhereaboutsTable => ({
  pass: w.pass,
  square: w.square,
  x_mm: Math.round(w.x * 1000),
  z_mm: Math.round(w.z * 1000),
  yaw_mrad: Math.round(w.yaw * 1000),
  seat: w.seat,
  look: w.look,
  updated: w.updated,
});

const fromRow = (r: WhereaboutsTable): Whereabouts => ({
  pass: r.pass,
  square: r.square,
  x: r.x_mm / 1000,
  z: r.z_mm / 1000,
  yaw: r.yaw_mrad / 1000,
  seat: r.seat,
  look: r.look,
  updated: r.updated,
});

export class WhereaboutsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  async find(pass: string): Promise<Whereabouts | null> {
    const row = await this.#db.selectFrom("whereabouts").selectAll().where("pass", "=", pass).executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  /** Save all of these in one transaction. A pass must not occur twice. */
  async save(group: readonly Whereabouts[]): Promise<void> {
    if (group.length === 0) return;
    // In one order everywhere: two processes that lock the same rows must not wait for each other.
    const all = group.toSorted((a, b) => (a.pass < b.pass ? -1 : 1));
    await this.#db.transaction().execute(async (trx) => {
      for (let i = 0; i < all.length; i += ROWS)
        await trx
          .insertInto("whereabouts")
          .values(all.slice(i, i + ROWS).map(toRow))
          .onConflict((on) =>
            on.column("pass").doUpdateSet((eb) => ({
              square: eb.ref("excluded.square"),
              x_mm: eb.ref("excluded.x_mm"),
              z_mm: eb.ref("excluded.z_mm"),
              yaw_mrad: eb.ref("excluded.yaw_mrad"),
              seat: eb.ref("excluded.seat"),
              look: eb.ref("excluded.look"),
              updated: eb.ref("excluded.updated"),
            })),
          )
          .execute();
    });
  }

  /** Forget whoever was last here before this moment. Returns how many. */
  async forget(before: number): Promise<number> {
    const gone = await this.#db.deleteFrom("whereabouts").where("updated", "<", before).executeTakeFirst();
    await this.#db.deleteFrom("squares").where("seen", "<", before).execute();
    return Number(gone.numDeletedRows);
  }

  /** The square lives at this moment. */
  async squareLives(id: string, now: number): Promise<void> {
    await this.#db
      .insertInto("squares")
      .values({ id, seen: now })
      .onConflict((on) => on.column("id").doUpdateSet({ seen: now }))
      .execute();
  }

  /** The square was left by everybody; nobody needs to come back to it. */
  async squareEnded(id: string): Promise<void> {
    await this.#db.deleteFrom("squares").where("id", "=", id).execute();
  }

  /** When the square was last alive, epoch ms; null if it ended. */
  async squareSeen(id: string): Promise<number | null> {
    const row = await this.#db.selectFrom("squares").select("seen").where("id", "=", id).executeTakeFirst();
    return row?.seen ?? null;
  }
}
