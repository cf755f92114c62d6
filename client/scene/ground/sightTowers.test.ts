import { expect, it } from "vitest";
import { zoneOf } from "../../../shared/walk/map.ts";
import { pickBooth } from "./pickBooth.ts";
import { sightPath, sightTowers } from "./sightTowers.ts";

const contents: Readonly<Record<string, unknown>> = {
  stands: { stands: [{ id: "cafe", place: 2 }] },
  posters: [{ id: "one" }, { id: "two" }],
};
const pathOf = (sight: string, index: number): string =>
  sightPath(
    sightTowers.find((tower) => tower.sight === sight && tower.index === index)!,
    (topic) => contents[topic] ?? null,
  );

it("leads to the very thing that was pressed, or to all of its kind", () => {
  expect(pathOf("stands", 1)).toBe("/see/stands/cafe");
  expect(pathOf("stands", 7)).toBe("/see/stands");
  expect(pathOf("posters", 1)).toBe("/see/posters/two");
  expect(pathOf("signs", 0)).toBe("/see/signs");
  expect(pathOf("hints", 3)).toBe("/see/hints");
});

it("is met by a finger from the entry of its zone", () => {
  for (const sight of ["stands", "hints", "data", "posters", "telephone", "finder"] as const) {
    const { entry } = zoneOf(sight);
    const near = sightTowers.filter((tower) => tower.sight === sight);
    const to = near.toSorted(
      (a, b) => Math.hypot(a.x - entry.x, a.z - entry.z) - Math.hypot(b.x - entry.x, b.z - entry.z),
    )[0]!;
    const way = [to.x - entry.x, -0.6, to.z - entry.z] as const;
    const length = Math.hypot(...way);
    const ray = { from: [entry.x, 1.6, entry.z], way: [way[0] / length, way[1] / length, way[2] / length] } as const;
    expect(pickBooth(ray, near), sight).not.toBeNull();
  }
});
