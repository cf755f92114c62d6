import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, FEWEST } from "../feedback/cells.ts";
import { closingAnswers, closingQuestions, unanswered } from "./closing.ts";
import { figuresOf, spread, type TicketRecord } from "./figures.ts";
import { publicFigures } from "./publicFigures.ts";
import { MINUTE } from "./times.ts";

const T0 = 1_800_000_000_000;
const at = (minute: number): number => T0 + minute * MINUTE;
const heard: TicketRecord = {
  takenAt: at(0),
  isFirst: false,
  calledAt: at(4),
  seatedAt: at(5),
  overAt: at(30),
  how: "done",
  referrals: 0,
  wasHandedOver: false,
  closing: unanswered,
};
const lost: TicketRecord = { ...heard, calledAt: null, seatedAt: null, overAt: at(20), how: "left" };
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

const answer = fc.constantFrom(...closingAnswers, null);
const records = fc.array(
  fc
    .record({
      isFirst: fc.boolean(),
      wait: fc.integer({ min: -5, max: 60 }),
      length: fc.integer({ min: 0, max: 60 }),
      isHeard: fc.boolean(),
      referrals: fc.nat(2),
      heard: answer,
      next: answer,
    })
    .map(({ wait, length, isHeard, heard: h, next, isFirst, referrals }): TicketRecord => {
      if (!isHeard) return { ...lost, isFirst };
      const seatedAt = at(wait + 1);
      const closing = { heard: h, "next-step": next };
      return {
        ...heard,
        isFirst,
        referrals,
        calledAt: at(wait),
        seatedAt,
        overAt: seatedAt + length * MINUTE,
        closing,
      };
    }),
  { maxLength: 80 },
);

describe("the figures", () => {
  it("count who came, who was heard, and who was lost", () => {
    const figures = figuresOf([
      ...times(3, heard),
      { ...heard, referrals: 2, closing: { heard: "yes", "next-step": null } },
      { ...heard, how: "counsellor-lost", wasHandedOver: true },
      lost,
      { ...lost, isFirst: true },
    ]);
    expect(figures).toMatchObject({ arrivals: 7, answered: 5, abandoned: 2, firstLost: 1, brokenOff: 1, referred: 1 });
    expect(figures).toMatchObject({ handedOver: 1, wait: { of: 5, p50: 4 * MINUTE }, length: { p50: 25 * MINUTE } });
    expect(figures.satisfaction.heard).toEqual({ yes: 1, somewhat: 0, no: 0 });
  });

  it("are empty of nothing, and never negative", () => {
    expect(figuresOf([])).toMatchObject({ arrivals: 0, wait: { of: 0, p50: null, p90: null } });
    expect(spread([-5, 1])).toEqual({ of: 2, p50: 0, p90: 1 });
  });

  it("add up", () => {
    fc.assert(
      fc.property(records, (all) => {
        const { arrivals, answered, abandoned, firstLost, referred, wait } = figuresOf(all);
        expect(answered + abandoned).toBe(arrivals);
        expect(firstLost).toBeLessThanOrEqual(abandoned);
        expect(referred).toBeLessThanOrEqual(answered);
        if (wait.of > 0) expect(wait.p90).toBeGreaterThanOrEqual(wait.p50!);
      }),
    );
  });
});

describe("the public figures", () => {
  it("show what stands for ten or more", () => {
    const figures = publicFigures(figuresOf([...times(200, heard), ...times(40, lost)]));
    expect(figures).toMatchObject({
      arrivals: 240,
      answered: 200,
      abandoned: 40,
      waitP50: 4,
      waitP90: 4,
      lengthP50: 25,
    });
    expect(figures.firstLost).toBeNull();
  });

  it("hide a small part, and the one from which it could be reckoned", () => {
    const figures = publicFigures(figuresOf([...times(200, heard), ...times(9, lost)]));
    expect(figures).toMatchObject({ arrivals: 209, answered: null, abandoned: null, referred: null });
  });

  it("hide a part where the rest is small: ten of twelve lost tell of the other two", () => {
    const first = { ...lost, isFirst: true };
    expect(
      publicFigures(figuresOf([...times(30, heard), ...times(10, first), ...times(2, lost)])).firstLost,
    ).toBeNull();
    expect(publicFigures(figuresOf([...times(30, heard), ...times(10, first), ...times(10, lost)])).firstLost).toBe(10);
  });

  it("say a long end only where ten waited as long", () => {
    expect(publicFigures(figuresOf(times(99, heard)))).toMatchObject({ waitP50: 4, waitP90: null });
    expect(publicFigures(figuresOf(times(19, heard))).waitP50).toBeNull();
  });

  it("never stand for fewer than ten, nor let one hidden part be reckoned", () => {
    /** Of parts whose sum is known, none or at least two are hidden. */
    const isSafe = (whole: Cell, parts: readonly Cell[]) =>
      whole === null || parts.filter((part) => part === null).length !== 1;
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 4 }), (some, repeat) => {
        const all = Array.from({ length: repeat }, () => some).flat();
        const exact = figuresOf(all);
        const shown = publicFigures(exact);
        const { arrivals, answered, abandoned, firstLost, referred, satisfaction } = shown;
        const given = closingQuestions.flatMap((question) => Object.values(satisfaction[question]));
        for (const value of [arrivals, answered, abandoned, firstLost, referred, ...given]) {
          if (value !== null) expect(value).toBeGreaterThanOrEqual(FEWEST);
        }
        expect(isSafe(arrivals, [answered, abandoned])).toBe(true);
        if (firstLost !== null) expect(exact.abandoned - firstLost).toBeGreaterThanOrEqual(FEWEST);
        if (referred !== null) expect(exact.answered - referred).toBeGreaterThanOrEqual(FEWEST);
        for (const question of closingQuestions) {
          const parts = Object.values(satisfaction[question]);
          if (answered === null || parts.includes(null)) continue;
          // All answers shown: then those who gave none are ten or more as well.
          expect(answered - parts.reduce<number>((sum, part) => sum + part!, 0)).toBeGreaterThanOrEqual(FEWEST);
        }
      }),
      { numRuns: 300 },
    );
  });
});
