import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimate, type Estimate, FEWEST_WAITS, type Line, pace, percentile, type Wait } from "./wait.ts";
import { MINUTE } from "./times.ts";

const wait = (minutes: number, ahead = 0): Wait => ({ waitedMs: minutes * MINUTE, ahead });
const line: Line = { called: [4, 8, 6, 7, 60].map((m) => wait(m)), waiting: [], ahead: 0, free: 0, onDuty: 2 };

describe("the estimate", () => {
  it("is the median of today, in steps of five minutes upwards", () => {
    expect(estimate(line)).toEqual({ kind: "about", minutes: 10 });
  });

  it("grows with who is ahead, and shrinks with who is free", () => {
    expect(estimate({ ...line, ahead: 3 })).toEqual({ kind: "about", minutes: 30 });
    expect(estimate({ ...line, ahead: 3, free: 2 })).toEqual({ kind: "about", minutes: 15 });
  });

  it("is moments when somebody is free for you", () => {
    expect(estimate({ ...line, free: 1 })).toEqual({ kind: "now" });
    expect(estimate({ ...line, called: [], free: 1 })).toEqual({ kind: "now" });
  });

  it("is unknown when too few waited today", () => {
    expect(estimate({ ...line, called: line.called.slice(1) })).toEqual({ kind: "unknown" });
  });

  it("is none where nobody is on duty", () => {
    expect(estimate({ ...line, onDuty: 0, free: 0 })).toEqual({ kind: "nobody" });
  });

  it("says no number that nobody can keep", () => {
    expect(estimate({ ...line, ahead: 30 })).toEqual({ kind: "over", minutes: 90 });
  });

  it("hears those who still wait and wait longer than usual", () => {
    const slow = { ...line, waiting: [wait(30), wait(40), wait(50), wait(60)] };
    expect(estimate(slow)).toEqual({ kind: "about", minutes: 30 });
    expect(estimate({ ...line, waiting: [wait(1), wait(2), wait(3)] })).toEqual(estimate(line));
  });

  const waits = fc.array(
    fc.record({ waitedMs: fc.integer({ min: 0, max: 120 * MINUTE }), ahead: fc.integer({ min: 0, max: 20 }) }),
    { maxLength: 30 },
  );
  const minutes = (said: Estimate): number =>
    said.kind === "now" ? 0 : said.kind === "about" ? said.minutes : said.kind === "over" ? said.minutes + 1 : NaN;

  it("is never better for who stands further back, nor worse for more who are free", () => {
    const lines = fc.record({
      called: waits.filter((w) => w.length >= FEWEST_WAITS),
      waiting: waits,
      ahead: fc.nat(40),
      free: fc.nat(10),
      onDuty: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(lines, (at) => {
        const said = minutes(estimate(at));
        expect(minutes(estimate({ ...at, ahead: at.ahead + 1 }))).toBeGreaterThanOrEqual(said);
        expect(minutes(estimate({ ...at, free: at.free + 1 }))).toBeLessThanOrEqual(said);
      }),
    );
  });

  it("is never made better by those who still wait", () => {
    fc.assert(
      fc.property(waits, waits, (called, waiting) => {
        fc.pre(called.length >= FEWEST_WAITS);
        expect(pace(called, waiting)).toBeGreaterThanOrEqual(pace(called, [])!);
      }),
    );
  });
});

describe("a percentile", () => {
  it("is a value that occurred, and the one that so many do not exceed", () => {
    expect(percentile([], 50)).toBeNull();
    expect(percentile([3, 1, 2], 50)).toBe(2);
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90)).toBe(9);
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer({ min: 0, max: 100 }), (values, percent) => {
        const found = percentile(values, percent)!;
        expect(values).toContain(found);
        expect(values.filter((v) => v <= found).length / values.length).toBeGreaterThanOrEqual(percent / 100);
        expect(values.filter((v) => v < found).length / values.length).toBeLessThan(Math.max(percent / 100, 1e-9));
      }),
    );
  });
});
