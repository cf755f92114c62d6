import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEWEST } from "../feedback/cells.ts";
import { RECENT } from "./captions.ts";
import { T0 } from "./fixture.ts";
import {
  type Answer,
  answerOf,
  isSameAnswer,
  noResults,
  openPoll,
  type Poll,
  publicResults,
  recount,
  resultsOf,
  turnPoll,
} from "./polls.ts";
import { type Change, emptyStage, filmAt, follow, type News, show, type Stage, turnTo } from "./stage.ts";

const words = { ja: "休憩", easy: "", en: "" };
const caption = { at: T0, language: "ja", speaker: "", slide: null } as const;
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ what: fc.constant("state" as const), state: fc.constantFrom("doors" as const, "live" as const) }),
  fc.record({
    what: fc.constant("slide" as const),
    slide: fc.option(fc.record({ deck: fc.constant("d"), index: fc.nat(9) })),
  }),
  fc.record({ what: fc.constant("pointer" as const), pointer: fc.option(fc.constant({ x: 0.5, y: 0.5 })) }),
  fc.record({ what: fc.constant("notice" as const), notice: fc.option(fc.constant({ id: "n", words, at: T0 })) }),
  fc.record({ what: fc.constant("film" as const), film: fc.option(fc.constant({ positionMs: 5, since: T0 })) }),
  fc.record({ line: fc.integer({ min: 1, max: 12 }), revision: fc.nat(3) }).map(({ line, revision }) => ({
    what: "caption" as const,
    line: { ...caption, line, revision, words: `${line}.${revision}` },
  })),
);

describe("the stage", () => {
  it("is the same to who was there from the start and to who came late, whenever", () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 40 }), fc.nat(40), (all, late) => {
        let stage = emptyStage;
        const told: News[] = [];
        const stages: Stage[] = [stage];
        for (const change of all) {
          const shown = show(stage, change);
          ({ stage } = shown);
          told.push(shown.news);
          stages.push(stage);
        }
        // The stage of some moment, then all news, those from before it too.
        const from = stages[Math.min(late, all.length)]!;
        expect(told.reduce((seen, news) => follow(seen, news)!, from)).toEqual(stage);
        expect(stage.captions.length).toBeLessThanOrEqual(RECENT);
      }),
    );
  });

  it("shows a gap instead of guessing", () => {
    const one = show(emptyStage, { what: "item", item: "a" });
    const two = show(one.stage, { what: "item", item: "b" });
    expect(follow(emptyStage, two.news)).toBeNull();
    expect(follow(two.stage, one.news)).toBe(two.stage);
  });

  it("points only at the slide that is shown", () => {
    const pointed = show(emptyStage, { what: "pointer", pointer: { x: 1, y: 1 } }).stage;
    expect(show(pointed, { what: "slide", slide: { deck: "d", index: 1 } }).stage.pointer).toBeNull();
  });

  it("turns within its deck, whatever is pressed", () => {
    expect(turnTo(null, "d", 3, "next")).toEqual({ deck: "d", index: 0 });
    expect(turnTo({ deck: "other", index: 9 }, "d", 3, "next")).toEqual({ deck: "d", index: 0 });
    expect(turnTo({ deck: "d", index: 1 }, "d", 3, "previous")).toEqual({ deck: "d", index: 0 });
    expect(turnTo(null, "d", 0, "next")).toBeNull();
    const to = fc.oneof(fc.constantFrom("next" as const, "previous" as const), fc.double());
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 20 }), to, (index, length, wish) => {
        const slide = turnTo({ deck: "d", index }, "d", length, wish)!;
        expect(Number.isInteger(slide.index) && slide.index >= 0 && slide.index < length).toBe(true);
      }),
    );
  });

  it("knows where in the film everybody is", () => {
    expect(filmAt({ positionMs: 5000, since: T0 }, T0 + 3000)).toBe(8000);
    expect(filmAt({ positionMs: 5000, since: null }, T0 + 3000)).toBe(5000);
    expect(filmAt({ positionMs: 0, since: T0 }, T0 - 3000)).toBe(0);
  });
});

const poll: Poll = {
  id: "p",
  question: words,
  choices: [words, words, words],
  most: 1,
  state: "open",
  isShown: false,
  results: { people: 0, counts: [0, 0, 0] },
};
describe("a poll", () => {
  it("counts one answer of one person, the last one, however often it was sent", () => {
    const attempt = fc.tuple(
      fc.constantFrom("a", "b", "c", "d"),
      fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), fc.constantFrom(1, 2), (attempts, most) => {
        const rows = new Map<string, Answer>();
        let results = noResults(poll);
        for (const [pass, choices] of attempts) {
          const done = answerOf({ ...poll, most }, choices);
          if (typeof done === "string") continue;
          const before = rows.get(pass) ?? null;
          if (isSameAnswer(before, done.answer)) continue;
          results = recount(results, before, done.answer);
          rows.set(pass, done.answer);
        }
        const given = [...rows.values()].filter((row) => row !== null);
        expect(results.people).toBe(given.length);
        expect(results.counts).toEqual([0, 1, 2].map((i) => given.filter((chosen) => chosen.includes(i)).length));
        expect(resultsOf(poll, rows.values())).toEqual(results);
      }),
    );
  });

  it("takes no answer before it opens, after it closes, or that is none", () => {
    expect(answerOf({ ...poll, state: "ready" }, [0])).toBe("not-open");
    expect(answerOf({ ...poll, state: "closed" }, [0])).toBe("not-open");
    expect(answerOf({ ...poll, most: 2 }, [2, 0, 2])).toEqual({ answer: [0, 2] });
    expect(answerOf(poll, [3])).toBe("choice");
    expect(answerOf(poll, [0, 1])).toBe("choice");
    expect(answerOf(poll, [0.5])).toBe("choice");
  });

  it("is one at a time, and shows its results when the host does", () => {
    expect(turnPoll({ ...poll, state: "ready" }, "open", true)).toBe("another-open");
    expect(turnPoll({ ...poll, state: "ready" }, "show", false)).toBe("not-now");
    expect(turnPoll({ ...poll, state: "ready" }, "close", false)).toBe("not-now");
    const full = { ...poll, results: { people: 1, counts: [0, 1, 0] } };
    expect(openPoll(full).results).toBeNull();
    const shown = turnPoll(full, "show", false);
    expect(typeof shown !== "string" && openPoll(shown).results).toEqual(full.results);
  });

  it("is kept for the archive without small numbers", () => {
    expect(publicResults({ people: 62, counts: [40, 20, 2] }, 1)).toEqual([40, null, null]);
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 8 }), fc.nat(30), (counts, more) => {
        const people = Math.max(...counts) + more;
        publicResults({ people, counts }, 3).forEach((shown, i) => {
          if (shown === null) return;
          expect(shown).toBe(counts[i]);
          expect(Math.min(shown, people - shown)).toBeGreaterThanOrEqual(FEWEST);
        });
      }),
    );
  });
});
