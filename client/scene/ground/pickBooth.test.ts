import { describe, expect, it } from "vitest";
import { ahead } from "../../../shared/walk/geometry.ts";
import { booths } from "../../../shared/walk/map.ts";
import type { Ray } from "./pick.ts";
import { pickBooth } from "./pickBooth.ts";

const indexOf = (...given: Parameters<typeof pickBooth>) => pickBooth(...given)?.index ?? null;

const towards = (from: Ray["from"], to: readonly [number, number, number]): Ray => {
  const d = to.map((v, i) => v - from[i]!) as [number, number, number];
  const length = Math.hypot(...d);
  return { from, way: d.map((v) => v / length) as unknown as Ray["way"] };
};

describe("a press on a booth", () => {
  it.each(booths.map((booth, i) => [i, booth] as const))("finds booth %i from before it", (i, booth) => {
    const stand = ahead(booth, booth.yaw, 6);
    const eye = [stand.x, 3.3, stand.z] as const;
    expect(indexOf(towards(eye, [booth.x, 1.2, booth.z]), booths)).toBe(i);
    // Its roof, and the foot of its wall.
    expect(indexOf(towards(eye, [booth.x, 3, booth.z]), booths)).toBe(i);
    const foot = ahead(booth, booth.yaw, 1.6);
    expect(indexOf(towards(eye, [foot.x, 0.05, foot.z]), booths)).toBe(i);
    // The ground before it is the ground.
    const ground = ahead(booth, booth.yaw, 3);
    expect(indexOf(towards(eye, [ground.x, 0, ground.z]), booths)).toBeNull();
  });

  it("takes the nearer of two that stand in a row, whatever their order", () => {
    const [near, far] = [
      { x: 0, z: 5, yaw: 0 },
      { x: 0, z: 0, yaw: 0 },
    ];
    const ray = towards([0, 2, 12], [0, 1.5, 0]);
    expect(indexOf(ray, [far, near])).toBe(1);
    expect(indexOf(ray, [near, far])).toBe(0);
    expect(pickBooth(ray, [near])!.metres).toBeCloseTo(5.4, 1);
  });

  it("looks neither over it, nor behind the eye, nor from inside", () => {
    const booth = { x: 0, z: 0, yaw: 0 };
    expect(indexOf(towards([0, 6, 12], [0, 5, 0]), [booth])).toBeNull();
    expect(indexOf(towards([0, 2, 12], [0, 2, 24]), [booth])).toBeNull();
    expect(indexOf(towards([0, 2, 0.5], [0, 1, 3]), [booth])).toBeNull();
    expect(indexOf({ from: [0, 9, 0], way: [0, -1, 0] }, [booth])).toBeNull();
  });
});
