import { beforeEach, describe, expect, it } from "vitest";
import { distance } from "../../shared/walk/geometry.ts";
import { lightTree, seats, spawn, SPAWN_RADIUS, zoneAt, zoneOf } from "../../shared/walk/map.ts";
import { closeCodes, EARSHOT_M } from "../../shared/walk/messages.ts";
import { gaitCode } from "../../shared/walk/gait.ts";
import { isWalkable, RUN_SPEED, WALK_SPEED } from "../../shared/walk/step.ts";
import { BUBBLE_M } from "./bubble.ts";
import type { Person } from "./person.ts";
import { readFrame, TestSquare } from "./testing.ts";

let test: TestSquare;
const act = (person: Person, type: string, message?: unknown) => test.perform(person, type, message);
const refusals = () => test.told.filter((t) => t.type === "refused").map((t) => t.message);
const [WALK, RUN, SIT, WAVE] = [gaitCode("walk"), gaitCode("run"), gaitCode("sit"), gaitCode("wave")];

beforeEach(() => {
  test = new TestSquare();
});

describe("arriving", () => {
  it("spreads newcomers around the spawn, each with a slot of their own", () => {
    const people = Array.from({ length: 12 }, () => test.enter());
    expect(new Set(people.map((p) => p.slot)).size).toBe(12);
    for (const [i, a] of people.entries()) {
      expect(distance(a.motion, spawn)).toBeLessThan(SPAWN_RADIUS + 0.1);
      for (const b of people.slice(i + 1)) expect(distance(a.motion, b.motion)).toBeGreaterThan(BUBBLE_M);
    }
    expect(test.square.count).toBe(12);
  });

  it("brings back to place, look and seat", () => {
    const back = { x: 10, z: 12, yaw: 1, seat: null };
    expect(distance(test.enter({ back }).motion, back)).toBeLessThan(0.03);
    const seated = test.enter({ back: { x: seats[4]!.x, z: seats[4]!.z, yaw: 0, seat: 4 } });
    expect(seated.facts.seat).toBe(4);
    expect(seated.motion.gait).toBe(SIT);
  });

  it("puts whoever comes back to a taken seat, or into a wall, beside it", () => {
    const back = { x: seats[4]!.x, z: seats[4]!.z, yaw: 0, seat: 4 };
    test.enter({ back });
    const late = test.enter({ back });
    expect(late.facts.seat).toBeNull();
    expect(isWalkable(late.motion, 0.05)).toBe(true);
    expect(isWalkable(test.enterAt(lightTree.x, lightTree.z).motion, 0.05)).toBe(true);
    expect(isWalkable(test.enterAt(400, 0).motion, 0.05)).toBe(true);
  });

  it("does not use a slot again soon", () => {
    const slot = test.enter().slot;
    test.square.leave(slot);
    expect(test.enter().slot).not.toBe(slot);
  });
});

describe("moving", () => {
  it("is carried on between frames, and told only when it changes", () => {
    const person = test.enterAt(0, 22);
    test.tick();
    const z = person.motion.z;
    expect([...test.move(person, { yaw: 0, gait: WALK }).keys()]).toEqual([person.slot]);
    expect(test.tick(9).size).toBe(0);
    expect(person.motion.z - z).toBeCloseTo(WALK_SPEED, 0);
  });

  it("ends by itself when nothing more is heard", () => {
    const person = test.enterAt(0, 22);
    test.move(person, { yaw: 0, gait: WALK });
    test.tick(80);
    expect(person.motion.gait).toBe(0);
  });

  it("refuses what nobody can cover, and says where one is", () => {
    const person = test.enterAt(0, 22);
    test.tick();
    const { x, z } = person.motion;
    test.move(person, { x: 30, z: 20 });
    expect([person.motion.x, person.motion.z]).toEqual([x, z]);
    expect(test.corrected).toEqual([person.slot]);
  });

  it("lets a late line catch up, but nobody fly on average", () => {
    const person = test.enterAt(-30, 8);
    test.tick(20);
    let claimed = person.motion.x;
    for (let i = 0; i < 40; i++) {
      claimed += 0.8;
      test.move(person, { x: claimed, gait: RUN, yaw: Math.PI / 2 });
    }
    // Eight metres a second are asked for: ten metres of reach, and then running pace.
    expect(person.motion.x + 30).toBeLessThan(10 + 4 * 4.6 + 2);
    expect(test.corrected.length).toBeGreaterThan(0);
  });

  it.each([
    ["a refused claim", 7, true],
    ["silence", 33, false],
  ])("lets nobody be carried until %s and leap in turn, faster than anybody runs", (_, ticks, refused) => {
    const person = test.enterAt(-32, 12);
    test.tick(20);
    const [from, began] = [test.now, { ...person.motion }];
    let way = 0;
    while (test.now - from < 14_000) {
      const yaw = person.motion.x > 0 ? -Math.PI / 2 : Math.PI / 2;
      const east = yaw > 0 ? 1 : -1;
      const at = { ...person.motion };
      test.move(person, { gait: RUN, yaw });
      test.tick(ticks);
      if (refused) test.move(person, { x: 200, z: 12 });
      for (let far = 10; far > 0.5; far -= 0.25) {
        const claim = { x: person.motion.x + east * far, z: began.z, yaw, gait: 0 };
        test.square.move(person.slot, claim, test.now);
        test.square.settle(person);
      }
      way += distance(at, person.motion);
    }
    expect(way).toBeLessThan(10 + ((test.now - from) / 1000) * RUN_SPEED * 1.15);
  });

  it("never leads into a wall", () => {
    const person = test.enterAt(0, 4);
    test.move(person, { x: 0, z: 1 });
    expect(isWalkable(person.motion, 0.05)).toBe(true);
    test.move(person, { x: 0, z: 3.4, yaw: Math.PI, gait: WALK });
    test.tick(30);
    expect(isWalkable(person.motion, 0.05)).toBe(true);
  });

  it("counts only the latest claim of a tick", () => {
    const person = test.enterAt(0, 22);
    test.tick();
    for (let i = 1; i <= 9; i++) test.square.move(person.slot, { ...person.motion, x: i * 0.1 }, test.now + i);
    expect(test.tick().get(person.slot)!.x).toBeCloseTo(0.9, 1);
  });

  it("puts everybody into a snapshot, as they are in the frames", () => {
    const people = Array.from({ length: 5 }, () => test.enter());
    test.tick();
    const seen = readFrame(test.square.snapshot());
    for (const p of people) expect(distance(seen.get(p.slot)!, p.motion)).toBeLessThan(0.001);
    expect(test.square.snapshot()).toBe(test.square.snapshot());
  });
});

