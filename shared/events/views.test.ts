import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventWords } from "./event.ts";
import { after, back, begun, drop, fresh, hana, office, publish, T0, tick } from "./fixture.ts";
import { crewSchema, pollSchema } from "./office.ts";
import { answerSchema, captionSchema, hallJoinSchema, pointerSchema, runSchema, turnSchema } from "./messages.ts";
import type { Happening } from "./happenings.ts";
import { MINUTE } from "./times.ts";
import { deeds } from "./transitions.ts";
import { cardOf, runView } from "./views.ts";

const words = {
  kind: "course",
  title: { ja: "講座", easy: "", en: "" },
  text: { ja: "", easy: "", en: "" },
  organisation: "npo",
  place: "hall",
  capacity: 100,
  audience: "code",
  registration: "nickname",
  speakers: [],
  record: null,
  video: { from: "youtube", film: "secret-film", isLive: true },
  handouts: [{ file: "secret-file", title: { ja: "x", easy: "", en: "" } }],
} as unknown as EventWords;
const around = { seatsLeft: 3, people: 42, hasArchive: false };
const card = (run: Parameters<typeof cardOf>[0]) => cardOf(run, words, around);

describe("an event in the programme", () => {
  it("is not there as a draft, nor as a rehearsed draft; a rehearsal is nobody's business", () => {
    expect(card(fresh)).toBeNull();
    expect(card(after([-60, { ...hana, deed: "rehearse" }]).run)).toBeNull();
    const rehearsed = after([-60, publish], [-40, { ...hana, deed: "rehearse" }]).run;
    expect(card(rehearsed)).toEqual(card(after([-60, publish]).run));
  });

  it("says how it stands, and names nobody who holds it, no film, no file", () => {
    const histories = [
      [[-60, publish]],
      [...begun],
      [...begun, [10, drop("hana")], [10, drop("ken")], [11, tick]],
      [...begun, [20, { ...hana, deed: "end" }]],
      [...begun, [5, { ...office, deed: "cancel" }]],
    ] as const;
    const cards = histories.map((history) => card(after(...history).run)!);
    expect(cards.map(({ state }) => state)).toEqual(["published", "live", "paused", "ended", "cancelled"]);
    expect(cards.map(({ people }) => people)).toEqual([null, 42, 42, null, null]);
    expect(cards.map(({ doorsAt }) => doorsAt)).toEqual(Array.from({ length: 5 }, () => T0 - 15 * MINUTE));
    expect(cards[4]!.cancelled).toBe("operator");
    for (const hidden of ["secret-", "hana", "ken", '"op"']) expect(JSON.stringify(cards)).not.toContain(hidden);
  });
});

describe("an event at its console", () => {
  const view = (...history: (readonly [number, Happening])[]) =>
    runView(
      after(...history).run,
      { people: 42, registered: 50, waiting: 1 },
      (id) => ({ name: id.toUpperCase(), isGuest: false }),
      T0 + 10 * MINUTE,
    );
  it("shows who is here, who has the floor, and the timer", () => {
    const live = view(...begun, [0, { ...hana, deed: "go", item: "talk" }], [5, back("rei")]);
    expect(live).toMatchObject({ state: "live", item: "talk", startedAt: T0, timer: { leftMs: 30 * MINUTE } });
    expect(live.hands.map(({ name, isHere, hasFloor }) => [name, isHere, hasFloor])).toEqual([
      ["HANA", true, true],
      ["KEN", true, false],
      ["REI", true, false],
      ["MIO", false, false],
    ]);
    for (const still of [view(), view(...begun, [9, { ...hana, deed: "end" }])]) {
      expect(still).toMatchObject({ item: null, timer: null, pausedBy: null });
      expect(still.hands.some(({ hasFloor }) => hasFloor)).toBe(false);
    }
  });
});

describe("messages", () => {
  it("of those who hold it reach every deed that is pressed in a hall, and none of line or clock", () => {
    const forms = (deed: string) => [{ deed }, { deed, item: "a" }, { deed, to: "b" }];
    const reached = deeds.filter((deed) => forms(deed).some((form) => runSchema.safeParse(form).success));
    expect(reached).not.toContain("tick");
    expect(reached).not.toContain("drop");
    expect(reached).not.toContain("back");
    // Over HTTP: before the doors, and calling it off.
    expect(deeds.filter((deed) => !reached.includes(deed))).toEqual([
      "publish",
      "withdraw",
      "move",
      "cancel",
      "drop",
      "back",
      "tick",
    ]);
  });

  it("with anything else in them are none", () => {
    expect(runSchema.safeParse({ deed: "start", by: "operator" }).success).toBe(false);
    expect(turnSchema.safeParse({ deck: "d", to: 1.5 }).success).toBe(false);
    expect(pointerSchema.safeParse({ at: { x: Number.NaN, y: 0 } }).success).toBe(false);
    expect(pointerSchema.safeParse({ at: { x: 1.01, y: 0 } }).success).toBe(false);
    expect(captionSchema.safeParse({ words: "", language: "ja", speaker: "" }).success).toBe(false);
    expect(answerSchema.safeParse({ poll: "p", choices: Array.from({ length: 9 }, () => 0) }).success).toBe(false);
    expect(hallJoinSchema.safeParse({ event: "../x" }).success).toBe(false);
    expect(crewSchema.safeParse({ event: "e", hands: [] }).success).toBe(false);
    const line = { ja: "x", easy: "", en: "" };
    const poll = { event: "e", poll: null, question: line, choices: [line, line], most: 2 };
    expect(pollSchema.safeParse(poll).success).toBe(true);
    expect(pollSchema.safeParse({ ...poll, most: 3 }).success).toBe(false);
    fc.assert(
      fc.property(fc.anything(), (any) => {
        for (const schema of [runSchema, turnSchema, pointerSchema, captionSchema, hallJoinSchema])
          schema.safeParse(any);
      }),
    );
  });
});
