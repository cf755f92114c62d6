/**
 * Who registered: a seat, or a place on the waiting list, in order of arrival. Times in epoch ms. Pure; the store does each of
 * these in one transaction that first touches the event's row, so that two processes take turns.
 */
import { MINUTE } from "./times.ts";

export type SeatState = "seat" | "waiting" | "cancelled";

/** One row for an event and a pass. */
export interface Registered {
  readonly pass: string;
  readonly state: SeatState;
  /** When they came into this list: the order of the waiting. Coming back after cancelling is coming anew. */
  readonly at: number;
  /** They were here. */
  readonly hasArrived: boolean;
}

export interface Change {
  /** Rows to write. */
  readonly rows: readonly Registered[];
  /** Those who waited and have a seat now: to be told. */
  readonly moved: readonly string[];
}

/** Registered seats are kept so long after the start; then who stands at the door comes in. */
export const HELD_MS = 10 * MINUTE;

const inOrder = (a: Registered, b: Registered): number => a.at - b.at || (a.pass < b.pass ? -1 : 1);

/** How many there are of each: all that the rules ask of the others, so that nobody has to read thousands of rows. */
export interface Tally {
  readonly seated: number;
  readonly waiting: number;
  /** Of the seated, those who have not come yet. */
  readonly expected: number;
}

/** What somebody gets who registers now. Who waits is before who comes now, also where a seat is free. */
export const stateFor = ({ seated, waiting }: Tally, capacity: number | null): Exclude<SeatState, "cancelled"> =>
  waiting === 0 && (capacity === null || seated < capacity) ? "seat" : "waiting";

/** For how many of those who wait there is a seat. */
export const freeFor = ({ seated, waiting }: Tally, capacity: number | null): number =>
  capacity === null ? waiting : Math.min(waiting, Math.max(0, capacity - seated));

/** Whether there is room at the door for somebody who has no seat, besides the seats kept for those who have not come yet. */
export const hasRoomAtDoor = (
  { expected }: Tally,
  { capacity, inside, from }: { readonly capacity: number | null; readonly inside: number; readonly from: number },
  now: number,
): boolean => capacity === null || inside + (now < from + HELD_MS ? expected : 0) < capacity;

const tallyOf = (rows: readonly Registered[]): Tally => {
  const seats = rows.filter(({ state }) => state === "seat");
  return {
    seated: seats.length,
    waiting: rows.filter(({ state }) => state === "waiting").length,
    expected: seats.filter(({ hasArrived }) => !hasArrived).length,
  };
};

/** Somebody registers. Twice is once: nothing to write. Who waits is before who comes now, also where a seat is free. */
export const register = (rows: readonly Registered[], pass: string, capacity: number | null, now: number): Change => {
  const own = rows.find((row) => row.pass === pass);
  if (own && own.state !== "cancelled") return { rows: [], moved: [] };
  const state = stateFor(tallyOf(rows), capacity);
  // Order holds where a clock was set back.
  const at = Math.max(now, ...rows.map((row) => row.at + 1));
  return { rows: [{ pass, state, at, hasArrived: own?.hasArrived ?? false }], moved: [] };
};

/**
 * Free seats go to those who wait, the first first. After a cancellation, or when there is more room; nobody loses a seat to
 * less.
 */
export const moveUp = (rows: readonly Registered[], capacity: number | null): Change => {
  const waiting = rows.filter(({ state }) => state === "waiting").toSorted(inOrder);
  const lucky = waiting
    .slice(0, freeFor(tallyOf(rows), capacity))
    .map((row): Registered => ({ ...row, state: "seat" }));
  return { rows: lucky, moved: lucky.map(({ pass }) => pass) };
};

/** Somebody gives their seat, or their place in the list, back; whoever waits first has it. */
export const unregister = (rows: readonly Registered[], pass: string, capacity: number | null): Change => {
  const own = rows.find((row) => row.pass === pass);
  if (!own || own.state === "cancelled") return { rows: [], moved: [] };
  const gone: Registered = { ...own, state: "cancelled" };
  const up = moveUp(
    rows.map((row) => (row === own ? gone : row)),
    capacity,
  );
  return { rows: [gone, ...up.rows], moved: up.moved };
};

/** How many are before one on the waiting list; null where one does not wait. */
export const aheadOf = (rows: readonly Registered[], pass: string): number | null => {
  const waiting = rows.filter(({ state }) => state === "waiting").toSorted(inOrder);
  const index = waiting.findIndex((row) => row.pass === pass);
  return index < 0 ? null : index;
};

/**
 * Whether somebody at the door finds a seat. Whoever has one, or was in before, always; others while there is room besides the
 * seats kept for those who have not come yet. `inside`: how many are in now, over all halls.
 */
export const findsSeat = (
  {
    rows,
    capacity,
    inside,
    from,
  }: { rows: readonly Registered[]; capacity: number | null; inside: number; from: number },
  who: { readonly pass: string; readonly wasIn: boolean },
  now: number,
): boolean => {
  const isTheirs = who.wasIn || rows.some(({ pass, state }) => pass === who.pass && state === "seat");
  return isTheirs || hasRoomAtDoor(tallyOf(rows), { capacity, inside, from }, now);
};
