/** What the booths' fronts say: who is here now, the hours, how long one waits, which booths are free. The same for everybody. */
import type { Fronts } from "../../shared/consult/api.ts";
import { DAY_MS, nextSpans, openSpan, type Shift } from "../../shared/consult/hours.ts";
import type { BoothRow } from "../../shared/consult/roster.ts";
import type { BoothFront, BoothSign } from "../../shared/consult/views.ts";
import { estimate, type Line } from "../../shared/consult/wait.ts";
import type { Duty } from "./ports.ts";
import type { Consult } from "./consult.ts";
import type { OrganisationRow, Roster } from "./roster.ts";

/** How many openings to come are said, and how far ahead is looked for them. */
const NEXT = 3;
const AHEAD_MS = 14 * DAY_MS;
/** Reckoned anew at most so often, ms, and at least so often: "in use" may be a moment old, the hours not a minute. */
const FRESH_MS = 1000;
const KEPT_MS = 20_000;

interface About {
  readonly organisation: OrganisationRow;
  readonly booths: readonly BoothRow[];
  readonly shifts: readonly Shift[];
  /** Those on duty for this organisation. */
  readonly duties: readonly Duty[];
  readonly line: Line;
  readonly noTicket: BoothFront["noTicket"];
}

/** Whose shift goes on. One that was cancelled, or is over, promises nobody, though a last conversation may not be at its end. */
const stays = ({ until }: Duty, now: number): boolean => until > now;

/** How one booth stands. A counsellor who talks with somebody, whatever the booth is called on the roster, is in use there. */
const signOf = ({ id, name, place, isClosed }: BoothRow, duties: readonly Duty[], now: number): BoothSign => {
  const own = duties.filter(({ booth }) => booth === id);
  const isInUse = own.some(({ talking }) => talking > 0);
  const isFree = !isClosed && own.some((duty) => stays(duty, now));
  return { id, name, place, state: isInUse ? "in-use" : isFree ? "free" : "closed" };
};

/** The front of one organisation. Pure. */
export const frontOf = ({ organisation, booths, shifts, duties, line, noTicket }: About, now: number): BoothFront => ({
  organisation: organisation.id,
  name: organisation.name,
  here: duties.filter((duty) => stays(duty, now)).map(({ name, topics, languages }) => ({ name, topics, languages })),
  open: openSpan(shifts, now),
  next: nextSpans(shifts, now, NEXT),
  estimate: estimate(line),
  noTicket,
  booths: booths.map((booth) => signOf(booth, duties, now)),
});

/** Open ones first, then those that open soonest; one that nobody knows hours of, last. */
const byOpening = (a: BoothFront, b: BoothFront): number => {
  const when = ({ noTicket, open, next }: BoothFront) =>
    noTicket === null ? 0 : open ? 1 : (next[0]?.from ?? Number.POSITIVE_INFINITY);
  const [first, second] = [when(a), when(b)];
  return first === second ? 0 : first - second;
};

interface Given {
  readonly consult: Pick<Consult, "duties" | "line" | "noTicket" | "news">;
  readonly roster: Pick<Roster, "booths" | "organisations" | "shifts" | "onChange">;
}

export class FrontsBoard {
  readonly #given: Given;
  readonly #ends: readonly (() => void)[];
  #known: { readonly at: number; readonly fronts: Promise<readonly BoothFront[]> } | null = null;
  #isStale = false;

  constructor(given: Given) {
    this.#given = given;
    const stale = () => void (this.#isStale = true);
    const { consult, roster } = given;
    this.#ends = [
      consult.news.on("consult:ticket", stale),
      consult.news.on("consult:duty", stale),
      roster.onChange(stale),
    ];
  }

  /** The fronts as they are now, or were a moment ago. */
  async latest(now: number): Promise<Fronts> {
    const age = this.#known ? Math.abs(now - this.#known.at) : Number.POSITIVE_INFINITY;
    if (!this.#known || age > KEPT_MS || (this.#isStale && age > FRESH_MS)) {
      this.#isStale = false;
      const fronts = this.#reckon(now);
      this.#known = { at: now, fronts };
      fronts.catch(() => (this.#known = null));
    }
    return { now, fronts: await this.#known.fronts };
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  async #reckon(now: number): Promise<readonly BoothFront[]> {
    const { consult, roster } = this.#given;
    const [duties, shifts] = await Promise.all([
      consult.duties(now),
      roster.shifts({ from: now - DAY_MS, to: now + AHEAD_MS }),
    ]);
    const booths = Map.groupBy(roster.booths(), ({ organisation }) => organisation);
    const fronts = roster
      .organisations()
      .filter(({ id }) => booths.has(id))
      .map(async (organisation) => {
        const { id } = organisation;
        const [line, noTicket] = await Promise.all([consult.line(id, null, now), consult.noTicket(id, now)]);
        return frontOf(
          {
            organisation,
            booths: booths.get(id)!,
            shifts: shifts.filter((shift) => shift.organisation === id),
            duties: duties.filter((duty) => duty.organisation === id),
            line,
            noTicket,
          },
          now,
        );
      });
    return (await Promise.all(fronts)).toSorted(byOpening);
  }
}
