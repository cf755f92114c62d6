import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attendanceOf, DEFAULT_RULE, GAP_MS, recordProblem, type Visit, withSign } from "./attendance.ts";
import { T0 } from "./fixture.ts";
import { NUMBER_BYTES, numberInput, readNumber, recordNumber } from "./recordNumber.ts";
import { MINUTE } from "./times.ts";

const span = (from: number, to: number) => ({ from: T0 + from * MINUTE, to: T0 + to * MINUTE });
/** 90 minutes with a break of ten. */
const counted = [span(0, 40), span(50, 90)];
const spans = (min = 0) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -30, max: 120 }), fc.integer({ min, max: 60 }))
      .map(([from, length]) => span(from, from + length)),
    { maxLength: 8 },
  );

/** The same, minute by minute: slow, and plainly right. */
const bySteps = (visits: readonly Visit[], live: readonly Visit[], down: readonly Visit[]) => {
  const sorted = visits.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);
  const bridged = sorted.flatMap((_, i) => {
    const seen = Math.max(...sorted.slice(0, i + 1).map(({ to }) => to));
    const next = sorted[i + 1];
    return next && next.from - seen <= GAP_MS ? [{ from: seen, to: next.from }] : [];
  });
  const isIn = (all: readonly Visit[], at: number) => all.some(({ from, to }) => from <= at && at < to);
  let [presentMs, countedMs] = [0, 0];
  for (let minute = -60; minute < 240; minute++) {
    const at = T0 + minute * MINUTE;
    if (!isIn(live, at) || isIn(down, at)) continue;
    countedMs += MINUTE;
    if (isIn([...sorted, ...bridged], at)) presentMs += MINUTE;
  }
  return { presentMs, countedMs };
};

describe("attendance", () => {
  it("is the share of what counts: breaks, early arrivals and staying on change nothing", () => {
    expect(attendanceOf([span(-20, 120)], counted).share).toBe(1);
    expect(attendanceOf([span(-20, 40), span(50, 95)], counted).share).toBe(1);
    expect(attendanceOf([span(10, 90)], counted).share).toBe(70 / 80);
    expect(attendanceOf([], counted).share).toBe(0);
  });

  it("does not fall for two devices, a tunnel, or a server that was down", () => {
    expect(attendanceOf([span(0, 90), span(0, 90)], counted).share).toBe(1);
    expect(attendanceOf([span(0, 20), span(22, 90)], counted).share).toBe(1);
    expect(attendanceOf([span(0, 20), span(30, 90)], counted).share).toBe(70 / 80);
    expect(attendanceOf([span(0, 20), span(30, 90)], counted, [span(20, 30)]).share).toBe(1);
  });

  it("of nothing that counted is whole for who was here", () => {
    expect(attendanceOf([span(0, 10)], []).share).toBe(1);
    expect(attendanceOf([], []).share).toBe(0);
  });

  it("is what a count minute by minute says, whatever the visits were", () => {
    fc.assert(
      fc.property(spans(-20), spans(-20), spans(-20), (visits, live, down) => {
        const { presentMs, countedMs, share } = attendanceOf(visits, live, down);
        expect({ presentMs, countedMs }).toEqual(bySteps(visits, live, down));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it("never falls by being here longer", () => {
    fc.assert(
      fc.property(spans(), spans(), (visits, more) => {
        expect(attendanceOf([...visits, ...more], counted).share).toBeGreaterThanOrEqual(
          attendanceOf(visits, counted).share,
        );
      }),
    );
  });

  it("is noted sign by sign: a long silence, or a clock set back, begins a visit anew", () => {
    const visit = { from: T0, to: T0 + MINUTE };
    expect(withSign(null, T0)).toEqual({ visit: { from: T0, to: T0 }, isNew: true });
    expect(withSign(visit, T0 + 2 * MINUTE)).toEqual({ visit: { from: T0, to: T0 + 2 * MINUTE }, isNew: false });
    expect(withSign(visit, T0 + MINUTE + GAP_MS + 1).isNew).toBe(true);
    expect(withSign(visit, T0).isNew).toBe(true);
  });
});

describe("a record", () => {
  const over = { isOver: true, hasReflected: true };
  it("is for who was there long enough and wrote a reflection", () => {
    expect(recordProblem({ share: 0.8 }, DEFAULT_RULE, over)).toBeNull();
    expect(recordProblem({ share: 0.796 }, DEFAULT_RULE, over)).toBeNull();
    expect(recordProblem({ share: 0.79 }, DEFAULT_RULE, over)).toBe("too-short");
    expect(recordProblem({ share: 1 }, DEFAULT_RULE, { ...over, isOver: false })).toBe("not-over");
    expect(recordProblem({ share: 1 }, DEFAULT_RULE, { ...over, hasReflected: false })).toBe("reflection");
    expect(
      recordProblem({ share: 1 }, { ...DEFAULT_RULE, asksReflection: false }, { ...over, hasReflected: false }),
    ).toBeNull();
  });
});

describe("its number", () => {
  const hash = fc.uint8Array({ minLength: NUMBER_BYTES, maxLength: 32 });
  const signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  it("is read again however it is typed", () => {
    fc.assert(
      fc.property(hash, (bytes) => {
        const number = recordNumber(bytes);
        expect(number).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
        expect(readNumber(number.toLowerCase().replaceAll("-", " "))).toBe(number);
        const wide = [...number].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join("");
        expect(readNumber(wide)).toBe(number);
      }),
    );
  });

  it("shows every wrong sign, and every two that were swapped", () => {
    fc.assert(
      fc.property(hash, fc.nat(11), fc.constantFrom(...signs), (bytes, at, wrong) => {
        const plain = recordNumber(bytes).replaceAll("-", "");
        const slip = plain.slice(0, at) + wrong + plain.slice(at + 1);
        if (slip !== plain) expect(readNumber(slip)).toBeNull();
        if (at > 10) return;
        const swapped = plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2);
        if (swapped !== plain) expect(readNumber(swapped)).toBeNull();
      }),
      { numRuns: 1000 },
    );
    expect(readNumber("")).toBeNull();
    expect(readNumber("0000-0000-0000")).toBeNull();
  });

  it("is made over event and pass, and no two pairs read alike", () => {
    const text = fc.string({ maxLength: 6 });
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        expect(numberInput(a, b) === numberInput(c, d)).toBe(a === c && b === d);
      }),
    );
  });
});
