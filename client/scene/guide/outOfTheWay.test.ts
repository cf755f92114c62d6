import fc from "fast-check";
import { expect, it } from "vitest";
import { outOfTheWay } from "./outOfTheWay.ts";

const metres = fc.double({ min: -20, max: 20, noNaN: true });
const point = fc.record({ x: metres, z: metres });

/** How far a point is from the line between two others, metres; null where it is not beside it. */
const fromSight = (p: { x: number; z: number }, eye: typeof p, person: typeof p): number | null => {
  const [lx, lz] = [person.x - eye.x, person.z - eye.z];
  const length = Math.hypot(lx, lz);
  const along = ((p.x - eye.x) * lx + (p.z - eye.z) * lz) / length;
  return along < 0 || along > length ? null : Math.abs((p.x - eye.x) * -lz + (p.z - eye.z) * lx) / length;
};

it("keeps the sight of the person free, wherever all of them are", () => {
  fc.assert(
    fc.property(point, point, point, fc.constantFrom(1 as const, -1 as const), (guide, eye, person, side) => {
      fc.pre(Math.hypot(person.x - eye.x, person.z - eye.z) > 0.5);
      const aside = outOfTheWay(guide, eye, person, side);
      const clear = fromSight({ x: guide.x + aside.x, z: guide.z + aside.z }, eye, person);
      expect(clear ?? 9).toBeGreaterThan(1.1);
    }),
  );
});

it("stays where she is when she is in nobody's way", () => {
  expect(outOfTheWay({ x: 3, z: 0 }, { x: 0, z: 9 }, { x: 0, z: 0 }, 1)).toMatchObject({ x: 0, z: 0 });
  expect(outOfTheWay({ x: 0, z: -3 }, { x: 0, z: 9 }, { x: 0, z: 0 }, 1)).toMatchObject({ x: 0, z: 0 });
});

it("keeps to her side while she steps aside", () => {
  const [left, right] = ([-1, 1] as const).map((side) =>
    outOfTheWay({ x: 0.1, z: 4 }, { x: 0, z: 9 }, { x: 0, z: 0 }, side),
  );
  expect(Math.sign(left!.x)).toBe(-Math.sign(right!.x));
});