describe("closed zones", () => {
  it("let nobody in: on foot, carried on, by seat, by name or by memory", () => {
    test = new TestSquare(["campfire"]);
    const { centre, entry } = zoneOf("campfire");
    const inside = () => [...test.square.people()].filter((p) => zoneAt(p.motion) === "campfire").length;
    const person = test.enterAt(entry.x + 3.5, entry.z);
    test.tick();
    test.move(person, { x: entry.x, z: entry.z });
    expect(inside()).toBe(0);
    test.move(person, { x: entry.x + 3, z: entry.z, yaw: -Math.PI / 2, gait: WALK });
    test.tick(30);
    expect(inside()).toBe(0);
    act(person, "go", { zone: "campfire" });
    const seat = seats.findIndex((s) => s.zone === "campfire");
    act(person, "sit", { seat });
    test.enterAt(centre.x + 2, centre.z);
    expect(inside()).toBe(0);
    expect(refusals()).toEqual([
      { what: "go", why: "closed" },
      { what: "sit", why: "closed" },
    ]);
  });
});

describe("seats", () => {
  it("take one person each", () => {
    const [a, b] = [test.enter(), test.enter()];
    act(a, "sit", { seat: 7 });
    act(b, "sit", { seat: 7 });
    expect([a.facts.seat, b.facts.seat]).toEqual([7, null]);
    expect(refusals()).toEqual([{ what: "sit", why: "seat-taken" }]);
    act(a, "sit", { seat: 8 });
    act(b, "sit", { seat: 7 });
    expect([a.facts.seat, b.facts.seat]).toEqual([8, 7]);
  });

  it("keep the gait, whatever a late message of standing still says, and are left by walking", () => {
    const person = test.enter();
    act(person, "sit", { seat: 7 });
    test.move(person, { gait: 0, x: 0, z: 20 });
    expect(test.tick().size).toBe(0);
    expect(person.motion.gait).toBe(SIT);
    expect(distance(person.motion, seats[7]!)).toBeLessThan(0.03);
    test.move(person, { gait: WALK });
    expect(person.facts.seat).toBeNull();
    expect(person.motion.gait).toBe(WALK);
  });

  it("are free again after standing up, and one stands beside them", () => {
    const [a, b] = [test.enter(), test.enter()];
    act(a, "sit", { seat: 7 });
    act(a, "stand");
    expect(a.facts.seat).toBeNull();
    expect(isWalkable(a.motion, 0.05)).toBe(true);
    act(b, "sit", { seat: 7 });
    expect(b.facts.seat).toBe(7);
  });

  it("are kept while somebody's line has dropped, and free when they have left", () => {
    const [a, b] = [test.enter(), test.enter()];
    act(a, "sit", { seat: 7 });
    test.square.setAway(a.slot, true, test.now);
    act(b, "sit", { seat: 7 });
    expect(b.facts.seat).toBeNull();
    test.square.leave(a.slot);
    act(b, "sit", { seat: 7 });
    expect(b.facts.seat).toBe(7);
  });
});

