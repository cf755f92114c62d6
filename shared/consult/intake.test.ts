import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consentVersions, isInForce } from "./consent.ts";
import { consentSchema, intakeSchema } from "./intake.ts";
import { ages, prefectures, skipped, topics, ways } from "./topics.ts";

const answers = fc.record({
  topic: fc.constantFrom(...topics, null),
  way: fc.constantFrom(...ways),
  isFirst: fc.constantFrom(true, false, null),
  age: fc.constantFrom(...ages, null),
  prefecture: fc.constantFrom(...prefectures, null),
  language: fc.constantFrom("ja", "easy", "en", null),
  isUrgent: fc.boolean(),
});

describe("the intake", () => {
  it("can be skipped whole", () => {
    expect(intakeSchema.parse(skipped)).toEqual(skipped);
  });

  it("takes every answer, and nothing else", () => {
    fc.assert(fc.property(answers, (intake) => intakeSchema.safeParse(intake).success));
    fc.assert(
      fc.property(
        answers,
        fc.constantFrom(...Object.keys(skipped)),
        fc.string({ minLength: 1 }),
        (intake, key, words) => {
          fc.pre(!["ja", "en", "easy", ...topics, ...ways, ...ages, ...prefectures].includes(words));
          expect(intakeSchema.safeParse({ ...intake, [key]: words }).success).toBe(false);
        },
      ),
    );
    expect(intakeSchema.safeParse({ ...skipped, words: "<b>" }).success).toBe(false);
  });

  it("knows the 47 prefectures", () => {
    expect(prefectures).toHaveLength(47);
    for (const code of ["00", "48", "1", 1]) {
      expect(intakeSchema.safeParse({ ...skipped, prefecture: code }).success).toBe(false);
    }
  });
});

describe("the consent", () => {
  it("is to a text that there is, with the choice made", () => {
    expect(consentSchema.safeParse({ version: consentVersions.at(-1), supervisorMayJoin: false }).success).toBe(true);
    expect(consentSchema.safeParse({ version: "2020-01", supervisorMayJoin: false }).success).toBe(false);
    expect(consentSchema.safeParse({ version: consentVersions.at(-1) }).success).toBe(false);
  });

  it("holds for the newest text", () => {
    expect(isInForce({ version: consentVersions.at(-1)! })).toBe(true);
  });
});
