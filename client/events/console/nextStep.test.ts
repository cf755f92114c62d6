import { describe, expect, it } from "vitest";
import { MINUTE } from "../../../shared/events/times.ts";
import type { State } from "../../../shared/events/transitions.ts";
import { itemAfter, stepsOf } from "./nextStep.ts";

const from = 100 * MINUTE;
const doorsAt = from - 15 * MINUTE;
const facts = (state: State, { isShut = false, isPublished = true } = {}) => ({
  state,
  from,
  to: from + 90 * MINUTE,
  item: "welcome",
  isShut,
  isPublished,
});
const at = (now: number, nextItem: string | null = "talk") => ({ now, doorsAt, nextItem });
const deeds = (steps: readonly { deed: string }[]) => steps.map(({ deed }) => deed);

describe("what comes next", () => {
  it.each([
    ["draft", "rehearse"],
    ["published", "rehearse"],
    ["rehearsal", "leave-rehearsal"],
    ["doors", "start"],
    ["live", "next-item"],
    ["paused", "resume"],
    ["ended", undefined],
    ["cancelled", undefined],
  ] as const)("%s: %s", (state, deed) => {
    expect(stepsOf(facts(state), "host", at(from - 60 * MINUTE)).next?.deed).toBe(deed);
  });

  it("opens the doors where the clock could not, and ends after the last item", () => {
    expect(stepsOf(facts("published"), "host", at(doorsAt)).next).toEqual({ deed: "open-doors", isAsked: false });
    expect(stepsOf(facts("live"), "co-host", at(from, null)).next).toEqual({ deed: "end", isAsked: true });
  });

  it("is no end at once where there is no running order", () => {
    const plain = { ...facts("live"), item: null };
    expect(stepsOf(plain, "host", at(from, null)).next?.deed).toBe("pause");
    expect(stepsOf(plain, "host", at(plain.to, null)).next?.deed).toBe("end");
  });

  it("is nothing for whoever does not run it", () => {
    expect(stepsOf(facts("live"), null, at(from))).toEqual({ next: null, others: [] });
  });
});

describe("what else can be done", () => {
  it("is what the table allows this one, each once", () => {
    expect(deeds(stepsOf(facts("live"), "host", at(from)).others)).toEqual(["pause", "close-doors", "end", "cancel"]);
    expect(deeds(stepsOf(facts("live"), "co-host", at(from)).others)).toEqual(["pause", "close-doors", "end"]);
    expect(deeds(stepsOf(facts("live"), "operator", at(from)).others)).toEqual(["end", "cancel"]);
    expect(deeds(stepsOf(facts("doors", { isShut: true }), "host", at(from)).others)).toEqual(["let-in", "cancel"]);
    expect(deeds(stepsOf(facts("ended"), "co-host", at(from)).others)).toEqual(["reopen"]);
  });

  it("lets nobody into the rehearsal of a draft", () => {
    expect(deeds(stepsOf(facts("rehearsal", { isPublished: false }), "host", at(from)).others)).toEqual([]);
    expect(deeds(stepsOf(facts("rehearsal"), "host", at(from)).others)).toEqual(["open-doors", "cancel"]);
  });

  it("asks before what is early or final", () => {
    expect(stepsOf(facts("doors"), "host", at(from - 5 * MINUTE)).next?.isAsked).toBe(true);
    expect(stepsOf(facts("doors"), "host", at(from)).next?.isAsked).toBe(false);
    const early = stepsOf(facts("published"), "host", at(doorsAt - 30 * MINUTE)).others;
    expect(early).toContainEqual({ deed: "open-doors", isAsked: true });
  });
});

describe("the running order", () => {
  const order = [{ id: "a" }, { id: "b" }];
  it("begins with the first, and ends after the last", () => {
    expect([null, "a", "b", "gone"].map((item) => itemAfter(order, item))).toEqual(["a", "b", null, "a"]);
    expect(itemAfter([], null)).toBeNull();
  });
});
