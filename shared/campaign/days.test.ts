import fc from "fast-check";
import { expect, it } from "vitest";
import { clockOf, DAY_MS, dayOf, daySpan, isIn, momentOf, overlap, startOfDay } from "./days.ts";

const moment = fc.integer({ min: 0, max: Date.UTC(2090, 0, 1) });

it("a day and a time of day name one moment, and every whole minute has such a name", () => {
  fc.assert(
    fc.property(moment, (at) => {
      const minute = at - (at % 60_000);
      expect(momentOf(dayOf(minute), clockOf(minute))).toBe(minute);
    }),
  );
});

it.each(["2027-02-29 10:00", "2027-06-31 10:00", "2027-13-01 10:00", "2027-05-01 24:00", "27-05-01 10:00", "x 9:00"])(
  "%s is no moment",
  (name) => {
    const [day, clock] = name.split(" ") as [string, string];
    expect(momentOf(day, clock)).toBeNull();
  },
);

it("a day goes from midnight to midnight in Japan", () => {
  fc.assert(
    fc.property(moment, (at) => {
      const day = daySpan(at);
      expect(isIn(day, at)).toBe(true);
      expect([day.from, clockOf(day.from), dayOf(day.to - 1)]).toEqual([startOfDay(at), "00:00", dayOf(at)]);
      expect(day.to - day.from).toBe(DAY_MS);
    }),
  );
});

it("spans that only touch do not overlap", () => {
  expect(overlap({ from: 0, to: 1 }, { from: 1, to: 2 })).toBe(false);
  expect(overlap({ from: 0, to: 2 }, { from: 1, to: 3 })).toBe(true);
});
