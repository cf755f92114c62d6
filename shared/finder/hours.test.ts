import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, dayOf } from "../campaign/days.ts";
import { closesAt, type Hours, isOpenAt, opensAt } from "./hours.ts";
import { hoursSchema } from "./hours.schema.ts";

const at = (moment: string) => Date.parse(`${moment}:00+09:00`);
const none = new Set<string>();
const rules = (...list: Extract<Hours, { when: "rules" }>["rules"]): Hours => ({
  when: "rules",
  rules: list,
  off: [],
  only: [],
});
/** Every day from 16 to 21; on the 10th from 8 to 8 of the day after. */
const inochi = rules({ from: "16:00", to: "21:00" }, { monthDays: [10], from: "08:00", to: "08:00" });
const childLine: Hours = { ...rules({ from: "16:00", to: "21:00" }), off: [{ from: "12-29", to: "01-03" }] } as Hours;

describe("opening hours", () => {
  it.each<[string, Hours, string, boolean | null]>([
    ["always", { when: "always" }, "2027-05-01T03:00", true],
    ["unsure", { when: "unsure" }, "2027-05-01T03:00", null],
    ["before it opens", inochi, "2027-05-01T15:59", false],
    ["as it opens", inochi, "2027-05-01T16:00", true],
    ["as it closes", inochi, "2027-05-01T21:00", false],
    ["on the long day", inochi, "2027-05-10T09:00", true],
    ["in the night after the long day", inochi, "2027-05-11T07:59", true],
    ["in the morning after it", inochi, "2027-05-11T08:00", false],
    ["at the end of the year", childLine, "2027-12-31T17:00", false],
    ["after New Year's days", childLine, "2028-01-04T17:00", true],
    [
      "past midnight, begun on a day on",
      rules({ weekdays: [5], from: "22:00", to: "02:00" }),
      "2027-05-08T01:00",
      true,
    ],
    ["past midnight, on a day off", rules({ weekdays: [5], from: "22:00", to: "02:00" }), "2027-05-07T01:00", false],
    ["until midnight", rules({ from: "12:00", to: "24:00" }), "2027-05-07T23:59", true],
  ])("%s", (_, hours, moment, isOpen) => expect(isOpenAt(hours, at(moment), none)).toBe(isOpen));

  it("know national holidays", () => {
    const holidays = new Set(["2027-05-03"]);
    const office = rules({ weekdays: [1, 2, 3, 4, 5], holidays: "not", from: "09:00", to: "17:00" });
    expect(isOpenAt(office, at("2027-05-03T10:00"), holidays)).toBe(false);
    expect(opensAt(office, at("2027-05-03T10:00"), holidays)).toBe(at("2027-05-04T09:00"));
    const sundays = rules({ holidays: "only", from: "10:00", to: "16:00" });
    expect(isOpenAt(sundays, at("2027-05-03T10:00"), holidays)).toBe(true);
    expect(isOpenAt(sundays, at("2027-05-04T10:00"), holidays)).toBe(false);
  });

  it("hold only in an announced period", () => {
    const announced: Hours = {
      ...rules({ from: "00:00", to: "24:00" }),
      only: [{ from: "2027-05-02", to: "2027-05-07" }],
    } as Hours;
    expect(isOpenAt(announced, at("2027-05-01T23:59"), none)).toBe(false);
    expect(opensAt(announced, at("2027-04-20T12:00"), none)).toBe(at("2027-05-02T00:00"));
    expect(isOpenAt(announced, at("2027-05-07T23:59"), none)).toBe(true);
    expect(closesAt(announced, at("2027-05-03T12:00"), none)).toBe(at("2027-05-08T00:00"));
    expect(opensAt(announced, at("2027-05-08T00:00"), none)).toBeNull();
  });

  it("tell when it closes, over spans that touch", () => {
    expect(closesAt(inochi, at("2027-05-10T17:00"), none)).toBe(at("2027-05-11T08:00"));
    expect(closesAt(rules({ from: "00:00", to: "24:00" }), at("2027-05-10T17:00"), none)).toBeNull();
    expect(closesAt(inochi, at("2027-05-01T12:00"), none)).toBeNull();
  });

  it.each([
    [{ when: "rules", rules: [], off: [], only: [] }],
    [{ when: "rules", rules: [{ from: "24:00", to: "08:00" }], off: [], only: [] }],
    [{ when: "rules", rules: [{ from: "8:00", to: "09:00" }], off: [], only: [] }],
    [{ when: "rules", rules: [{ weekdays: [8], from: "08:00", to: "09:00" }], off: [], only: [] }],
    [{ when: "rules", rules: [{ from: "08:00", to: "09:00" }], off: [{ from: "13-01", to: "01-03" }], only: [] }],
    [{ when: "sometimes" }],
  ])("refuse %o", (hours) => expect(hoursSchema.safeParse(hours).success).toBe(false));
});

const clock = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 ? "30" : "00"}`);
const rule = fc.record(
  {
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    monthDays: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1 }),
    from: clock,
    to: clock,
  },
  { requiredKeys: ["from", "to"] },
);
const anyHours = fc.array(rule, { minLength: 1, maxLength: 4 }).map((list) => rules(...list));
/** Whole half hours of May 2027. */
const moment = fc.integer({ min: 0, max: 30 * 48 }).map((half) => at("2027-05-01T00:00") + half * 30 * 60_000);
const HALF = 30 * 60_000;

/** As one would find out by hand: walk back, half hour by half hour, to where a rule begins that reaches until here. */
const isOpenByHand = (hours: Hours, now: number): boolean => {
  if (hours.when !== "rules") return false;
  for (let begin = now; begin > now - DAY_MS; begin -= HALF) {
    const day = dayOf(begin);
    const time = new Date(begin + 9 * 60 * 60_000).toISOString().slice(11, 16);
    for (const { weekdays, monthDays, from, to } of hours.rules) {
      if (from !== time) continue;
      if (monthDays && !monthDays.includes(Number(day.slice(8)))) continue;
      if (weekdays && !weekdays.includes(new Date(`${day}T12:00:00Z`).getUTCDay() || 7)) continue;
      const [fromHalf, toHalf] = [from, to].map((c) => Number(c.slice(0, 2)) * 2 + Number(c.slice(3) === "30")) as [
        number,
        number,
      ];
      const length = ((toHalf - fromHalf + 48) % 48 || 48) * HALF;
      if (begin + length > now) return true;
    }
  }
  return false;
};

describe("any opening hours", () => {
  it("are open where somebody who walks back finds them open", () =>
    fc.assert(
      fc.property(anyHours, moment, (hours, now) => {
        expect(isOpenAt(hours, now, none)).toBe(isOpenByHand(hours, now));
      }),
      { numRuns: 400 },
    ));

  it("open next at the first moment at which they are open, and close at the first at which they are not", () =>
    fc.assert(
      fc.property(anyHours, moment, (hours, now) => {
        const isOpen = isOpenAt(hours, now, none) === true;
        const turn = isOpen ? closesAt(hours, now, none) : opensAt(hours, now, none);
        for (let later = now; later < now + 20 * DAY_MS; later += HALF) {
          if (isOpenAt(hours, later, none) === isOpen) continue;
          expect(turn).toBe(later);
          return;
        }
        if (turn !== null) expect(turn).toBeGreaterThanOrEqual(now + 20 * DAY_MS);
      }),
      { numRuns: 200 },
    ));
});
