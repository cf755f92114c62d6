/** A week of entries copied into another: the same hours of the same weekdays in Japan. For rosters and programmes. Pure. */
import { type Span, startOfWeek, weekOf } from "./days.ts";

/** What differs from one kind of entry to another. */
export interface CopyRules<Row extends Span, Copy extends Span> {
  /** The entry so much later, ms (earlier where negative); null: such a one is not copied. */
  readonly copy: (row: Row, byMs: number) => Copy | null;
  /** Whether it is there already: a second press enters nothing twice. */
  readonly isThere: (copy: Copy) => boolean;
  /** Whether something is in its way: what is there, or one of the copies made so far. */
  readonly isInTheWay: (copy: Copy, copies: readonly Copy[]) => boolean;
}

export interface WeekCopy<Row, Copy> {
  /** To be entered. */
  readonly copies: readonly Copy[];
  /** Of the week to copy: those in whose way something is in the other week. */
  readonly clashing: readonly Row[];
  /** Those that are there already. */
  readonly present: number;
  /** Those that would be over already. */
  readonly past: number;
}

/** Of these entries, those that begin in the week of `from`, copied into the week of `to`. */
export const copyWeekOf = <Row extends Span, Copy extends Span>(
  rows: readonly Row[],
  { from, to }: Span,
  now: number,
  { copy: copied, isThere, isInTheWay }: CopyRules<Row, Copy>,
): WeekCopy<Row, Copy> => {
  const source = weekOf(from);
  const by = startOfWeek(to) - source.from;
  const copies: Copy[] = [];
  const clashing: Row[] = [];
  let present = 0;
  let past = 0;
  for (const row of rows.toSorted((a, b) => a.from - b.from)) {
    if (row.from < source.from || row.from >= source.to) continue;
    const copy = copied(row, by);
    if (!copy) continue;
    if (isThere(copy)) present++;
    else if (copy.to <= now) past++;
    else if (isInTheWay(copy, copies)) clashing.push(row);
    else copies.push(copy);
  }
  return { copies, clashing, present, past };
};
