import { expect, test } from "vitest";
import { turn } from "../../shared/walk/geometry.ts";
import { screenToWorld } from "./keyboard.ts";

test("forward is where the camera looks, right is to its right", () => {
  const north = Math.PI;
  expect(turn(screenToWorld(1, 0, north)!, north)).toBeCloseTo(0);
  // Looking north (-z), right is east (+x): a yaw of a quarter turn.
  expect(turn(screenToWorld(0, 1, north)!, Math.PI / 2)).toBeCloseTo(0);
  expect(turn(screenToWorld(-1, 0, north)!, 0)).toBeCloseTo(0);
  expect(turn(screenToWorld(1, 1, north)!, (Math.PI * 3) / 4)).toBeCloseTo(0);
  expect(screenToWorld(0, 0, north)).toBeNull();
});
