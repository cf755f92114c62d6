import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { ahead, distance, type Point } from "./geometry.ts";
import { lightTree, WORLD_RADIUS } from "./map.ts";
import { findRoute, isClear, routeLength } from "./route.ts";
import { freeWay, isWalkable, pushOut, step } from "./step.ts";
import { mustTell, reckon } from "./reckon.ts";

const metre = fc.double({ min: -WORLD_RADIUS - 10, max: WORLD_RADIUS + 10, noNaN: true });
const anywhere: fc.Arbitrary<Point> = fc.record({ x: metre, z: metre });
const yaw = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });

describe("the walking rule", () => {
  it("never ends inside what is solid, nor farther than asked", () => {
    fc.assert(
      fc.property(anywhere, yaw, fc.double({ min: 0, max: 12, noNaN: true }), (p, direction, metres) => {
        const from = pushOut(p);
        const to = step(from, direction, metres);
        expect(isWalkable(to, 0.02)).toBe(true);
        expect(distance(from, to)).toBeLessThanOrEqual(metres * 1.05 + 0.05);
      }),
      { numRuns: 2000 },
    );
  });

  it("walks straight where nothing is in the way", () => {
    const to = step({ x: 0, z: 20 }, Math.PI, 3);
    expect(to.x).toBeCloseTo(0);
    expect(to.z).toBeCloseTo(17);
  });

  it("slides around the light tree instead of sticking to it", () => {
    let at: Point = { x: 0.4, z: 8 };
    for (let i = 0; i < 100; i++) at = step(at, Math.PI, 0.25);
    expect(at.z).toBeLessThan(lightTree.z - lightTree.r);
  });
});

describe("routes", () => {
  it("lead from anywhere to anywhere in straight walkable pieces", () => {
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const from = pushOut(a);
        const to = pushOut(b);
        const route = findRoute(from, to);
        expect(route).not.toBeNull();
        expect(distance(route!.at(-1)!, to)).toBeLessThan(0.01);
        let at = from;
        for (const corner of route!) {
          expect(isClear(at, corner)).toBe(true);
          at = corner;
        }
        expect(routeLength(from, route!)).toBeLessThan(distance(from, to) * 1.6 + 12);
      }),
      { numRuns: 400 },
    );
  });
});

describe("dead reckoning", () => {
  it("stands still in every gait but walking and running", () => {
    const m = { x: 1, z: 20, yaw: 0, gait: 0 };
    reckon(m, 3);
    expect(m).toEqual({ x: 1, z: 20, yaw: 0, gait: 0 });
    const walker = { x: 0, z: 20, yaw: Math.PI, gait: 1 };
    reckon(walker, 1);
    expect(walker.z).toBeCloseTo(17.5);
  });

  it("tells of a new gait, a quarter of a metre or ten degrees, and of nothing less", () => {
    const shown = { x: 0, z: 0, yaw: 0, gait: 1 };
    expect(mustTell(shown, { ...shown, x: 0.2, yaw: 0.15 })).toBe(false);
    expect(mustTell(shown, { ...shown, x: 0.3 })).toBe(true);
    expect(mustTell(shown, { ...shown, yaw: 0.2 })).toBe(true);
    expect(mustTell(shown, { ...shown, yaw: 2 * Math.PI - 0.05 })).toBe(false);
    expect(mustTell(shown, { ...shown, gait: 0 })).toBe(true);
  });
});

describe("the free way ahead", () => {
  it("ends where a body would touch something, and not before", () => {
    fc.assert(
      fc.property(anywhere, yaw, fc.double({ min: 0, max: 12, noNaN: true }), (p, direction, most) => {
        const from = pushOut(p);
        const free = freeWay(from, direction, most);
        expect(free).toBeLessThanOrEqual(most);
        for (let i = 0; i <= 20; i++) expect(isWalkable(ahead(from, direction, (free * i) / 20), 1e-6)).toBe(true);
        if (free > 0 && free < most) expect(isWalkable(ahead(from, direction, free + 1e-6), -1e-4)).toBe(false);
      }),
      { seed: 4, numRuns: 3000 },
    );
  });
});
