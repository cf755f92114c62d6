/** What the fronts of all organisations together say in a few lines: for the board in the square, and the card beside it. Pure. */
import type { Fronts } from "../../../shared/consult/api.ts";
import type { Span } from "../../../shared/consult/hours.ts";
import type { BoothState } from "../../../shared/consult/views.ts";
import type { Estimate } from "../../../shared/consult/wait.ts";

export interface Summary {
  /** Work names, each once. */
  readonly names: readonly string[];
  readonly free: number;
  readonly inUse: number;
  /** The shortest wait of those that give tickets; null where none does. */
  readonly wait: Exclude<Estimate, { kind: "nobody" }> | null;
  /** Somebody is here, and those who wait fill the time until closing. */
  readonly isTooLate: boolean;
  /** Until when somebody is on the roster, of those that give tickets; epoch ms, null where none does. */
  readonly until: number | null;
  /** The next opening of any of them. */
  readonly next: Span | null;
}

/** The shorter a wait, the smaller. What nobody knows may be long. */
const length = (estimate: Estimate): number => {
  if (estimate.kind === "now") return 0;
  return "minutes" in estimate ? estimate.minutes + (estimate.kind === "over" ? 1 : 0) : Number.POSITIVE_INFINITY;
};

const least = <T>(all: readonly T[], by: (one: T) => number): T | null =>
  all.toSorted((a, b) => by(a) - by(b))[0] ?? null;

export const summaryOf = ({ fronts }: Fronts): Summary => {
  const giving = fronts.filter(({ noTicket }) => noTicket === null);
  const booths = fronts.flatMap((front) => front.booths);
  const count = (state: BoothState) => booths.filter((booth) => booth.state === state).length;
  const waits = giving.flatMap(({ estimate }) => (estimate.kind === "nobody" ? [] : [estimate]));
  const ends = giving.flatMap(({ open }) => (open ? [open.to] : []));
  return {
    names: [...new Set(fronts.flatMap(({ here }) => here.map(({ name }) => name)))],
    free: count("free"),
    inUse: count("in-use"),
    wait: least(waits, length),
    isTooLate: giving.length === 0 && fronts.some(({ noTicket }) => noTicket === "too-late"),
    until: ends.length > 0 ? Math.max(...ends) : null,
    next: least(
      fronts.flatMap(({ next }) => next),
      ({ from }) => from,
    ),
  };
};

/** How each booth of the square stands, by its number in the map; null where none is set up. */
export const statesOf = ({ fronts }: Fronts, places: number): (BoothState | null)[] => {
  const states = Array.from({ length: places }, (): BoothState | null => null);
  for (const { booths } of fronts)
    for (const { place, state } of booths) if (place !== null && place < places) states[place] = state;
  return states;
};
