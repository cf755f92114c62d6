import { describe, expect, it } from "vitest";
import { standColours, type StandColourName, standObjects } from "../../../shared/stands/stand.ts";
import { japanMap, stands as places } from "../../../shared/walk/map.ts";
import type { Painted } from "../figure/painted.ts";
import { painted } from "../figure/painted.ts";
import { dataCrowd } from "./dataCrowd.ts";
import { mapPins, pinAt } from "./mapPins.ts";
import { signSpots, stallParts } from "./stalls.ts";

const trianglesOf = (parts: readonly Painted[]): number =>
  parts.reduce((sum, { shape }) => sum + shape.index!.count / 3, 0);
const colours = Object.keys(standColours) as StandColourName[];

describe("stalls", () => {
  const full = places.map((_, i) => ({ place: i + 1, object: standObjects[i]!, colour: colours[i]! }));

  it("have an object for every kind, all of it at its own stall, over the ground", () => {
    for (const [i, stand] of full.entries()) {
      const others = stallParts([]).length / places.length;
      const own = stallParts([stand]).slice(i * others, -(places.length - 1 - i) * others || undefined);
      expect(own.length).toBeGreaterThan(others);
      for (const { shape } of own) {
        shape.computeBoundingBox();
        const { min, max } = shape.boundingBox!;
        expect(min.y).toBeGreaterThanOrEqual(0);
        for (const corner of [min, max])
          expect(Math.hypot(corner.x - places[i]!.x, corner.z - places[i]!.z)).toBeLessThan(2.3);
      }
    }
  });

  it("take no more triangles than the crowd can spare", () => {
    expect(trianglesOf(stallParts(full))).toBeLessThan(16_000);
  });

  it("carry their boards to the front, over everybody's heads", () => {
    for (const [i, { x, z, y, yaw }] of signSpots.entries()) {
      const place = places[i]!;
      expect(yaw).toBe(place.yaw);
      expect((x - place.x) * Math.sin(yaw) + (z - place.z) * Math.cos(yaw)).toBeGreaterThan(0.9);
      expect(y).toBeGreaterThan(2);
    }
  });
});

describe("the crowd on the data table", () => {
  const year = { year: 2024, often: 4.3, sometimes: 15.4, nowAndThen: 19.6, total: 39.3 };

  it("is a hundred, of whom as many glow as were counted", () => {
    const crowd = dataCrowd(year);
    expect(crowd).toHaveLength(100);
    expect(crowd.filter(({ shine }) => shine)).toHaveLength(39);
  });

  it("is one geometry whose shine is in its paint", () => {
    const paint = painted(dataCrowd(year)).getAttribute("aPaint");
    const shines = Array.from({ length: paint.count }, (_, i) => paint.getW(i));
    expect(shines.filter((shine) => shine > 0.5).length / shines.length).toBeCloseTo(0.39, 2);
  });
});

describe("pins on the map", () => {
  it("stand on it for every prefecture, no two at one place", () => {
    const spots = Array.from({ length: 47 }, (_, i) => pinAt(i + 1));
    for (const [i, { x, z }] of spots.entries()) {
      expect(Math.hypot(x - japanMap.x, z - japanMap.z)).toBeLessThan(japanMap.radius);
      for (const other of spots.slice(0, i)) expect(Math.hypot(x - other.x, z - other.z)).toBeGreaterThan(0.03);
    }
    // Hokkaido lies in the north, Kagoshima in the south-west.
    expect(spots[0]!.z).toBeLessThan(japanMap.z - 1.5);
    expect(spots[45]!.z).toBeGreaterThan(japanMap.z + 1.5);
    expect(spots[45]!.x).toBeLessThan(japanMap.x - 1);
  });

  it("are one a prefecture, the taller the more is told of it", () => {
    const pins = mapPins([{ prefecture: 13 }, { prefecture: 13 }, { prefecture: 4 }]);
    expect(pins).toHaveLength(4);
    const tops = pins.map(({ shape }) => {
      shape.computeBoundingBox();
      return shape.boundingBox!.max.y;
    });
    expect(tops[1]).toBeGreaterThan(tops[3]!);
  });
});
