import { describe, expect, it } from "vitest";
import { ahead, yawTowards } from "../../../shared/walk/geometry.ts";
import { booths, lightTree, spawn } from "../../../shared/walk/map.ts";
import { clearDistance } from "./solids.ts";

const back = (yaw: number): readonly [number, number, number] => [-Math.sin(yaw), 0.18, -Math.cos(yaw)];

describe("how far back the camera can stand", () => {
  it("is as far as wanted in the open", () => {
    expect(clearDistance({ x: spawn.x, y: 1.6, z: spawn.z, way: back(spawn.yaw) }, 9)).toBe(9);
  });

  it("ends before a booth behind one's back", () => {
    const booth = booths[0]!;
    const here = ahead(booth, booth.yaw, 4);
    const d = clearDistance({ ...here, y: 1.6, way: back(booth.yaw) }, 9);
    expect(d).toBeLessThan(2.6);
    expect(d).toBeGreaterThanOrEqual(1.8);
  });

  it("does not count what one stands in", () => {
    const booth = booths[0]!;
    const out = yawTowards(booth, { x: 0, z: 0 });
    expect(clearDistance({ ...booth, y: 1.6, way: back(out + Math.PI) }, 6)).toBe(6);
  });

  it("passes under the crown of the light tree but not through it", () => {
    const here = ahead(lightTree, 0, 6);
    const low = clearDistance({ ...here, y: 1.6, way: [0, 0, -1] }, 5);
    const high = clearDistance({ ...here, y: 1.6, way: [0, 0.45, -0.89] }, 5);
    expect(low).toBeGreaterThan(4.5);
    expect(high).toBeLessThan(4);
  });
});
