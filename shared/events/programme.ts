/**
 * The programme: what is on now and next, what stands in whose way, and an event or a week made again. Days are Japan's. Pure.
 */
import { copyWeekOf, type WeekCopy } from "../campaign/copyWeek.ts";
import { daysOf, daySpan, monthOf, overlap, type Span } from "../campaign/days.ts";
import type { EventWords } from "./event.ts";
import { isShared, type Place } from "./kinds.ts";
import { isOpen, isOver, type State } from "./transitions.ts";

/** What the programme needs to know of an event. Epoch ms. */
export interface Entry extends Span {
  readonly id: string;
  readonly place: Place;
  readonly state: State;
  /** The doors open so long before, ms. */
  readonly doorsMs: number;
}

/** By their start; of two at once, the shorter first: a talk before the exhibition that is on all day. */
export const byTime = (a: Entry, b: Entry): number =>
  a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : Number(a.id > b.id));

/** Those that share a moment with a span, by time. What goes past midnight is on both days. */
export const entriesIn = <T extends Entry>(entries: readonly T[], span: Span): T[] =>
  entries.filter((entry) => overlap(entry, span)).toSorted(byTime);

/** The month in which `at` lies, day by day; days without an event are left out. */
export const monthOfEntries = <T extends Entry>(
  entries: readonly T[],
  at: number,
): { readonly day: number; readonly entries: readonly T[] }[] =>
  daysOf(monthOf(at))
    .map((day) => ({ day, entries: entriesIn(entries, daySpan(day)) }))
    .filter((day) => day.entries.length > 0);

/** Those that one can go to this moment: doors open, live or paused; what began last first. */
export const onNow = <T extends Entry>(entries: readonly T[]): T[] =>
  entries.filter(({ state }) => isOpen(state)).toSorted((a, b) => byTime(b, a));

/** The next ones, the soonest first. A rehearsal is a published event, to everybody but those who hold it. */
export const nextAfter = <T extends Entry>(entries: readonly T[], now: number, most: number): T[] =>
  entries
    .filter(({ state, to }) => (state === "published" || state === "rehearsal") && to > now)
    .toSorted(byTime)
    .slice(0, most);

/** When a place is taken: from the opening of the doors. */
const takenBy = ({ from, to, doorsMs }: Pick<Entry, "from" | "to" | "doorsMs">): Span => ({ from: from - doorsMs, to });

const counts = ({ state }: Entry): boolean => state !== "draft" && !isOver(state);

/** The other events at the same place and time, by time. Drafts are in nobody's way. */
export const inTheWayOf = <T extends Entry>(
  entry: Pick<Entry, "id" | "place" | "from" | "to" | "doorsMs">,
  among: readonly T[],
): T[] =>
  isShared(entry.place)
    ? []
    : among
        .filter((other) => other.id !== entry.id && other.place === entry.place && counts(other))
        .filter((other) => overlap(takenBy(entry), takenBy(other)))
        .toSorted(byTime);

/** Whether nobody holds an event at this place now; the doors of another stay closed until then. */
export const isPlaceFree = ({ id, place }: Pick<Entry, "id" | "place">, among: readonly Entry[]): boolean =>
  isShared(place) || !among.some((other) => other.id !== id && other.place === place && isOpen(other.state));

/** An event's words, to be entered again for another time. A live film was that day's: it does not come along. */
export const copyEvent = (words: EventWords, from: number): EventWords => ({
  ...words,
  from,
  to: from + (words.to - words.from),
  video: words.video?.from === "youtube" && words.video.isLive ? null : words.video,
});

/** An event of a week that is copied. */
export interface Planned extends Entry {
  readonly words: EventWords;
}

/**
 * The events that begin in the week of `from`, at the same hours of the same weekdays in the week of `to`. `known` are all of the
 * other week. Cancelled ones and drafts are not copied; a copy is there already where one of the same title stands at its place
 * and time, a draft too.
 */
export const copyProgramme = (
  week: readonly Planned[],
  known: readonly Planned[],
  weeks: Span,
  now: number,
): WeekCopy<Planned, Planned> =>
  copyWeekOf(week, weeks, now, {
    copy: (one, by): Planned | null => {
      if (one.state === "draft" || one.state === "cancelled") return null;
      const words = copyEvent(one.words, one.words.from + by);
      return { ...one, state: "published", from: words.from, to: words.to, words };
    },
    isThere: (copy) =>
      known.some(
        ({ place, from, to, words, state }) =>
          state !== "cancelled" &&
          place === copy.place &&
          from === copy.from &&
          to === copy.to &&
          words.title.ja === copy.words.title.ja,
      ),
    isInTheWay: (copy, copies) => inTheWayOf({ ...copy, id: "" }, [...known, ...copies]).length > 0,
  });
