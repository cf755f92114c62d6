import { describe, expect, it } from "vitest";
import { MAX_SLOTS } from "../../shared/walk/frame.ts";
import { Bodies, BODY } from "./bodies.ts";

const motion = { x: 1.5, z: -2.25, yaw: 3, gait: 4 };

describe("bodies", () => {
  it("are rows and objects at once", () => {
    const bodies = new Bodies();
    const body = bodies.show(MAX_SLOTS - 1, motion);
    const row = (MAX_SLOTS - 1) * BODY;
    expect(Array.from(bodies.rows.subarray(row, row + BODY))).toEqual([1.5, -2.25, 3, 4]);
    bodies.rows[row + 1] = 8;
    body.yaw = -1;
    expect(body).toMatchObject({ slot: MAX_SLOTS - 1, x: 1.5, z: 8, yaw: -1, gait: 4 });
    expect(bodies.rows[row + 2]).toBe(-1);
  });

  it("appear once, and in their new motion after they were hidden", () => {
    const bodies = new Bodies();
    const body = bodies.show(7, motion);
    expect(bodies.show(7, { ...motion, x: 9 })).toBe(body);
    expect(body.x).toBe(1.5);
    bodies.hide(7);
    expect(bodies.shown.has(7)).toBe(false);
    expect(bodies.show(7, { ...motion, x: 9 }).x).toBe(9);
  });
});
