import { describe, expect, test } from "vitest";
import type { Motion } from "../../shared/walk/frame.ts";
import { gaitCode } from "../../shared/walk/gait.ts";
import { distance, type Point } from "../../shared/walk/geometry.ts";
import { seats, spawn, type ZoneId, zoneOf, zones } from "../../shared/walk/map.ts";
import { DEAD_BAND_M, reckon } from "../../shared/walk/reckon.ts";
import { isWalkable, RUN_SPEED, WALK_SPEED } from "../../shared/walk/step.ts";
import { Walker } from "./walker.ts";

const idle = gaitCode("idle");
const sit = gaitCode("sit");

/** A walker at the spawn with everything it says to the outside. */
const setUp = ({ others = [], closed = [] }: { others?: Point[]; closed?: ZoneId[] } = {}) => {
  const told: { at: number; motion: Motion }[] = [];
  let now = 0;
  let rises = 0;
  let isOpen = true;
  const walker = new Walker({
    tell: (motion) => {
      if (isOpen) told.push({ at: now, motion });
      return isOpen;
    },
    rise: () => rises++,
    others: () => others,
    isClosed: (zone) => closed.includes(zone),
  });
  walker.place({ ...spawn, gait: idle });
  const run = (seconds: number, step = 1 / 30) => {
    for (let left = seconds; left > 1e-9; left -= step) {
      now += step;
      walker.update(now, step);
    }
  };
  return { walker, told, run, rises: () => rises, cut: () => (isOpen = false), mend: () => (isOpen = true) };
};

describe("the walker", () => {
  test.each(zones.map((z) => z.id))("walks to the %s and stops there", (id) => {
    const { walker, run } = setUp();
    let arrived = 0;
    expect(walker.walkTo(zoneOf(id).entry, () => arrived++)).toBe(true);
    run(30);
    expect(distance(walker.motion, zoneOf(id).entry)).toBeLessThan(0.3);
    expect(walker.motion.gait).toBe(idle);
    expect(arrived).toBe(id === "gate" ? arrived : 1);
  });

  test("arrives at ten pictures a second as well", () => {
    const { walker, run } = setUp();
    walker.walkTo(zoneOf("tables").entry);
    run(30, 0.1);
    expect(distance(walker.motion, zoneOf("tables").entry)).toBeLessThan(0.3);
  });

  test("never stands in anything solid, wherever it is steered", () => {
    const { walker, run } = setUp();
    for (let i = 0; i < 60; i++) {
      walker.steer(i * 2.4, i % 3 === 0);
      run(1.5);
      expect(isWalkable(walker.motion, 0.05)).toBe(true);
    }
  });

  test("walks and runs at the agreed speeds", () => {
    for (const [running, speed] of [
      [false, WALK_SPEED],
      [true, RUN_SPEED],
    ] as const) {
      const { walker, run } = setUp();
      run(0.1);
      walker.steer(Math.PI, running);
      run(1);
      expect(distance(walker.motion, spawn)).toBeCloseTo(speed, 1);
    }
  });

  test("says only what others could not know, at most ten times a second, and they stay right", () => {
    const { walker, told, run } = setUp();
    walker.walkTo(zoneOf("hall").entry);
    const seen: Motion = { ...spawn, gait: idle };
    let heard = 0;
    for (let i = 0; i < 900; i++) {
      run(1 / 30);
      reckon(seen, 1 / 30);
      for (; heard < told.length; heard++) Object.assign(seen, told[heard]!.motion);
      expect(distance(seen, walker.motion)).toBeLessThan(DEAD_BAND_M + 0.35);
    }
    expect(told.length).toBeLessThan(40);
    for (let i = 1; i < told.length; i++) expect(told[i]!.at - told[i - 1]!.at).toBeGreaterThan(0.099);
    expect(told.at(-1)!.motion.gait).toBe(idle);
  });

  test("says it when the line is back", () => {
    const { walker, told, run, cut, mend } = setUp();
    cut();
    walker.steer(Math.PI, false);
    run(1);
    walker.stop();
    run(0.5);
    expect(told).toEqual([]);
    mend();
    run(0.2);
    expect(distance(told.at(-1)!.motion, walker.motion)).toBeLessThan(0.01);
  });

  test("gets up to walk, and only then", () => {
    const { walker, run, rises } = setUp();
    const seat = seats[0]!;
    walker.place({ ...seat, gait: sit });
    run(1);
    expect(walker.motion.gait).toBe(sit);
    walker.steer(null, false);
    expect(rises()).toBe(0);
    walker.walkTo(spawn);
    expect(rises()).toBe(1);
    run(20);
    expect(distance(walker.motion, spawn)).toBeLessThan(0.3);
  });

  test("a gesture ends by itself, seated or standing", () => {
    const { walker, run } = setUp();
    walker.gesture("wave");
    expect(walker.motion.gait).toBe(gaitCode("wave"));
    run(4);
    expect(walker.motion.gait).toBe(idle);
    walker.place({ ...seats[0]!, gait: sit });
    walker.gesture("nod");
    run(4);
    expect(walker.motion.gait).toBe(sit);
  });

  test("drifts aside when somebody stands in its face, and keeps still otherwise", () => {
    const close = setUp({ others: [{ x: spawn.x + 0.2, z: spawn.z }] });
    close.run(3);
    expect(distance(close.walker.motion, { x: spawn.x + 0.2, z: spawn.z })).toBeGreaterThan(0.55);
    const far = setUp({ others: [{ x: spawn.x + 2, z: spawn.z }] });
    far.run(3);
    expect(distance(far.walker.motion, spawn)).toBe(0);
  });

  test("does not enter a closed zone, and may leave one", () => {
    const shut = setUp({ closed: ["plaza"] });
    shut.walker.walkTo({ x: 0, z: 5 });
    shut.run(20);
    expect(Math.hypot(shut.walker.motion.x, shut.walker.motion.z)).toBeGreaterThan(11.9);
    const inside = setUp({ closed: ["plaza"] });
    inside.walker.place({ x: 0, z: 8, yaw: 0, gait: idle });
    inside.walker.walkTo(spawn);
    inside.run(20);
    expect(distance(inside.walker.motion, spawn)).toBeLessThan(0.3);
  });

  test("a nudge keeps the way, a jump ends it", () => {
    const { walker, run } = setUp();
    walker.walkTo(zoneOf("hall").entry);
    run(1);
    walker.place({ ...walker.motion, x: walker.motion.x + 0.3 });
    expect(walker.route.length).toBeGreaterThan(0);
    walker.place({ ...spawn, gait: idle });
    expect(walker.route).toEqual([]);
  });
});
