/** Opening a table: whoever opens it must be at it, so one goes there first. */
import { distance } from "../../shared/walk/geometry.ts";
import { TABLE_RADIUS_M, tableOfSeat, talkTables } from "../../shared/talk/tables.ts";
import type { ClientMessages } from "../../shared/walk/messages.ts";
import { sit } from "../session/actions.ts";
import { usePeople } from "../session/people.ts";
import { useTalk, useWriting } from "../session/talk.ts";
import { openTable } from "../session/talking.ts";
import { walker } from "../session/world.ts";
import { freeSeats } from "../walk/seating.ts";
import { expectAt } from "./arriving.ts";
import { open } from "./opened.ts";

/** A way to a table that takes longer than this was given up, ms. */
const GIVE_UP_MS = 30_000;
const LOOK_EVERY_MS = 300;
/** The square sees one a few steps behind: only this far inside does one count as there, metres ... */
const INSIDE_M = 2;
/** ... and after this one asks once more, ms. */
const AGAIN_MS = 6_000;

type Opening = ClientMessages["table-open"];

let asked: Pick<Opening, "topic" | "code"> = { topic: "" };
/** What was asked for last: whatever came of it, it is not lost. */
export const lastAsked = (): typeof asked => asked;

let timer: ReturnType<typeof setInterval> | undefined;

const isThere = (id: string): boolean => {
  const table = talkTables.find((t) => t.id === id);
  return table !== undefined && distance(table, walker.motion) < TABLE_RADIUS_M - INSIDE_M;
};

/** Open a table, from wherever one is. */
export const openThere = (opening: Opening): void => {
  clearInterval(timer);
  asked = opening;
  const { people, self } = usePeople.getState();
  const taken = new Set([...people.values()].flatMap((p) => (p.slot === self || p.seat === null ? [] : [p.seat])));
  const seat = freeSeats(walker.motion, taken, Infinity).find((s) => tableOfSeat(s.index) === opening.table);
  if (seat) sit(seat.index);
  expectAt(opening.table);
  const since = Date.now();
  const before = useWriting.getState().trouble;
  let askedAt = -Infinity;
  const look = () => {
    const now = Date.now();
    const isHeld = useWriting.getState().trouble !== before;
    if (isHeld || useTalk.getState().tables.has(opening.table) || now - since > GIVE_UP_MS) {
      clearInterval(timer);
      // The topic was held back: the form says why, and still has it.
      if (isHeld) open({ what: "host" });
      return;
    }
    if (!isThere(opening.table) || now - askedAt < AGAIN_MS) return;
    askedAt = now;
    openTable(opening);
  };
  timer = setInterval(look, LOOK_EVERY_MS);
};
