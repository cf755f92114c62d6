/** Whether one more ticket can be served before closing. Better no ticket than one that ends at a closed door. Pure. */
import { dayOf, merge, type Span } from "./hours.ts";
import type { BoothRules } from "./times.ts";
import { MINUTE } from "./times.ts";

/** One seat at which conversations follow each other; a counsellor of three at once has three. */
export interface Seat extends Span {
  /** When the conversation that runs is to end, epoch ms; null when none does. */
  readonly busyUntil: number | null;
}

/** Until when a counsellor is called upon: the last conversation must fit in before the end of the shift, epoch ms. */
export const takesUntil = ({ to }: Span, { lengthMin }: Pick<BoothRules, "lengthMin">): number =>
  to - lengthMin * MINUTE;

/** How many whole conversations, with the breath between them, still fit at a seat from `now` on. */
const fitting = ({ from, to, busyUntil }: Seat, { lengthMin, gapMin }: BoothRules, now: number): number => {
  const gap = gapMin * MINUTE;
  const start = Math.max(from, now, busyUntil === null ? now : busyUntil + gap);
  return Math.max(0, Math.floor((to - start + gap) / (lengthMin * MINUTE + gap)));
};

/** How many more can be heard before this opening closes, those who wait not taken off; 0 while closed. */
export const capacity = (seats: readonly Seat[], rules: BoothRules, now: number): number => {
  const opening = merge(seats).find(({ from, to }) => from <= now && now < to);
  if (!opening) return 0;
  return seats.filter(({ from }) => from < opening.to).reduce((sum, seat) => sum + fitting(seat, rules, now), 0);
};

export type NoTicket =
  /** Nobody is here now. */
  | "closed"
  /** Those who wait fill the time until closing. */
  | "too-late"
  /** They have had as many conversations today as there are for one person. */
  | "enough-today"
  /** They hold a ticket already. */
  | "has-one";

export interface Asking {
  readonly seats: readonly Seat[];
  readonly rules: BoothRules;
  /** How many wait for these seats. */
  readonly waiting: number;
  /** When this visitor's conversations began, as far as they are known, epoch ms. */
  readonly seatedAt: readonly number[];
  readonly hasTicket: boolean;
}

/** Why somebody can take no ticket now; null when they can. Urgent or not: for danger the numbers are open. */
export const noTicket = ({ seats, rules, waiting, seatedAt, hasTicket }: Asking, now: number): NoTicket | null => {
  if (hasTicket) return "has-one";
  if (!seats.some(({ from, to }) => from <= now && now < to)) return "closed";
  if (seatedAt.filter((at) => dayOf(at) === dayOf(now)).length >= rules.perDay) return "enough-today";
  return waiting < capacity(seats, rules, now) ? null : "too-late";
};
