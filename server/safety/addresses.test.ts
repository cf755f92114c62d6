import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { startOfDay } from "./addresses.ts";
import { mondayOf } from "./counts.ts";
import { labelsOf } from "./labels.ts";

const at = (text: string) => Date.parse(text);

describe("moments", () => {
  it("days and weeks begin in Japan", () => {
    expect(startOfDay(at("2027-05-01T14:59:59Z"))).toBe(at("2027-04-30T15:00:00Z"));
    expect(startOfDay(at("2027-05-01T15:00:00Z"))).toBe(at("2027-05-01T15:00:00Z"));
    // The third of May 2027 is a Monday.
    for (const day of ["2027-05-02T15:00:00Z", "2027-05-05T00:00:00Z", "2027-05-09T14:59:59Z"])
      expect(mondayOf(at(day))).toBe(at("2027-05-02T15:00:00Z"));
    expect(mondayOf(at("2027-05-09T15:00:00Z"))).toBe(at("2027-05-09T15:00:00Z"));
  });
});

describe("labels", () => {
  it("tell passes apart, stay the same, and are others with another secret", () => {
    const labelOf = labelsOf("one secret of tests, long enough");
    const all = Array.from({ length: 2000 }, () => v7());
    expect(new Set(all.map(labelOf)).size).toBe(2000);
    expect(labelOf(all[0]!)).toBe(labelsOf("one secret of tests, long enough")(all[0]!));
    expect(labelOf(all[0]!)).not.toBe(labelsOf("another secret of tests, as long")(all[0]!));
  });
});