describe("gestures and phrases", () => {
  it("reach those near and the one who makes them, and nobody else", () => {
    const [a, near, far] = [test.enterAt(0, 22), test.enterAt(4, 22), test.enterAt(0, 22 - EARSHOT_M - 2)];
    act(a, "phrase", { id: "hello" });
    act(a, "gesture", { gesture: "wave" });
    for (const type of ["said", "gestured"])
      expect(test.told.filter((t) => t.type === type).map((t) => t.slot)).toEqual([a.slot, near.slot]);
    expect(test.told.some((t) => t.slot === far.slot)).toBe(false);
  });

  it("show in the frame, and end", () => {
    const person = test.enter();
    act(person, "sit", { seat: 7 });
    act(person, "gesture", { gesture: "wave" });
    expect(test.tick().get(person.slot)!.gait).toBe(WAVE);
    test.tick(31);
    expect(person.motion.gait).toBe(SIT);
    expect(person.facts.seat).toBe(7);
  });

  it("go on while one moves a little, and do not begin with a move", () => {
    const [person, light, sitter] = [test.enterAt(0, 22), test.enter({ presence: "light" }), test.enter()];
    act(sitter, "sit", { seat: 7 });
    for (const p of [person, light, sitter]) test.move(p, { gait: WAVE, yaw: 1 });
    expect([person, light, sitter].map((p) => p.motion.gait)).toEqual([0, 0, SIT]);
    act(person, "gesture", { gesture: "wave" });
    test.move(person, { gait: WAVE, yaw: 2 });
    expect(person.motion.gait).toBe(WAVE);
    test.move(person, { gait: gaitCode("bow"), yaw: 1 });
    expect(person.motion.gait).toBe(WAVE);
    test.tick(31);
    expect(person.motion.gait).toBe(0);
  });

  it("are only those of the campaign", () => {
    act(test.enter(), "phrase", { id: "buy-my-book" });
    expect(refusals()).toEqual([{ what: "phrase", why: "bad-message" }]);
  });

  it("are not a light's, which nobody can address", () => {
    const light = test.enter({ presence: "light" });
    expect(light.facts.name).toBe("");
    act(light, "phrase", { id: "hello" });
    act(light, "gesture", { gesture: "wave" });
    expect(refusals().length).toBe(2);
    act(light, "appear", { name: "ゆき", look: 5, presence: "visitor" });
    expect(light.facts).toMatchObject({ name: "ゆき", look: 5, kind: "visitor" });
    act(light, "phrase", { id: "hello" });
    expect(test.told.at(-1)).toMatchObject({ type: "said" });
  });
});

describe("names", () => {
  it("are checked when somebody changes theirs", () => {
    const person = test.enter();
    act(person, "appear", { name: "運営スタッフ", look: 5, presence: "visitor" });
    expect(person.facts.name).toBe("P1");
    expect(refusals()).toEqual([{ what: "appear", why: "name" }]);
  });
});

describe("going somewhere", () => {
  it("puts one at a free spot near the entry, looking in", () => {
    const people = Array.from({ length: 10 }, () => test.enter());
    for (const p of people) act(p, "go", { zone: "hall" });
    for (const [i, a] of people.entries()) {
      expect(distance(a.motion, zoneOf("hall").entry)).toBeLessThan(3.1);
      for (const b of people.slice(i + 1)) expect(distance(a.motion, b.motion)).toBeGreaterThan(BUBBLE_M);
    }
  });
});

describe("the personal bubble", () => {
  it("moves whoever came later, and tells them", () => {
    const first = test.enterAt(0, 22);
    test.tick(10);
    const second = test.enterAt(0.2, 22);
    const { x, z } = first.motion;
    test.tick(40);
    expect([first.motion.x, first.motion.z]).toEqual([x, z]);
    expect(distance(first.motion, second.motion)).toBeGreaterThanOrEqual(BUBBLE_M - 0.03);
    expect(new Set(test.corrected)).toEqual(new Set([second.slot]));
  });
});

describe("nonsense", () => {
  it("is counted, slowed, and then the line is closed", () => {
    const [person, other] = [test.enter(), test.enter()];
    for (let i = 0; i < 20 && test.dismissed.length === 0; i++) act(person, "open-sesame", {});
    expect(test.dismissed[0]).toEqual({ slot: person.slot, code: closeCodes.nonsense });
    expect(test.square.hears(other.slot, test.now)).toBe(true);
  });

  it("of a wrong shape is refused", () => {
    const person = test.enter();
    for (const message of [null, {}, { seat: -1 }, { seat: 1e9 }, { seat: "1" }, { seat: 1, more: 2 }])
      act(person, "sit", message);
    expect(person.facts.seat).toBeNull();
    expect(refusals().every((r) => (r as { why: string }).why === "bad-message")).toBe(true);
  });
});
