/**
 * How long one will wait, honestly: from what others waited today, or "unknown". The typical pace is a median, so one long
 * evening does not rule it; those who still wait and already waited longer than it count too, or it would flatter us whenever
 * things get slow. Pure.
 */
import { MINUTE } from "./times.ts";

/** Fewer waits than this say nothing. */
export const FEWEST_WAITS = 5;
/** Minutes are said in such steps, upwards: nobody is promised a minute. */
const STEP_MIN = 5;
/** Beyond this no number is honest. */
const MOST_MIN = 90;

/** A wait of today that was in line: nobody was free when the ticket was taken. */
export interface Wait {
  readonly waitedMs: number;
  /** How many were ahead when the ticket was taken. */
  readonly ahead: number;
}

export interface Line {
  /** Of those called today. */
  readonly called: readonly Wait[];
  /** Of those who still wait, `waitedMs` so far. */
  readonly waiting: readonly Wait[];
  /** How many are ahead now. */
  readonly ahead: number;
  /** Counsellors who suit and could take somebody at once. */
  readonly free: number;
  /** Counsellors who suit and are on duty. */
  readonly onDuty: number;
}

export type Estimate =
  /** Nobody is on duty: the next hours say more. */
  | { readonly kind: "nobody" }
  /** Somebody is free: within moments. */
  | { readonly kind: "now" }
  | { readonly kind: "about"; readonly minutes: number }
  /** Longer than this many minutes; how much longer, nobody can say. */
  | { readonly kind: "over"; readonly minutes: number }
  /** Too little to go by today. */
  | { readonly kind: "unknown" };

/**
 * The value that so many in a hundred do not exceed (nearest rank): always one that occurred. Null of nothing.
 * `percent` 0 to 100.
 */
export const percentile = (values: readonly number[], percent: number): number | null => {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.min(sorted.length, Math.max(1, Math.ceil((percent / 100) * sorted.length)));
  return sorted[rank - 1]!;
};

const median = (values: readonly number[]): number | null => percentile(values, 50);

/** Time per place in the line: who had three ahead waited for four turns. */
const perPlace = ({ waitedMs, ahead }: Wait): number => Math.max(0, waitedMs) / (Math.max(0, ahead) + 1);

/** What was reckoned of these very lists: everybody in one line asks with the same. */
const reckoned = new WeakMap<readonly Wait[], WeakMap<readonly Wait[], number | null>>();

/** The typical time per place today, ms; null when too few waited. Lists are not to be changed afterwards. */
export const pace = (called: readonly Wait[], waiting: readonly Wait[]): number | null => {
  const known = reckoned.get(called)?.get(waiting);
  if (known !== undefined) return known;
  const fresh = paceOf(called, waiting);
  const ofCalled = reckoned.get(called) ?? new WeakMap<readonly Wait[], number | null>();
  reckoned.set(called, ofCalled.set(waiting, fresh));
  return fresh;
};

const paceOf = (called: readonly Wait[], waiting: readonly Wait[]): number | null => {
  if (called.length < FEWEST_WAITS) return null;
  const known = called.map(perPlace);
  const typical = median(known)!;
  return median([...known, ...waiting.map(perPlace).filter((soFar) => soFar > typical)]);
};

/** What to say to somebody who thinks of taking a ticket, or has one. */
export const estimate = ({ called, waiting, ahead, free, onDuty }: Line): Estimate => {
  if (onDuty <= 0) return { kind: "nobody" };
  if (free > ahead) return { kind: "now" };
  const typical = pace(called, waiting);
  if (typical === null) return { kind: "unknown" };
  const minutes = (typical * (ahead - free + 1)) / MINUTE;
  const said = Math.max(STEP_MIN, Math.ceil(minutes / STEP_MIN) * STEP_MIN);
  return said > MOST_MIN ? { kind: "over", minutes: MOST_MIN } : { kind: "about", minutes: said };
};
