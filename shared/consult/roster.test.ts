import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clashes, DAY_MS, dayOf, type Shift, startOfDay } from "./hours.ts";
import {
  calendarOf,
  clashOf,
  copyWeek,
  daysOf,
  hoursProblem,
  monthOf,
  SHIFT_MS,
  startOfWeek,
  weekOf,
} from "./roster.ts";
import { MINUTE } from "./times.ts";

const HOUR = 60 * MINUTE;
/** Saturday, the first of May 2027, noon in Japan. */
const NOON = Date.UTC(2027, 4, 1, 3);
const moment = fc.integer({ min: 0, max: Date.UTC(2090, 0, 1) });

describe("days, weeks and months in Japan", () => {
  it("a week begins on Monday", () => {
    expect(dayOf(startOfWeek(NOON))).toBe("2027-04-26");
    expect(dayOf(weekOf(NOON).to - 1)).toBe("2027-05-02");
  });

  it("a month goes from its first midnight to the next one's", () => {
    const { from, to } = monthOf(NOON);
    expect([dayOf(from), dayOf(to - 1), dayOf(to)]).toEqual(["2027-05-01", "2027-05-31", "2027-06-01"]);
    const december = monthOf(Date.UTC(2027, 11, 31, 14));
    expect([dayOf(december.from), dayOf(december.to)]).toEqual(["2027-12-01", "2028-01-01"]);
  });

  it("a calendar shows whole weeks around a month", () => {
    const days = daysOf(calendarOf(NOON)).map(dayOf);
    expect([days.length, days[0], days.at(-1)]).toEqual([42, "2027-04-26", "2027-06-06"]);
  });

  it("hold for any moment", () => {
    fc.assert(
      fc.property(moment, (at) => {
        const week = weekOf(at);
        expect(week.from <= at && at < week.to && week.to - week.from === 7 * DAY_MS).toBe(true);
        expect(new Date(week.from + 9 * HOUR).getUTCDay()).toBe(1);
        const month = monthOf(at);
        expect(month.from <= at && at < month.to && month.from === startOfDay(month.from)).toBe(true);
        expect(daysOf(calendarOf(at)).length % 7).toBe(0);
      }),
    );
  });
});

describe("a shift's hours", () => {
  it.each([
    [0, 2 * HOUR, null],
    [-HOUR, HOUR, null],
    [0, SHIFT_MS.min - 1, "short"],
    [HOUR, 0, "short"],
    [0, SHIFT_MS.max, null],
    [0, SHIFT_MS.max + 1, "long"],
    [-2 * HOUR, 0, "past"],
    [500 * DAY_MS, 500 * DAY_MS + HOUR, "far"],
  ] as const)("from %d to %d: %s", (from, to, problem) => {
    expect(hoursProblem({ from: NOON + from, to: NOON + to }, NOON)).toBe(problem);
  });
});

/** Shifts by the hour within some weeks, of few people at few booths, so that they meet. */
const shiftIn = (weeks: number) =>
  fc
    .record({
      id: fc.uuid(),
      booth: fc.constantFrom("b1", "b2"),
      counsellor: fc.constantFrom("anne", "ben", "chie"),
      hour: fc.integer({ min: 0, max: weeks * 7 * 24 - 1 }),
      hours: fc.integer({ min: 1, max: 12 }),
      isCancelled: fc.boolean(),
    })
    .map(({ hour, hours, ...rest }): Shift => {
      const from = startOfWeek(NOON) + hour * HOUR;
      return { ...rest, organisation: "o", from, to: from + hours * HOUR };
    });

/** A roster as the store lets it become: nobody stands at two booths at once. */
const rosterIn = (weeks: number) =>
  fc.uniqueArray(shiftIn(weeks), { maxLength: 25, selector: ({ id }) => id }).map((shifts) => {
    const entered: Shift[] = [];
    for (const shift of shifts) if (shift.isCancelled || !clashOf(shift, entered)) entered.push(shift);
    return entered;
  });

describe("a clash", () => {
  it("is found by one shift exactly where it is found by all", () => {
    fc.assert(
      fc.property(fc.array(shiftIn(1), { maxLength: 12 }), (shifts) => {
        const all = shifts.filter(({ isCancelled }) => !isCancelled);
        const ids = new Set(clashes(all).flat());
        for (const shift of all) expect(clashOf(shift, all) !== undefined).toBe(ids.has(shift.id));
      }),
    );
  });

  it("is none with oneself, with a cancelled one, with another's, or with one that ends as this begins", () => {
    const shift = { id: "s", counsellor: "anne", from: NOON, to: NOON + HOUR };
    const other = { ...shift, organisation: "o", booth: "b", isCancelled: false };
    expect(clashOf(shift, [other])).toBeUndefined();
    expect(clashOf(shift, [{ ...other, id: "t", isCancelled: true }])).toBeUndefined();
    expect(clashOf(shift, [{ ...other, id: "t", counsellor: "ben" }])).toBeUndefined();
    expect(clashOf(shift, [{ ...other, id: "t", from: NOON - HOUR, to: NOON }])).toBeUndefined();
    expect(clashOf(shift, [{ ...other, id: "t" }])?.id).toBe("t");
  });
});

describe("a week copied into another", () => {
  const week = { from: NOON, to: NOON + 7 * DAY_MS };
  const copied = (roster: readonly Shift[], now = startOfWeek(NOON)) => copyWeek(roster, roster, week, now);
  const entered = (roster: readonly Shift[], now?: number): Shift[] => [
    ...roster,
    ...copied(roster, now).copies.map((shift, i) => ({ ...shift, id: `copy-${i}`, isCancelled: false })),
  ];

  it("never brings anybody to two places at once, and forgets nothing without a word", () => {
    fc.assert(
      fc.property(rosterIn(3), (roster) => {
        const { copies, clashing, present, past } = copied(roster);
        const source = roster.filter((s) => !s.isCancelled && s.from < weekOf(NOON).to);
        expect(copies.length + clashing.length + present + past).toBe(source.length);
        expect(clashes(entered(roster))).toEqual([]);
      }),
    );
  });

  it("keeps weekday and hours", () => {
    fc.assert(
      fc.property(rosterIn(1), (roster) => {
        for (const copy of copied(roster).copies)
          expect(
            roster.some(
              (s) =>
                s.from + 7 * DAY_MS === copy.from && s.to + 7 * DAY_MS === copy.to && s.counsellor === copy.counsellor,
            ),
          ).toBe(true);
      }),
    );
  });

  it("enters nothing at a second press", () => {
    fc.assert(
      fc.property(rosterIn(3), (roster) => {
        const once = entered(roster);
        expect(copyWeek(once, once, week, startOfWeek(NOON)).copies).toEqual([]);
      }),
    );
  });

  it("leaves out what would be over", () => {
    fc.assert(
      fc.property(rosterIn(2), fc.integer({ min: 0, max: 14 * 24 }), (roster, hour) => {
        const now = startOfWeek(NOON) + hour * HOUR;
        for (const { to } of copied(roster, now).copies) expect(to).toBeGreaterThan(now);
      }),
    );
  });

  it("into itself changes nothing", () => {
    fc.assert(
      fc.property(rosterIn(1), (roster) => {
        expect(copyWeek(roster, roster, { from: NOON, to: NOON }, 0).copies).toEqual([]);
      }),
    );
  });
});
