import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Emergency,
  emergencyNumbers,
  hasLeft,
  isDone,
  mayDo,
  openSteps,
  places,
  runbook,
  runbookSteps,
} from "./runbook.ts";

const begun: Emergency = { danger: "life", place: "unasked", done: [] };
const steps = (emergency: Emergency) => openSteps(emergency).map(({ step }) => step);

describe("the runbook", () => {
  it("names each step once, and whom to call for what", () => {
    expect(runbook.map(({ step }) => step).toSorted()).toEqual([...runbookSteps].toSorted());
    expect(emergencyNumbers).toEqual({ life: "119", violence: "110", child: "189" });
  });

  it("begins with the supervisor, and with staying", () => {
    expect(steps(begun)).toEqual(["confirm", "stay"]);
    expect(mayDo(begun, "call")).toBe(false);
  });

  it("calls where the place is known", () => {
    const known: Emergency = { ...begun, place: "known", done: ["confirm"] };
    expect(steps(known)).toEqual(["tell", "call", "stay", "log"]);
  });

  it("asks, encourages and stays where it is not", () => {
    expect(steps({ ...begun, done: ["confirm"] })).toContain("ask-place");
    const asked: Emergency = { ...begun, place: "asked", done: ["confirm", "ask-place", "tell", "log", "debrief"] };
    expect(steps(asked)).toEqual(["ask-again", "encourage", "stay"]);
    expect(isDone(asked)).toBe(true);
  });

  it("opens the call again when the place becomes known at last", () => {
    const late: Emergency = { ...begun, place: "known", done: ["confirm", "tell", "log", "debrief"] };
    expect(isDone(late)).toBe(false);
    expect(mayDo(late, "call")).toBe(true);
  });

  it("never ends in a corner: whatever was done, doing what is open leads to the end", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.subarray([...runbookSteps]), (place, done) => {
        const emergency = { danger: "life" as const, place, done: [...done] };
        for (let i = 0; i < runbookSteps.length && !isDone(emergency); i++) {
          const open = openSteps(emergency).find(({ isLasting }) => !isLasting)!;
          if (open.step === "ask-place") emergency.place = "asked";
          emergency.done.push(open.step);
        }
        expect(isDone(emergency)).toBe(true);
        expect(emergency.done).toEqual(expect.arrayContaining(["confirm", "tell", "log", "debrief"]));
        // Somebody stays, always.
        expect(steps(emergency)).toContain("stay");
      }),
    );
  });
});

it("something is left for one and not for the other", () => {
  const after: Emergency = { danger: "life", place: "known", done: ["confirm", "call", "log"] };
  expect([hasLeft(after, "supervisor"), hasLeft(after, "counsellor")]).toEqual([true, true]);
  expect(hasLeft({ ...after, done: [...after.done, "debrief"] }, "supervisor")).toBe(false);
  // Staying is never ticked off, and is nothing that is left.
  expect(hasLeft({ ...after, done: [...after.done, "tell"] }, "counsellor")).toBe(false);
});
