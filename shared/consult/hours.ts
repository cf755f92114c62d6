/** Shifts and opening times: who is here now, when next, and until when a ticket makes sense. Days are days in Japan. Pure. */
import { DAY_MS, isIn, type Span, startOfDay } from "../campaign/days.ts";

export { DAY_MS, dayOf, isIn, type Span, startOfDay } from "../campaign/days.ts";

/** A counsellor is at a booth for some hours. */
export interface Shift extends Span {
  readonly id: string;
  readonly organisation: string;
  readonly booth: string;
  /** The account. */
  readonly counsellor: string;
  /** Cancelled; every front forgets it at once. */
  readonly isCancelled: boolean;
}

/** A booth that a supervisor closed is closed whatever the roster says. */
export interface Booth {
  readonly id: string;
  readonly organisation: string;
  readonly isClosed: boolean;
}

/** The spans, in order, those that overlap or touch made one. Empty and backward ones are none. */
export const merge = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = [];
  for (const { from, to } of spans.filter((s) => s.from < s.to).toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else merged.push({ from, to });
  }
  return merged;
};

/** The shifts that count: not cancelled, at a booth that is not closed. */
export const standing = (shifts: readonly Shift[], booths: readonly Booth[]): Shift[] => {
  const open = new Set(booths.filter(({ isClosed }) => !isClosed).map(({ id }) => id));
  return shifts.filter(({ booth, isCancelled }) => !isCancelled && open.has(booth));
};

/** Shifts that run at `now`. Who of them is really signed in, the server knows. */
export const onNow = (shifts: readonly Shift[], now: number): Shift[] => shifts.filter((shift) => isIn(shift, now));

/** The opening that runs at `now`; null while closed. */
export const openSpan = (shifts: readonly Span[], now: number): Span | null =>
  merge(shifts).find((span) => isIn(span, now)) ?? null;

/** The next openings after `now`, the soonest first, what runs now left out. */
export const nextSpans = (shifts: readonly Span[], now: number, most: number): Span[] =>
  merge(shifts)
    .filter(({ from }) => from > now)
    .slice(0, most);

/** The openings of one day in Japan, cut at midnight; `at` lies in it. */
export const spansOfDay = (shifts: readonly Span[], at: number): Span[] => {
  const from = startOfDay(at);
  const to = from + DAY_MS;
  return merge(shifts.map((s) => ({ from: Math.max(from, s.from), to: Math.min(to, s.to) })));
};

/** Shifts of one counsellor that overlap another of theirs: nobody sits at two booths. Pairs of ids. */
export const clashes = (shifts: readonly Shift[]): [string, string][] => {
  const own = shifts.filter(({ isCancelled }) => !isCancelled).toSorted((a, b) => a.from - b.from);
  return own.flatMap((a, i) =>
    own
      .slice(i + 1)
      .filter((b) => b.counsellor === a.counsellor && b.from < a.to && a.from < b.to)
      .map((b): [string, string] => [a.id, b.id]),
  );
};
