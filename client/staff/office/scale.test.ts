import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyHowMany, marksOf } from "./scale.ts";

describe("a scale", () => {
  it("begins at none, reaches the most, and has few marks, all whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (most) => {
        const marks = marksOf(most);
        expect(marks[0]).toBe(0);
        expect(marks.at(-1)!).toBeGreaterThanOrEqual(most);
        expect(marks.length).toBeLessThanOrEqual(5);
        expect(marks.length).toBeGreaterThan(1);
        expect(marks.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it("leaves out labels that would stand over each other", () => {
    expect(everyHowMany(28, 40, 700)).toBe(2);
    expect(everyHowMany(4, 40, 700)).toBe(1);
    expect(everyHowMany(28, 40, 0)).toBeGreaterThan(27);
  });
});
