/** The booths' public figures: whole weeks that are over, each cell for at least ten people, or hidden. */
import type { PublicWeeks } from "../../shared/consult/api.ts";
import { figuresOf } from "../../shared/consult/figures.ts";
import { DAY_MS, dayOf } from "../../shared/consult/hours.ts";
import { publicFigures } from "../../shared/consult/publicFigures.ts";
import { startOfWeek } from "../../shared/consult/roster.ts";
import type { Consult } from "./consult.ts";

const WEEK_MS = 7 * DAY_MS;
/** Weeks that are published. */
const WEEKS = 12;
/** Anybody may ask, and a week that is over changes no more: the answer is kept so long, ms. */
const KEPT_MS = 10 * 60 * 1000;
/**
 * A week is published so long after its end, ms: until then a conversation of its last evening may still end, or its closing be
 * answered, and the difference of two tables would tell of one person.
 */
const SETTLED_MS = DAY_MS;

export class WeeklyFigures {
  readonly #consult: Pick<Consult, "records">;
  #latest: { readonly at: number; readonly weeks: Promise<PublicWeeks["weeks"]> } | null = null;

  constructor(consult: Pick<Consult, "records">) {
    this.#consult = consult;
  }

  /** The latest weeks in which anybody came, the newest first. */
  latest(now: number): Promise<PublicWeeks["weeks"]> {
    if (!this.#latest || Math.abs(now - this.#latest.at) > KEPT_MS) {
      const weeks = this.#count(now);
      this.#latest = { at: now, weeks };
      weeks.catch(() => (this.#latest = null));
    }
    return this.#latest.weeks;
  }

  async #count(now: number): Promise<PublicWeeks["weeks"]> {
    const last = startOfWeek(now - SETTLED_MS);
    const mondays = Array.from({ length: WEEKS }, (_, i) => last - (i + 1) * WEEK_MS);
    const weeks = await Promise.all(
      mondays.map(async (from) => {
        const records = await this.#consult.records({ from, to: from + WEEK_MS }, null);
        return records.length > 0 ? [{ week: dayOf(from), figures: publicFigures(figuresOf(records)) }] : [];
      }),
    );
    return weeks.flat();
  }
}
