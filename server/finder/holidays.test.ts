import { expect, it } from "vitest";
import { holidaysFrom } from "./holidays.ts";

it("knows the holidays of this year and the next two, by Japan's calendar", () => {
  const days = holidaysFrom(Date.parse("2026-12-31T20:00:00Z"));
  expect(days[0]).toBe("2027-01-01");
  expect(days).toEqual(expect.arrayContaining(["2027-05-03", "2027-05-04", "2027-05-05", "2028-01-01", "2029-01-01"]));
  expect(days).not.toContain("2027-05-06");
  expect(days).toEqual(days.toSorted());
});
