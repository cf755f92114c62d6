import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { clockOf, dayOf } from "../campaign/days.ts";
import { eventProblem } from "./event.ts";
import { inTheWayOf } from "./programme.ts";
import { sampleDates, sampleSchema, sampleWords } from "./sample.ts";

const own = sampleSchema.parse(
  JSON.parse(readFileSync(new URL("../../assets/campaign/programme.json", import.meta.url), "utf8")),
);
const MAY = Date.parse("2027-05-15T12:00:00+09:00");

describe("the sample month", () => {
  it("falls on the days of Japan, the first and the last included", () => {
    // The first of May 2027 is a Saturday.
    const saturdays = sampleDates({ weekdays: [6], at: "00:00" }, MAY);
    expect(saturdays.map(dayOf)).toEqual(["2027-05-01", "2027-05-08", "2027-05-15", "2027-05-22", "2027-05-29"]);
    expect(saturdays.map(clockOf)).toEqual(Array(5).fill("00:00"));
    const daily = sampleDates({ weekdays: [1, 2, 3, 4, 5, 6, 7], at: "23:30" }, MAY);
    expect([daily.length, dayOf(daily[0]!), dayOf(daily.at(-1)!)]).toEqual([31, "2027-05-01", "2027-05-31"]);
    expect(sampleDates({ weekdays: [1], at: "10:00" }, Date.parse("2028-02-29T23:59:00+09:00")).map(dayOf)).toEqual([
      "2028-02-07",
      "2028-02-14",
      "2028-02-21",
      "2028-02-28",
    ]);
  });

  it("can be entered as it ships: nothing is wrong with it, and nothing in another's way", () => {
    const now = Date.parse("2027-04-01T00:00:00+09:00");
    const all = own.events.flatMap((one) => sampleDates(one, MAY).map((from) => sampleWords(one, from, null)));
    expect(all.length).toBeGreaterThan(100);
    const entries = all.map((words, i) => ({
      ...words,
      id: String(i),
      state: "published" as const,
      doorsMs: 0,
    }));
    for (const [i, words] of all.entries()) {
      expect(eventProblem(words, now)).toBeNull();
      expect(inTheWayOf(entries[i]!, entries)).toEqual([]);
      for (const said of [words.title, words.text]) expect(Object.values(said).every((line) => line !== "")).toBe(true);
    }
  });

  it("refuses days that do not exist, and a day twice", () => {
    const [one] = own.events;
    for (const weekdays of [[], [0], [8], [1, 1]])
      expect(sampleSchema.safeParse({ events: [{ ...one, weekdays }] }).success).toBe(false);
  });
});
