/** Opening a table: whoever opens it must be at it, so one goes there first. */
import { isAtTable, tableOfSeat, talkTables } from "../../shared/talk/tables.ts";
import { sit } from "../session/actions.ts";
import { usePeople } from "../session/people.ts";
import { openTable } from "../session/talking.ts";
import { walker } from "../session/world.ts";
import { freeSeats } from "../walk/seating.ts";

/** A way to a table that takes longer than this was given up, ms. */
const GIVE_UP_MS = 30_000;
const LOOK_EVERY_MS = 300;

export interface Opening {
  readonly table: string;
  readonly topic: string;
  readonly cap: number;
}

let timer: ReturnType<typeof setInterval> | undefined;

const isThere = (id: string): boolean => {
  const table = talkTables.find((t) => t.id === id);
  return table !== undefined && isAtTable(table, walker.motion);
};

/** Open a table, from wherever one is. */
export const openThere = (opening: Opening): void => {
  clearInterval(timer);
  const { people, self } = usePeople.getState();
  const taken = new Set([...people.values()].flatMap((p) => (p.slot === self || p.seat === null ? [] : [p.seat])));
  const seat = freeSeats(walker.motion, taken, Infinity).find((s) => tableOfSeat(s.index) === opening.table);
  if (seat) sit(seat.index);
  const since = Date.now();
  const look = () => {
    if (isThere(opening.table)) openTable(opening);
    else if (Date.now() - since < GIVE_UP_MS) return;
    clearInterval(timer);
  };
  timer = setInterval(look, LOOK_EVERY_MS);
};
