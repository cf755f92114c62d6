import { describe, expect, it } from "vitest";
import { DAY_MS, dayOf, startOfDay } from "../../../shared/campaign/days.ts";
import { dayNumber, hoursWords, monthsOn, spanOf } from "./days.ts";

/** The first of May 2027, midnight in Japan. */
const FIRST = startOfDay(Date.UTC(2027, 4, 1, 3));
const HOUR = 3600_000;

it("a day has its number in the month, in Japan", () => {
  expect([dayNumber(FIRST), dayNumber(FIRST + DAY_MS - 1), dayNumber(FIRST - 1)]).toEqual([1, 1, 30]);
});

describe("hours of a day", () => {
  it.each([
    ["13:00", "21:00", 13, 21],
    ["22:00", "01:30", 22, 25.5],
    ["00:00", "00:00", 0, 24],
  ])("%s to %s", (from, to, begins, ends) => {
    expect(spanOf(FIRST, from, to)).toEqual({ from: FIRST + begins * HOUR, to: FIRST + ends * HOUR });
  });

  it.each([
    ["", "21:00"],
    ["13:00", "24:00"],
    ["1:00", "2:00"],
  ])("none of %j to %j", (from, to) => expect(spanOf(FIRST, from, to)).toBeNull());

  it("say when they end on another day", () => {
    expect(hoursWords({ from: FIRST + 13 * HOUR, to: FIRST + 21 * HOUR }, "ja")).toBe("13:00–21:00");
    expect(hoursWords({ from: FIRST + 20 * HOUR, to: FIRST + DAY_MS }, "ja")).toBe("20:00–24:00");
    expect(hoursWords({ from: FIRST + 22 * HOUR, to: FIRST + 26 * HOUR }, "en")).toBe("22:00–5/2 02:00");
  });
});

it("a month on is the same day, or the last there is", () => {
  expect(dayOf(monthsOn(FIRST + 30 * DAY_MS, 1))).toBe("2027-06-30");
  expect(dayOf(monthsOn(FIRST, -1))).toBe("2027-04-01");
  expect(dayOf(monthsOn(startOfDay(Date.UTC(2028, 0, 31, 3)), 1))).toBe("2028-02-29");
  expect(dayOf(monthsOn(FIRST, 8))).toBe("2028-01-01");
});
