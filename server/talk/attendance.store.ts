/** Who looks after the place, and in which hours of the day somebody did. Nothing about visitors. */
import type { Role } from "../../shared/staff/roles.ts";
import type { Store } from "../store/store.ts";

/** Somebody who looks after the place, and until when (epoch ms) that is known. */
export interface Attendant {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly until: number;
}

const HOUR_MS = 60 * 60 * 1000;
/** Days of attended hours that are kept. */
const KEPT_DAYS = 40;

/** The day and hour in Japan of a moment. */
export const hourInJapan = (at: number): { readonly day: string; readonly hour: number } => {
  const there = new Date(at + 9 * HOUR_MS).toISOString();
  return { day: there.slice(0, 10), hour: Number(there.slice(11, 13)) };
};

export class AttendanceStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  async attending(now: number): Promise<Attendant[]> {
    return this.#db.selectFrom("attendance").selectAll().where("until", ">", now).execute();
  }

  /** Somebody attends at `now`; the hour counts as attended. */
  async mark({ account, ...rest }: Attendant, now: number): Promise<void> {
    await this.#db
      .insertInto("attendance")
      .values({ account, ...rest })
      .onConflict((on) => on.column("account").doUpdateSet(rest))
      .execute();
    await this.#db
      .insertInto("attended_hours")
      .values(hourInJapan(now))
      .onConflict((on) => on.columns(["day", "hour"]).doNothing())
      .execute();
  }

  /** The hours of a day of Japan in which somebody attended, in order. */
  async hours(day: string): Promise<number[]> {
    const rows = await this.#db.selectFrom("attended_hours").select("hour").where("day", "=", day).execute();
    return rows.map(({ hour }) => hour).toSorted((a, b) => a - b);
  }

  /** Forget who is gone, and days long past. */
  async forget(now: number): Promise<void> {
    await this.#db.deleteFrom("attendance").where("until", "<", now).execute();
    const { day } = hourInJapan(now - KEPT_DAYS * 24 * HOUR_MS);
    await this.#db.deleteFrom("attended_hours").where("day", "<", day).execute();
  }
}
