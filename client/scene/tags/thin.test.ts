import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, thin } from "./thin.ts";

const tag = (slot: number, x: number, distance: number, y = 0): Candidate => ({
  slot,
  x,
  y,
  width: 80,
  height: 24,
  distance,
});
const slots = (tags: readonly Candidate[]) => tags.map((t) => t.slot);
const nobody = () => false;

describe("thinning out name tags", () => {
  it("keeps the nearer of two that overlap", () => {
    expect(slots(thin([tag(1, 0, 9), tag(2, 40, 4)], 10, nobody))).toEqual([2]);
  });

  it("keeps both side by side, and one above the other", () => {
    expect(slots(thin([tag(1, 0, 9), tag(2, 90, 4)], 10, nobody))).toEqual([2, 1]);
    expect(slots(thin([tag(1, 0, 9), tag(2, 0, 4, 30)], 10, nobody))).toEqual([2, 1]);
  });

  it("keeps the nearest where only some may be shown", () => {
    expect(slots(thin([tag(1, 0, 9), tag(2, 200, 4), tag(3, 400, 6)], 2, nobody))).toEqual([2, 3]);
  });

  it("stays with what it showed unless another is clearly nearer", () => {
    expect(slots(thin([tag(1, 0, 5), tag(2, 40, 4.5)], 10, (slot) => slot === 1))).toEqual([1]);
    expect(slots(thin([tag(1, 0, 5), tag(2, 40, 2)], 10, (slot) => slot === 1))).toEqual([2]);
  });

  it("never shows two that cover each other, however many stand together", () => {
    const crowd = fc.array(
      fc.record({
        slot: fc.nat(4000),
        x: fc.integer({ min: 0, max: 1280 }),
        y: fc.integer({ min: 0, max: 720 }),
        width: fc.integer({ min: 30, max: 160 }),
        height: fc.constant(24),
        distance: fc.integer({ min: 1, max: 24 }),
      }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(crowd, (all) => {
        const kept = thin(all, 48, nobody);
        for (const [i, a] of kept.entries())
          for (const b of kept.slice(i + 1))
            expect(Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - 3 || Math.abs(a.y - b.y) >= 21).toBe(true);
        // Nobody is left out without a reason: each one left out is covered by somebody shown.
        expect(kept.length > 0).toBe(all.length > 0);
      }),
    );
  });
});
