/** The weekly counts that the place publishes. A week that is over is counted again only for appeals decided later. */
import type { WeekCounts } from "../../shared/safety/counts.ts";
import { dayInJapan } from "../campaign/visits.store.ts";
import { startOfDay } from "./addresses.ts";
import type { CountsStore } from "./counts.store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;
/** Whole weeks that are published. */
const WEEKS = 12;
/** The answer is kept so long, ms: anybody may ask for it. */
const KEPT_MS = 10 * 60 * 1000;
/** The first of January 1970 was a Thursday. */
const THURSDAY = 3;

/** The Monday of the week of `now` in Japan, its first moment. */
export const mondayOf = (now: number): number => {
  const today = startOfDay(now);
  const days = Math.round((today + 9 * 60 * 60 * 1000) / DAY_MS);
  return today - ((days + THURSDAY) % 7) * DAY_MS;
};

export class WeeklyCounts {
  readonly #store: CountsStore;
  #latest: { readonly at: number; readonly weeks: Promise<WeekCounts[]> } | null = null;

  constructor(store: CountsStore) {
    this.#store = store;
  }

  /** The latest whole weeks in which there was something to count, newest first. */
  latest(now: number): Promise<WeekCounts[]> {
    if (!this.#latest || now - this.#latest.at > KEPT_MS) {
      const weeks = this.#count(now);
      this.#latest = { at: now, weeks };
      weeks.catch(() => (this.#latest = null));
    }
    return this.#latest.weeks;
  }

  async #count(now: number): Promise<WeekCounts[]> {
    const mondays = Array.from({ length: WEEKS }, (_, i) => mondayOf(now) - (i + 1) * WEEK_MS);
    const weeks = await Promise.all(
      mondays.map(async (from) => ({
        week: dayInJapan(from),
        ...(await this.#store.between(from, from + WEEK_MS)),
      })),
    );
    return weeks.filter(({ reports, held, sanctions, appeals }) =>
      [reports, held, appeals, ...Object.values(sanctions)].some((n) => n > 0),
    );
  }
}
