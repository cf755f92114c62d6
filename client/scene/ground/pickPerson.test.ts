import { expect, test } from "vitest";
import { pickPerson } from "./pickPerson.ts";

/** A ray from eye height, ten metres south of the middle, to a point. */
const towards = (x: number, y: number, z: number) => {
  const from = [0, 2, -10] as const;
  const [dx, dy, dz] = [x - from[0], y - from[1], z - from[2]];
  const length = Math.hypot(dx, dy, dz);
  return { from, way: [dx / length, dy / length, dz / length] as const };
};
const at = (slot: number, x: number, z: number, lift = 0) => ({ slot, x, z, lift });

test("a press on a body or on the tag over it means its owner", () => {
  expect(pickPerson(towards(0, 0.8, 0), [at(1, 0, 0)])?.slot).toBe(1);
  expect(pickPerson(towards(0.5, 1.98, 0), [at(1, 0, 0)])?.slot).toBe(1);
});

test("beside them, at their feet, behind the eye or far away it means nobody", () => {
  expect(pickPerson(towards(0.6, 0.8, 0), [at(1, 0, 0)])).toBeNull();
  expect(pickPerson(towards(0, 0, 0), [at(1, 0, 0)])).toBeNull();
  expect(pickPerson(towards(0, 0.8, 0), [at(1, 0, -14)])).toBeNull();
  expect(pickPerson(towards(0, 1.5, 30), [at(1, 0, 30)])).toBeNull();
});

test("the nearer of two is meant", () => {
  expect(pickPerson(towards(0, 0.8, 0), [at(1, 0, 0.5), at(2, 0, -0.5)])?.slot).toBe(2);
});
