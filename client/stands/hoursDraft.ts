/** Hours of a stand as their form holds them, and back. What the form cannot show is not lost by it: it starts anew. Pure. */
import type { Hours } from "../../shared/finder/hours.ts";

export interface Row {
  /** Names the row while it is edited. */
  readonly key: number;
  /** 1 is Monday. */
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
}
export interface HoursDraft {
  readonly rows: readonly Row[];
  readonly skipsHolidays: boolean;
  /** Days off, both included; empty: none. */
  readonly closedFrom: string;
  readonly closedTo: string;
}

const freshRow: Row = { key: 1, weekdays: [6, 7], from: "13:00", to: "16:00" };

/** The next row to be filled in. */
export const nextRow = (rows: readonly Row[]): Row => ({
  ...freshRow,
  weekdays: [],
  key: Math.max(0, ...rows.map(({ key }) => key)) + 1,
});

export const draftOf = (hours: Hours | null): HoursDraft => {
  if (hours?.when !== "rules") return { rows: [freshRow], skipsHolidays: false, closedFrom: "", closedTo: "" };
  const [closed] = hours.closed ?? [];
  return {
    rows: hours.rules.map(({ weekdays = [1, 2, 3, 4, 5, 6, 7], from, to }, i) => ({ key: i + 1, weekdays, from, to })),
    skipsHolidays: hours.rules.some(({ holidays }) => holidays === "not"),
    closedFrom: closed?.from ?? "",
    closedTo: closed?.to ?? "",
  };
};

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The hours, or what is wrong with the draft. */
export const hoursOf = ({ rows, skipsHolidays, closedFrom, closedTo }: HoursDraft): Hours | "rows" | "closed" => {
  const isWhole = rows.every(
    ({ weekdays, from, to }) => weekdays.length > 0 && CLOCK.test(from) && CLOCK.test(to) && from !== to,
  );
  if (rows.length === 0 || !isWhole) return "rows";
  const hasDays = closedFrom !== "" || closedTo !== "";
  const [from, to] = [closedFrom || closedTo, closedTo || closedFrom];
  if (hasDays && from > to) return "closed";
  return {
    when: "rules",
    rules: rows.map(({ weekdays, from: begins, to: ends }) => ({
      weekdays: weekdays.toSorted((a, b) => a - b),
      ...(skipsHolidays && { holidays: "not" as const }),
      from: begins,
      to: ends,
    })),
    off: [],
    only: [],
    ...(hasDays && { closed: [{ from, to }] }),
  };
};
