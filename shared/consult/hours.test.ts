import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clashes,
  DAY_MS,
  dayOf,
  isIn,
  merge,
  nextSpans,
  onNow,
  openSpan,
  type Shift,
  spansOfDay,
  standing,
  startOfDay,
} from "./hours.ts";

const at = (iso: string): number => Date.parse(`${iso}+09:00`);
const shift = (from: string, to: string, more: Partial<Shift> = {}): Shift => ({
  id: from,
  organisation: "npo",
  booth: "b1",
  counsellor: "anne",
  isCancelled: false,
  from: at(from),
  to: at(to),
  ...more,
});
const evening = shift("2027-05-01T16:00", "2027-05-01T19:00");
const late = shift("2027-05-01T19:00", "2027-05-01T22:00", { counsellor: "ben" });
const tomorrow = shift("2027-05-02T16:00", "2027-05-02T22:00");
const all = [tomorrow, late, evening];

describe("days in Japan", () => {
  it("begin at midnight there", () => {
    expect(dayOf(at("2027-05-01T00:00"))).toBe("2027-05-01");
    expect(dayOf(at("2027-05-01T00:00") - 1)).toBe("2027-04-30");
    expect(startOfDay(at("2027-05-01T23:59"))).toBe(at("2027-05-01T00:00"));
    fc.assert(
      fc.property(fc.integer({ min: -4e12, max: 4e12 }), (t) => {
        expect(dayOf(startOfDay(t))).toBe(dayOf(t));
        expect(t - startOfDay(t)).toBeGreaterThanOrEqual(0);
        expect(t - startOfDay(t)).toBeLessThan(DAY_MS);
      }),
    );
  });
});

describe("opening times", () => {
  it("are the shifts, one after the other as one", () => {
    expect(openSpan(all, at("2027-05-01T18:00"))).toEqual({ from: evening.from, to: late.to });
    expect(openSpan(all, late.to)).toBeNull();
    expect(onNow(all, at("2027-05-01T19:00"))).toEqual([late]);
  });

  it("say when next, never what runs already", () => {
    expect(nextSpans(all, at("2027-05-01T10:00"), 5)).toHaveLength(2);
    expect(nextSpans(all, at("2027-05-01T18:00"), 5)).toEqual([{ from: tomorrow.from, to: tomorrow.to }]);
    expect(nextSpans(all, at("2027-05-01T10:00"), 1)).toHaveLength(1);
  });

  it("of a day end at midnight and go on from it", () => {
    const night = shift("2027-05-01T22:00", "2027-05-02T02:00");
    expect(spansOfDay([night], night.from)).toEqual([{ from: night.from, to: at("2027-05-02T00:00") }]);
    expect(spansOfDay([night], night.to)).toEqual([{ from: at("2027-05-02T00:00"), to: night.to }]);
    expect(spansOfDay([night], tomorrow.from + DAY_MS)).toEqual([]);
  });

  it("forget what is cancelled, and booths that are closed", () => {
    const booth = { id: "b1", organisation: "npo", isClosed: false };
    expect(standing(all, [booth])).toHaveLength(3);
    expect(standing([{ ...evening, isCancelled: true }, late], [booth])).toEqual([late]);
    expect(standing(all, [{ ...booth, isClosed: true }])).toEqual([]);
    expect(standing(all, [])).toEqual([]);
  });

  it("merge into as few as hold every moment, and no other", () => {
    const spans = fc.array(fc.record({ from: fc.integer({ min: 0, max: 50 }), to: fc.integer({ min: 0, max: 50 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(spans, (given) => {
        const merged = merge(given);
        for (let t = 0; t < 50; t++) {
          expect(merged.filter((s) => isIn(s, t))).toHaveLength(given.some((s) => isIn(s, t)) ? 1 : 0);
        }
        for (const [i, span] of merged.entries()) expect(span.to).toBeLessThan(merged[i + 1]?.from ?? Infinity);
      }),
    );
  });
});

describe("clashes", () => {
  it("are two shifts of one person at a time", () => {
    expect(clashes(all)).toEqual([]);
    const double = { ...late, id: "double", counsellor: "anne", from: late.from - 1 };
    expect(clashes([evening, double])).toEqual([[evening.id, "double"]]);
    expect(clashes([evening, { ...double, isCancelled: true }])).toEqual([]);
  });
});
