import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { T0 } from "./fixture.ts";
import {
  ask,
  ASKING,
  mayAsk,
  mayVote,
  type Question,
  questionDeeds,
  questionsFor,
  questionStates,
  questionsToModerate,
  questionWays,
  turnQuestion,
  UNDO_MS,
  WAITING_MOST,
} from "./questions.ts";
import {
  addReaction,
  addReactions,
  isNothing,
  noReactions,
  press,
  REACTING,
  reactions,
  roundCount,
  waveOf,
} from "./reactions.ts";
import { MINUTE } from "./times.ts";

const of = { id: "q", pass: "secret-pass", name: null };
const asked = ask({ outcome: "pass", text: "どうして？" }, of, T0) as Question;
const question: fc.Arbitrary<Question> = fc.record({
  id: fc.uuid(),
  pass: fc.constantFrom("secret-a", "secret-b", "secret-c"),
  name: fc.option(fc.constant("はな")),
  words: fc.constant("?"),
  at: fc.integer({ min: T0, max: T0 + MINUTE }),
  state: fc.constantFrom(...questionStates),
  turnedAt: fc.constant(T0),
  votes: fc.nat(5),
});
const questions = fc.uniqueArray(question, { maxLength: 15, selector: ({ id }) => id });

describe("a question", () => {
  it("waits to be read; what the hygiene holds back is none", () => {
    expect(asked).toMatchObject({ state: "waiting", votes: 0, words: "どうして？" });
    expect(ask({ outcome: "hold", text: "LINE交換" }, of, T0)).toBe("held");
    expect(ask({ outcome: "pass", text: " " }, of, T0)).toBe("empty");
  });

  it("may be asked again after a while, and not without end", () => {
    expect(mayAsk([asked], 1, T0 + ASKING.pauseMs - 1)).toBe("too-often");
    expect(mayAsk([asked], 1, T0 + ASKING.pauseMs)).toBeNull();
    expect(mayAsk([asked], 1, T0 - MINUTE)).toBeNull();
    expect(mayAsk([asked, asked], 2, T0 + MINUTE)).toBe("too-many");
    const answered = Array.from({ length: ASKING.most }, (): Question => ({ ...asked, state: "answered" }));
    expect(mayAsk(answered, 0, T0 + MINUTE)).toBe("too-many");
    // Withdrawing makes room, and no way to write without end.
    const gone = answered.map((one): Question => ({ ...one, state: "withdrawn" }));
    expect(mayAsk(gone, 0, T0 + MINUTE)).toBeNull();
    expect(mayAsk([...gone, ...gone], 0, T0 + MINUTE)).toBe("too-many");
    expect(mayAsk([], WAITING_MOST, T0)).toBe("full");
  });

  it("goes the ways of the table, each by whom it is for", () => {
    for (const state of questionStates) {
      for (const deed of questionDeeds) {
        const way = questionWays[state][deed];
        for (const by of ["writer", "moderator"] as const) {
          const turned = turnQuestion({ ...asked, state }, deed, by, T0);
          expect(turned?.state).toBe(way?.by === by ? way.to : undefined);
        }
      }
    }
    expect(turnQuestion({ ...asked, state: "declined" }, "show", "moderator", T0 + UNDO_MS + 1)).toBeNull();
  });

  it("can always be withdrawn by its writer before it is answered, and by nobody else", () => {
    for (const state of ["waiting", "shown", "on-stage"] as const) {
      expect(turnQuestion({ ...asked, state }, "withdraw", "writer", T0)?.state).toBe("withdrawn");
      expect(turnQuestion({ ...asked, state }, "withdraw", "moderator", T0)).toBeNull();
    }
  });

  it("is voted for by others, once all can read it", () => {
    expect(mayVote({ ...asked, state: "shown" }, "other")).toBe(true);
    expect(mayVote({ ...asked, state: "shown" }, asked.pass)).toBe(false);
    expect(mayVote(asked, "other")).toBe(false);
  });

  it("is seen by the audience only when it was read, and never with whom it is from", () => {
    fc.assert(
      fc.property(questions, (all) => {
        const seen = questionsFor(all, "secret-a", new Set());
        for (const one of seen) {
          expect(one.isMine || ["shown", "on-stage", "answered"].includes(one.state)).toBe(true);
          expect(one.state).not.toBe("withdrawn");
        }
        const open = all.filter(({ state }) => state === "shown" || state === "on-stage");
        expect(seen.filter(({ state }) => state === "shown" || state === "on-stage").length).toBe(open.length);
        const toModerate = questionsToModerate(all);
        expect(JSON.stringify([seen, toModerate])).not.toContain("secret-");
        const waiting = toModerate.filter(({ state }) => state === "waiting");
        expect(toModerate.slice(0, waiting.length)).toEqual(waiting.toSorted((a, b) => a.at - b.at));
        // Two of one person have one number; two of two have two.
        const writers = new Map(all.map(({ id, pass }) => [id, pass]));
        for (const a of toModerate) {
          for (const b of toModerate) expect(a.writer === b.writer).toBe(writers.get(a.id) === writers.get(b.id));
        }
      }),
    );
  });
});

describe("reactions", () => {
  it("are summed, in whatever order and grouping", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reactions)), fc.nat(20), (pressed, cut) => {
        const sum = (some: typeof pressed) => some.reduce(addReaction, noReactions);
        expect(addReactions(sum(pressed.slice(cut)), sum(pressed.slice(0, cut)))).toEqual(sum(pressed));
        expect(isNothing(sum(pressed))).toBe(pressed.length === 0);
      }),
    );
  });

  it("of one person are so many at once, and then one a second, whatever the clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 3000 }), { maxLength: 60 }), (pauses) => {
        let allowance: ReturnType<typeof press> = null;
        let now = T0;
        let latest = T0;
        let counted = 0;
        for (const pause of pauses) {
          now += pause;
          const after = press(allowance, now);
          if (after) {
            allowance = after;
            counted++;
          }
          latest += Math.max(0, pause);
        }
        expect(counted).toBeLessThanOrEqual(REACTING.burst + (latest - T0) / REACTING.eachMs + 1);
        expect(counted).toBeGreaterThanOrEqual(Math.min(pauses.length, REACTING.burst));
      }),
    );
    // Long silence saves up no flood.
    let late = press({ left: 0, at: T0 }, T0 + 60 * MINUTE);
    for (let i = 1; i < REACTING.burst; i++) late = press(late, T0 + 60 * MINUTE);
    expect(late?.left).toBe(0);
    let held = press(null, T0);
    for (let i = 0; i < 100 && held; i++) held = press(held, T0);
    expect(held).toBeNull();
  });

  it("make a wave that grows with its share and is never a flood", () => {
    expect(waveOf(0, 100)).toBe(0);
    expect(waveOf(1, 10_000)).toBeGreaterThan(0.1);
    expect(waveOf(5, 10)).toBeCloseTo(waveOf(500, 1000));
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (count, present) => {
        expect(waveOf(count, present)).toBeLessThanOrEqual(1);
        expect(waveOf(count + 1, present)).toBeGreaterThanOrEqual(waveOf(count, present));
        expect(Math.abs(roundCount(count) - count)).toBeLessThanOrEqual(count * 0.05);
      }),
    );
    expect([roundCount(19), roundCount(1283)]).toEqual([19, 1300]);
  });
});
