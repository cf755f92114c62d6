import { describe, expect, it } from "vitest";
import { openPoll, type Poll, turnPoll } from "../../../shared/events/polls.ts";
import { pollDeedsOf, pollsNow, shareOf } from "./pollsNow.ts";

const lines = (words: string) => ({ ja: words, easy: "", en: "" });
const poll = (id: string, part: Partial<Poll> = {}): Poll => ({
  id,
  question: lines("?"),
  choices: [lines("a"), lines("b")],
  most: 1,
  state: "ready",
  isShown: false,
  results: { people: 0, counts: [0, 0] },
  ...part,
});

describe("polls as they stand", () => {
  it("take state and sums from what came since", () => {
    const open = poll("p", { state: "open", results: { people: 3, counts: [2, 1] } });
    const [now] = pollsNow([poll("p")], openPoll(open), { p: { people: 5, counts: [4, 1] } });
    expect(now).toMatchObject({ state: "open", isShown: false, results: { people: 5 } });
    const shown = openPoll({ ...open, state: "closed", isShown: true });
    expect(pollsNow([poll("p")], shown, {})[0]).toMatchObject({
      state: "closed",
      isShown: true,
      results: { people: 3 },
    });
  });

  it("was closed, where it was open and is not on the stage any more", () => {
    const [now] = pollsNow([poll("p", { state: "open", isShown: true })], null, {});
    expect(now).toMatchObject({ state: "closed", isShown: false });
  });

  it("offer only what the rules take", () => {
    for (const state of ["ready", "open", "closed"] as const)
      for (const isShown of state === "ready" ? [false] : [false, true])
        for (const isAnotherOpen of state === "open" ? [false] : [false, true]) {
          const one = poll("p", { state, isShown });
          for (const deed of pollDeedsOf(one, isAnotherOpen))
            expect(turnPoll(one, deed, isAnotherOpen)).toBeTypeOf("object");
        }
  });

  it("have shares of people, not of choices", () => {
    expect(shareOf({ people: 4, counts: [1, 4] }, 1)).toBe(1);
    expect(shareOf({ people: 0, counts: [0, 0] }, 0)).toBe(0);
  });
});
