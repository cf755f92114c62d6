/**
 * Who registered: a seat, or a place on the waiting list, in order of arrival. Times in epoch ms. Pure; the store does each of
 * these in one transaction that first touches the event's row, so that two processes take turns.
 */
import { MINUTE } from "./times.ts";

export const seatStates = ["seat", "waiting", "cancelled"] as const;
export type SeatState = (typeof seatStates)[number];

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
const seated = (rows: readonly Registered[]): number => rows.filter(({ state }) => state === "seat").length;
const hasRoom = (rows: readonly Registered[], capacity: number | null): boolean =>
  capacity === null || seated(rows) < capacity;

/** Somebody registers. Twice is once: nothing to write. Who waits is before who comes now, also where a seat is free. */
export const register = (rows: readonly Registered[], pass: string, capacity: number | null, now: number): Change => {
  const own = rows.find((row) => row.pass === pass);
  if (own && own.state !== "cancelled") return { rows: [], moved: [] };
  const isFirst = !rows.some(({ state }) => state === "waiting");
  const state: SeatState = isFirst && hasRoom(rows, capacity) ? "seat" : "waiting";
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
  const free = capacity === null ? waiting.length : Math.max(0, capacity - seated(rows));
  const lucky = waiting.slice(0, free).map((row): Registered => ({ ...row, state: "seat" }));
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
  if (capacity === null || who.wasIn) return true;
  if (rows.some(({ pass, state }) => pass === who.pass && state === "seat")) return true;
  const isHeld = now < from + HELD_MS;
  const kept = isHeld ? rows.filter(({ state, hasArrived }) => state === "seat" && !hasArrived).length : 0;
  return inside + kept < capacity;
};
