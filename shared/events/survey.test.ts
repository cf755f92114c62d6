import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEWEST } from "../feedback/cells.ts";
import { csv } from "./csv.ts";
import {
  fitting,
  publicSurvey,
  type Survey,
  type SurveyAnswers,
  surveyAnswersSchema,
  surveyResults,
  surveySchema,
} from "./survey.ts";

const label = { ja: "どうでしたか", easy: "", en: "" };
const survey: Survey = {
  visit: true,
  questions: [
    { id: "one", kind: "one", label, choices: [label, label, label] },
    { id: "several", kind: "several", label, choices: [label, label] },
    { id: "scale", kind: "scale", label },
    { id: "words", kind: "words", label },
  ],
};
const answers: fc.Arbitrary<SurveyAnswers> = fc
  .record(
    {
      one: fc.array(fc.nat(9), { maxLength: 2 }),
      several: fc.array(fc.nat(3), { maxLength: 3 }),
      scale: fc.array(fc.nat(6), { maxLength: 2 }),
      words: fc.oneof(fc.string(), fc.array(fc.nat(3))),
      gone: fc.constant("?"),
    },
    { requiredKeys: [] },
  )
  .map((own) => ({ own: own as SurveyAnswers["own"], visit: { safe: "yes", talked: "hm" } }));

describe("a survey", () => {
  it("takes what fits and drops what does not, without a refusal", () => {
    expect(surveySchema.safeParse(survey).success).toBe(true);
    expect(surveySchema.safeParse({ ...survey, questions: [survey.questions[2], survey.questions[2]] }).success).toBe(
      false,
    );
    fc.assert(
      fc.property(answers, (given) => {
        const { own, visit } = fitting(survey, given);
        expect(surveyAnswersSchema.safeParse({ own, visit }).success).toBe(true);
        expect(visit).toEqual({ safe: "yes" });
        expect(Object.keys(own)).not.toContain("gone");
        if (own.one !== undefined) expect([0, 1, 2]).toContainEqual((own.one as number[])[0]);
        if (own.scale !== undefined) expect([1, 2, 3, 4, 5]).toContainEqual((own.scale as number[])[0]);
        expect(fitting(survey, { own, visit })).toEqual({ own, visit });
      }),
    );
    expect(fitting({ ...survey, visit: false }, { own: {}, visit: { safe: "yes" } }).visit).toEqual({});
    expect(fitting(survey, { own: { ["__proto__"]: "x" }, visit: {} }).own).toEqual({});
  });

  it("adds up for the organiser, and shows the public no small number, nor lets one be reckoned", () => {
    const many = fc.tuple(fc.array(answers, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(many, ([some, repeat]) => {
        const all = Array.from({ length: repeat }, () => some.map((one) => fitting(survey, one))).flat();
        const results = surveyResults(survey, all);
        expect(results[0]!.counts.reduce((sum, count) => sum + count, 0)).toBe(results[0]!.people);
        expect(results[2]!.counts.reduce((sum, count) => sum + count, 0)).toBe(results[2]!.people);
        const shown = publicSurvey(survey, results, all.length);
        expect(JSON.stringify(shown)).not.toContain('words":[');
        shown.forEach(({ question, people, counts }, i) => {
          const exact = results[i]!;
          counts.forEach((count, j) => {
            if (count === null) return;
            expect(count).toBe(exact.counts[j]);
            expect(count).toBeGreaterThanOrEqual(FEWEST);
            if (question === "several") expect(all.length - count).toBeGreaterThanOrEqual(FEWEST);
          });
          if (people !== null) {
            expect(people).toBe(exact.people);
            // Who did not answer is no small number either.
            expect(all.length - people).toBeGreaterThanOrEqual(FEWEST);
          }
          if (question === "several" || people === null) return;
          expect(counts.filter((count) => count === null).length).not.toBe(1);
        });
      }),
      { numRuns: 200 },
    );
  });
});

it("a choice that nearly all made is hidden: the few who did not would be known", () => {
  const all = Array.from({ length: 40 }, (_, i) => ({ own: { several: i < 35 ? [0] : [1] } }));
  const [, shown] = publicSurvey(survey, surveyResults(survey, all), all.length);
  expect(shown!.counts).toEqual([null, null]);
  const half = Array.from({ length: 40 }, (_, i) => ({ own: { several: i < 20 ? [0] : [1] } }));
  expect(publicSurvey(survey, surveyResults(survey, half), 40)[1]!.counts).toEqual([20, 20]);
});

describe("a table", () => {
  it("is read again as it was, and begins no formula", () => {
    expect(
      csv([
        ["a", 'b "c"', "d,e"],
        [1, -2, null],
      ]),
    ).toBe('\uFEFFa,"b ""c""","d,e"\r\n1,-2,\r\n');
    expect(csv([["=1+1", "+81", "@x", "-x", "-3", " =1"]])).toBe("\uFEFF'=1+1,'+81,'@x,'-x,-3,' =1\r\n");
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const file = csv([[cell, "end"]]);
        const inner = file.slice(1, -",end\r\n".length);
        const read = inner.startsWith('"') ? inner.slice(1, -1).replaceAll('""', '"') : inner;
        expect([cell, `'${cell}`]).toContain(read);
        expect(read).not.toMatch(/^[=+@]/);
      }),
    );
  });
});
