import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  askNext,
  callsSupervisor,
  riskAnswers,
  type RiskForm,
  riskLevel,
  riskLevels,
  timeFrames,
  unaskedForm,
} from "./risk.ts";

const forms: fc.Arbitrary<RiskForm> = fc.record({
  thoughts: fc.constantFrom(...riskAnswers),
  plan: fc.constantFrom(...riskAnswers),
  means: fc.constantFrom(...riskAnswers),
  when: fc.constantFrom(...timeFrames),
});
const denied: RiskForm = { thoughts: "no", plan: "no", means: "no", when: "none" };

describe("the risk form", () => {
  it.each([
    ["nothing asked", unaskedForm, "unknown"],
    ["all denied", denied, "none"],
    ["thoughts denied, more not asked", { ...unaskedForm, thoughts: "no" }, "none"],
    ["thoughts unclear", { ...denied, thoughts: "unclear" }, "unknown"],
    ["thoughts", { ...denied, thoughts: "yes" }, "thoughts"],
    ["thoughts, a plan not clear", { ...denied, thoughts: "yes", plan: "unclear" }, "thoughts"],
    ["thoughts, a time not clear", { ...denied, thoughts: "yes", when: "unclear" }, "serious"],
    ["a time not clear, thoughts denied", { ...denied, when: "unclear" }, "unknown"],
    ["a plan", { ...denied, thoughts: "yes", plan: "yes" }, "serious"],
    ["the means at hand", { ...denied, thoughts: "yes", means: "yes" }, "serious"],
    ["some day", { ...denied, thoughts: "yes", when: "later" }, "serious"],
    ["a plan and means, no day known", { thoughts: "yes", plan: "yes", means: "yes", when: "unclear" }, "imminent"],
    ["within two days", { ...denied, thoughts: "yes", when: "within-48h" }, "imminent"],
    ["within two days, all else denied", { ...denied, when: "within-48h" }, "imminent"],
  ] as const)("%s: %s", (_, form, level) => {
    expect(riskLevel(form)).toBe(level);
  });

  it("never falls with an answer that is worse", () => {
    const rank = (form: RiskForm) => riskLevels.indexOf(riskLevel(form));
    fc.assert(
      fc.property(forms, fc.constantFrom("thoughts", "plan", "means", "when"), (form, question) => {
        const worst = question === "when" ? "within-48h" : "yes";
        expect(rank({ ...form, [question]: worst })).toBeGreaterThanOrEqual(rank(form));
        const none = question === "when" ? "none" : "no";
        // "No" to the first question may end the doubt that was; to the others it never adds any.
        if (question !== "thoughts") expect(rank({ ...form, [question]: none })).toBeLessThanOrEqual(rank(form));
      }),
    );
  });

  it("brings the supervisor whenever there is a plan, means or a time", () => {
    fc.assert(
      fc.property(forms, (form) => {
        const grave = form.plan === "yes" || form.means === "yes" || form.when === "within-48h";
        if (grave) expect(callsSupervisor(riskLevel(form))).toBe(true);
      }),
    );
    expect(callsSupervisor("thoughts")).toBe(false);
  });

  it("asks on until it knows, and no longer than needed", () => {
    expect(askNext({ ...unaskedForm, thoughts: "no" })).toBeNull();
    const form = { ...unaskedForm };
    const asked: string[] = [];
    for (let question = askNext(form); question !== null; question = askNext(form)) {
      asked.push(question);
      form[question] = "unclear";
    }
    expect(asked).toEqual(["thoughts", "when", "plan", "means"]);
  });
});
