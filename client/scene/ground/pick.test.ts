import { describe, expect, it } from "vitest";
import { seats } from "../../../shared/walk/map.ts";
import { pick, type Ray } from "./pick.ts";

const towards = (from: Ray["from"], to: readonly [number, number, number]): Ray => {
  const d = to.map((v, i) => v - from[i]!) as [number, number, number];
  const length = Math.hypot(...d);
  return { from, way: d.map((v) => v / length) as unknown as Ray["way"] };
};
const seat = seats[0]!;
const eye = [seat.x + 4, 3.3, seat.z + 6] as const;

describe("a press on the picture", () => {
  it("takes the seat it points at", () => {
    expect(pick(towards(eye, [seat.x, seat.height, seat.z]), seats, () => true)).toEqual({ kind: "seat", index: 0 });
  });

  it("takes the ground where that seat is taken and no other is near", () => {
    const picked = pick(towards(eye, [seat.x, 0, seat.z]), [seat], () => false);
    expect(picked?.kind).toBe("ground");
    expect(picked?.kind === "ground" && Math.hypot(picked.point.x - seat.x, picked.point.z - seat.z)).toBeCloseTo(0);
  });

  it("takes the ground away from seats, to the centimetre", () => {
    expect(pick(towards([0, 3.3, 34], [1.5, 0, 24]), seats, () => true)).toEqual({
      kind: "ground",
      point: { x: expect.closeTo(1.5), z: expect.closeTo(24) },
    });
  });

  it("means nothing in the sky, nor beyond the world", () => {
    expect(pick(towards([0, 3.3, 34], [0, 9, 0]), seats, () => true)).toBeNull();
    expect(pick(towards([0, 3.3, 47], [0, 0, 55]), seats, () => true)).toBeNull();
  });

  it("does not reach behind the eye", () => {
    const behind = towards([seat.x, 3, seat.z + 5], [seat.x, 0, seat.z + 12]);
    expect(pick(behind, [seat], () => true)?.kind).toBe("ground");
  });
});
