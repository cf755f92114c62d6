import { describe, expect, it } from "vitest";
import { ahead, distance, type Point } from "../../shared/walk/geometry.ts";
import { booths } from "../../shared/walk/map.ts";
import { isWalkable, pushOut } from "../../shared/walk/step.ts";
import { BUBBLE_M, DRIFT_M, drifts, type Standing } from "./bubble.ts";

const anywhere = () => true;
const settle = (people: Standing[], allowed: (p: Point) => boolean = anywhere): Standing[] => {
  let all = people;
  for (let i = 0; i < 60; i++) {
    const moves = drifts(all, allowed);
    all = all.map((s) => ({ ...s, ...moves.get(s.slot) }));
  }
  return all;
};

describe("the personal bubble", () => {
  it("moves the later one, a little at a time, and leaves the earlier one alone", () => {
    const [first, second] = [
      { slot: 9, since: 1, x: 0, z: 20 },
      { slot: 2, since: 2, x: 0.3, z: 20 },
    ];
    const moves = drifts([first, second], anywhere);
    expect([...moves.keys()]).toEqual([2]);
    expect(distance(moves.get(2)!, second)).toBeCloseTo(DRIFT_M);
    expect(moves.get(2)!.x).toBeGreaterThan(0.3);
  });

  it("leaves people alone who keep their distance", () => {
    const row = Array.from({ length: 8 }, (_, i) => ({ slot: i, since: i, x: i * 0.6, z: 20 }));
    expect(drifts(row, anywhere).size).toBe(0);
  });

  it("parts a whole crowd that came to one spot", () => {
    const crowd = Array.from({ length: 12 }, (_, i) => ({ slot: i, since: i, x: 0, z: 22 }));
    const apart = settle(crowd);
    for (const [i, a] of apart.entries())
      for (const b of apart.slice(i + 1)) expect(distance(a, b)).toBeGreaterThanOrEqual(BUBBLE_M - 0.01);
    expect(apart[0]).toEqual(crowd[0]);
  });

  it("pushes nobody into a wall or a closed place", () => {
    const booth = booths[0]!;
    const face = pushOut(ahead(booth, booth.yaw, 2));
    const allowed = (p: Point) => distance(p, face) < 2;
    const crowd = Array.from({ length: 10 }, (_, i) => ({ slot: i, since: 100 - i, ...face }));
    for (const s of settle(crowd, allowed)) {
      expect(isWalkable(s)).toBe(true);
      expect(allowed(s)).toBe(true);
    }
  });
});
