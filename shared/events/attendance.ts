/**
 * Attendance by presence: which share of the time that counts somebody was here. The server notes visits, each until its last
 * sign of life, so that a process may die at any time; nobody has to press anything. Times in epoch ms. Pure.
 */
import type { Span } from "../campaign/days.ts";
import { MINUTE, SECOND } from "./times.ts";

/** A visit: since when, and the last sign of it. Two devices are two visits that overlap. */
export type Visit = Span;

/** A visit's last sign is written down once in so long. */
export const SIGN_MS = 30 * SECOND;
/** Who is back within this was not away: a tunnel, a reload, a server that starts again. */
export const GAP_MS = 2 * MINUTE;

/** Whole spans, in order; those that lie no farther apart than `gapMs` made one. Empty and backward ones are none. */
const joined = (spans: readonly Span[], gapMs: number): Span[] => {
  const all: Span[] = [];
  for (const { from, to } of spans.filter((span) => span.from < span.to).toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && from - last.to <= gapMs) all[all.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else all.push({ from, to });
  }
  return all;
};

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + (to - from), 0);

/** What is in both; each in order and without overlaps. */
const common = (one: readonly Span[], other: readonly Span[]): Span[] =>
  one.flatMap((a) =>
    other
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter(({ from, to }) => from < to),
  );

/** What is in one and not in the other. */
const without = (one: readonly Span[], other: readonly Span[]): Span[] =>
  other.reduce<Span[]>(
    (rest, { from, to }) =>
      rest.flatMap((span) =>
        [
          { from: span.from, to: Math.min(span.to, from) },
          { from: Math.max(span.from, to), to: span.to },
        ].filter((part) => part.from < part.to),
      ),
    [...one],
  );

export interface Attendance {
  /** Time that somebody was here, of the time that counts, ms. */
  readonly presentMs: number;
  readonly countedMs: number;
  /** 0 to 1. Where nothing counts, nobody missed anything: 1 for who was here at all. */
  readonly share: number;
}

/**
 * `counted` is what was live, without pauses and breaks (run.ts); `down` is when no server was there, which counts for nobody.
 * A time that a wrong clock made appears in neither.
 */
export const attendanceOf = (
  visits: readonly Visit[],
  counted: readonly Span[],
  down: readonly Span[] = [],
): Attendance => {
  const time = without(joined(counted, 0), joined(down, 0));
  const here = joined(visits, GAP_MS);
  const countedMs = lengthOf(time);
  const presentMs = lengthOf(common(here, time));
  const share = countedMs > 0 ? presentMs / countedMs : Number(here.length > 0);
  return { presentMs, countedMs, share };
};

/** A sign of life at `now`: the visit goes on, or, after a long silence or a clock set back, a new one begins. */
export const withSign = (visit: Visit | null, now: number): { readonly visit: Visit; readonly isNew: boolean } => {
  if (!visit || now < visit.to || now - visit.to > GAP_MS) return { visit: { from: now, to: now }, isNew: true };
  return { visit: { from: visit.from, to: now }, isNew: false };
};

/** What an organiser asks for a record of attendance. */
export interface RecordRule {
  /** Of the time that counts, percent. */
  readonly percent: number;
  /** A short reflection, which is never sent: that it was written is the device's word. */
  readonly asksReflection: boolean;
}
/** Who misses the first ten minutes of ninety, or their bus stop, still was there. */
export const DEFAULT_RULE: RecordRule = { percent: 80, asksReflection: true };
export const PERCENT = { min: 10, max: 100 } as const;

export type RecordProblem = "not-over" | "too-short" | "reflection";

/** Why there is no record for somebody (yet); null when there is. */
export const recordProblem = (
  { share }: Pick<Attendance, "share">,
  { percent, asksReflection }: RecordRule,
  { isOver, hasReflected }: { readonly isOver: boolean; readonly hasReflected: boolean },
): RecordProblem | null => {
  if (!isOver) return "not-over";
  // Half a percent is nobody's absence.
  if (Math.round(share * 100) < percent) return "too-short";
  return asksReflection && !hasReflected ? "reflection" : null;
};
