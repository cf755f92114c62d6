import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, type Point } from "../../shared/walk/geometry.ts";
import { spawn, SPAWN_RADIUS, zones } from "../../shared/walk/map.ts";
import { isWalkable } from "../../shared/walk/step.ts";
import { freeSpot } from "./spots.ts";

const anywhere = () => true;

describe("a free spot", () => {
  it("is walkable and near every zone's entry", () => {
    for (const zone of zones)
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (turned) => {
          const spot = freeSpot(zone.entry, 3, [], anywhere, turned);
          expect(isWalkable(spot)).toBe(true);
          expect(distance(spot, zone.entry)).toBeLessThanOrEqual(3);
        }),
        { numRuns: 20, seed: 7 },
      );
  });

  it("spreads people who come in one after the other", () => {
    const people: Point[] = [];
    for (let i = 0; i < 20; i++) people.push(freeSpot(spawn, SPAWN_RADIUS, people, anywhere, (i * 0.37) % 1));
    for (const [i, a] of people.entries())
      for (const b of people.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(0.55);
  });

  it("lies farther out when it is crowded, still with room around it", () => {
    const people: Point[] = [];
    for (let i = 0; i < 80; i++) people.push(freeSpot(spawn, SPAWN_RADIUS, people, anywhere, (i * 0.37) % 1));
    for (const [i, a] of people.entries())
      for (const b of people.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(0.55);
    expect(Math.max(...people.map((p) => distance(p, spawn)))).toBeLessThan(SPAWN_RADIUS * 3);
  });

  it("still finds one when all is full, apart from what is not allowed", () => {
    const crowd = Array.from({ length: 400 }, (_, i) => ({ x: (i % 20) * 0.3 - 3, z: 22 + Math.floor(i / 20) * 0.3 }));
    const spot = freeSpot(spawn, SPAWN_RADIUS, crowd, (p) => p.x > 0, 0.5);
    expect(spot.x).toBeGreaterThan(0);
    expect(isWalkable(spot)).toBe(true);
  });
});
