import { describe, expect, it } from "vitest";
import { dayAt } from "./daylight.ts";

const at = (clock: string) => dayAt(Date.parse(`2027-05-12T${clock}:00+09:00`));

describe("the light by the time of day", () => {
  it.each([
    ["07:30", { noon: 0, evening: 0 }],
    ["12:30", { noon: 1, evening: 0 }],
    ["20:00", { noon: 0, evening: 1 }],
    ["02:00", { noon: 0, evening: 1 }],
  ])("at %s in Japan", (clock, day) => expect(at(clock)).toEqual(day));

  it("turns slowly: in a minute by less than anybody sees", () => {
    for (let minute = 0; minute < 24 * 60; minute++) {
      const start = Date.parse("2027-05-12T00:00:00+09:00") + minute * 60_000;
      const [now, next] = [dayAt(start), dayAt(start + 60_000)];
      expect(Math.abs(next.noon - now.noon)).toBeLessThan(0.015);
      expect(Math.abs(next.evening - now.evening)).toBeLessThan(0.015);
    }
  });

  it("is never noon and evening at once", () => {
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      const { noon, evening } = dayAt(minute * 60_000);
      expect(Math.min(noon, evening)).toBe(0);
    }
  });
});
