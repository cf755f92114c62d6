/** What the finder shows, and in which order: what is open now first. Pure. */
import { dayOf } from "../campaign/days.ts";
import { type Holidays, isOpenAt, opensAt } from "./hours.ts";
import { type HelpRecord, isOnlyRead, type Standing, standingOf } from "./record.ts";
import { suits, type Wants } from "./tree.ts";

export interface Result {
  readonly record: HelpRecord;
  /** Null: nobody can say. */
  readonly isOpen: boolean | null;
  /** When it opens next, epoch ms; null where it is open, or nobody can say. */
  readonly opensAt: number | null;
  readonly standing: Exclude<Standing, "hidden">;
}

export interface Asked extends Wants {
  /** One's prefecture (1 to 47), chosen and never located; null: not said. */
  readonly area: number | null;
}

/** A page to read is there at any hour, and still comes after whoever answers now. */
const openRank = ({ isOpen, record }: Result): number => {
  if (isOpen === false) return 2;
  return isOpen === null || isOnlyRead(record) ? 1 : 0;
};

/**
 * Records that suit, by: somebody answers now, then what nobody can say or what is read, then what opens soonest; within these, what is for just this, what is
 * made for this age, what can be reached as one wishes, who answers before what is only read, what is near, and the order of the
 * directory.
 */
export const resultsFor = (records: readonly HelpRecord[], asked: Asked, now: number, holidays: Holidays): Result[] => {
  const { area, channel, topic, age } = asked;
  const day = dayOf(now);
  const isHere = ({ areas }: HelpRecord) => areas.length === 0 || (area !== null && areas.includes(area));
  const results = records
    .filter((record) => suits(record, asked) && isHere(record))
    .flatMap((record): Result[] => {
      const standing = standingOf(record, day);
      if (standing === "hidden") return [];
      const isOpen = isOpenAt(record.hours, now, holidays);
      return [{ record, isOpen, opensAt: opensAt(record.hours, now, holidays), standing }];
    });
  const beside = ({ record: { topics } }: Result) => Number(topic !== undefined && !topics?.includes(topic));
  const forAnyAge = ({ record }: Result) => Number(age !== undefined && !record.age);
  const silent = ({ record }: Result) => Number(isOnlyRead(record));
  const wished = ({ record }: Result) => Number(channel !== undefined && !record.channels.includes(channel));
  const far = ({ record }: Result) => Number(record.areas.length === 0);
  const soon = (result: Result) => (openRank(result) === 2 ? (result.opensAt ?? Number.MAX_SAFE_INTEGER) : 0);
  return results.toSorted(
    (a, b) =>
      openRank(a) - openRank(b) ||
      soon(a) - soon(b) ||
      beside(a) - beside(b) ||
      forAnyAge(a) - forAnyAge(b) ||
      wished(a) - wished(b) ||
      silent(a) - silent(b) ||
      far(a) - far(b),
  );
};
