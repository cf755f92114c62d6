import { describe, expect, it } from "vitest";
import { checkName } from "../../shared/safety/name.ts";
import { speedOf } from "../../shared/walk/gait.ts";
import { distance } from "../../shared/walk/geometry.ts";
import { isWalkable, WALK_SPEED } from "../../shared/walk/step.ts";
import { Samples } from "./samples.ts";
import { TestSquare } from "./testing.ts";

/** The same chance in every run. */
const seeded = (seed: number) => () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;

describe("sample people", () => {
  it("stroll, sit, make gestures and greet for minutes, and never behave as nobody could", () => {
    const test = new TestSquare(["hall"]);
    const samples = new Samples(test.square, test.now, seeded(5));
    const all = [...test.square.people()];
    expect(all.length).toBe(40);
    for (const { facts } of all) {
      expect(facts.kind).toBe("sample");
      expect(checkName(facts.name)).toEqual({ ok: true, name: facts.name });
    }
    expect(new Set(all.map((p) => p.facts.name)).size).toBe(40);

    const [walked, sat, gestured] = [new Set<number>(), new Set<number>(), new Set<number>()];
    for (let tick = 0; tick < 1800; tick++) {
      const before = all.map((p) => ({ ...p.motion, seat: p.facts.seat }));
      samples.think(test.now);
      test.tick();
      for (const [i, p] of all.entries()) {
        if (speedOf(p.motion.gait) > 0) walked.add(i);
        if (p.facts.seat !== null) sat.add(i);
        if (p.gestureEnds > 0) gestured.add(i);
        if (p.facts.seat !== null || before[i]!.seat !== null) continue;
        expect(isWalkable(p.motion, 0.05), p.facts.name).toBe(true);
        expect(distance(p.motion, before[i]!), p.facts.name).toBeLessThan(WALK_SPEED * 0.1 + 0.6);
        expect(test.square.isClosed(p.motion)).toBe(false);
      }
    }
    expect(walked.size).toBeGreaterThan(35);
    expect(sat.size).toBeGreaterThan(20);
    expect(gestured.size).toBeGreaterThan(30);
    expect(test.told.filter(({ type }) => type === "said").length).toBeGreaterThan(10);
    expect(test.told.filter(({ type }) => type === "refused")).toEqual([]);
    expect(test.dismissed).toEqual([]);
    // They are nobody whom a pass could bring back.
    expect(test.square.ofPass("")).toBeUndefined();
  });
});
