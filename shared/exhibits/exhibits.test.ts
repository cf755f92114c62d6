import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsOf, crowdOf, linedUp } from "./crowd.ts";
import { type SurveyYear, surveySchema } from "./data.schema.ts";
import { anotherHint, hintWorries } from "./hints.ts";
import type { Hint } from "./hints.schema.ts";
import { answers, nothingSaid, type Own, ownFrom, points, sumOf, wordsFor } from "./own.ts";

const text = { ja: "言葉", easy: "ことば", en: "words" };
const year2024: SurveyYear = { year: 2024, often: 4.3, sometimes: 15.4, nowAndThen: 19.6, total: 39.3 };

/** Shares in tenths of a per cent that stay within a hundred. */
const years = fc.tuple(fc.nat(333), fc.nat(333), fc.nat(333)).map(([a, b, c]): SurveyYear => ({
  year: 2024,
  often: a / 10,
  sometimes: b / 10,
  nowAndThen: c / 10,
  total: (a + b + c) / 10,
}));

describe("the crowd of a hundred", () => {
  it("glows as the survey of 2024 says", () =>
    expect(countsOf(year2024)).toEqual({ often: 4, sometimes: 15, nowAndThen: 20 }));

  it("has as many lights as the rounded total, the same whether lined up or not", () =>
    fc.assert(
      fc.property(years, (year) => {
        const [mixed, lined] = [crowdOf(year), linedUp(year)];
        expect(mixed).toHaveLength(100);
        expect(mixed.filter((degree) => degree !== null)).toHaveLength(Math.round(year.total));
        expect([...mixed].toSorted()).toEqual([...lined].toSorted());
      }),
    ));
});

describe("a survey", () => {
  const survey = {
    source: { title: text },
    about: text,
    answers: { often: text, sometimes: text, nowAndThen: text, hardly: text, never: text },
    years: [year2024, { ...year2024, year: 2023 }],
    own: { direct: text, items: [text, text, text], scale: [text, text, text, text], words: [{ upTo: 12, say: text }] },
  };
  it("is taken as it should be", () => expect(surveySchema.safeParse(survey).success).toBe(true));
  it.each<[string, object]>([
    ["a total that is not the sum", { years: [{ ...year2024, total: 45 }] }],
    ["years in the wrong order", { years: survey.years.toReversed() }],
    ["words that do not reach the last point", { own: { ...survey.own, words: [{ upTo: 9, say: text }] } }],
    ["a source that is a script", { source: { title: text, url: "javascript:alert(1)" } }],
  ])("is refused with %s", (_, changes) =>
    expect(surveySchema.safeParse({ ...survey, ...changes }).success).toBe(false),
  );
});

describe("where am I", () => {
  const words = [4, 6, 9, 12].map((upTo) => ({ upTo, say: text }));
  const upTo = (own: Partial<Own>) => wordsFor(words, { ...nothingSaid, ...own })?.upTo ?? null;

  it("says nothing to who says nothing, and sums three answers only", () => {
    expect(upTo({})).toBeNull();
    expect(upTo({ items: [4, null, 4] })).toBeNull();
    expect(sumOf({ direct: null, items: [4, 3, 2] })).toBe(9);
  });
  it("goes by the heavier of both", () => {
    expect(upTo({ direct: "never", items: [4, 4, 4] })).toBe(12);
    expect(upTo({ direct: "often", items: [1, 1, 1] })).toBe(12);
    expect(upTo({ direct: "hardly" })).toBe(4);
    expect(upTo({ direct: "sometimes" })).toBe(9);
  });
  it("reads back what was kept, and nothing else", () => {
    const own: Own = { direct: answers[1], items: [points[0], null, points[3]] };
    expect(ownFrom(JSON.stringify(own))).toEqual(own);
    for (const broken of [null, "", "{", "[]", '{"direct":"x","items":[1,1,1]}', '{"direct":null,"items":[1,5,1]}'])
      expect(ownFrom(broken)).toBeNull();
  });
});

describe("hint cards", () => {
  const card = (id: string, worry?: Hint["worry"]): Hint => ({ id, say: text, try: text, ...(worry && { worry }) });
  const cards = [card("a", "health"), card("b", "health"), card("c", "work"), card("d")];

  it("shows each card of a worry, its own first, before any comes again; never the same twice in a row", () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 12 }), (chances) => {
        const seen: string[] = [];
        for (const chance of chances) seen.push(anotherHint(cards, { worry: "health", seen, chance })!.id);
        expect(seen.slice(0, 2).toSorted()).toEqual(["a", "b"]);
        expect(seen[2]).toBe("d");
        for (const [i, id] of seen.entries()) if (i > 0) expect(id).not.toBe(seen[i - 1]);
      }),
    ));
  it("is nothing where there is no card", () => {
    expect(anotherHint([], { worry: null, seen: [], chance: 0 })).toBeUndefined();
    expect(hintWorries).toHaveLength(6);
  });
});
