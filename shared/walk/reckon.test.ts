import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Motion, quantise } from "./frame.ts";
import { gaitCode } from "./gait.ts";
import { ahead, distance } from "./geometry.ts";
import { lightTree } from "./map.ts";
import { CARRY_ON_S, DEAD_BAND_M, reckon } from "./reckon.ts";
import { isWalkable, pushOut, WALK_SPEED } from "./step.ts";

const WALK = gaitCode("walk");
const carry = (from: Motion, seconds: number, pace: number): Motion => {
  const m = { ...from };
  for (let left = seconds; left > 1e-9; left -= pace) reckon(m, Math.min(left, pace));
  return m;
};

/** Anybody anywhere, walking any way. */
const walkers = fc
  .record({
    angle: fc.double({ min: 0, max: 6.28, noNaN: true }),
    far: fc.double({ min: 0, max: 47, noNaN: true }),
    yaw: fc.double({ min: -3.14, max: 3.14, noNaN: true }),
  })
  .map(({ angle, far, yaw }) => quantise({ ...pushOut(ahead({ x: 0, z: 0 }, angle, far)), yaw, gait: WALK }));

describe("carrying a motion on", () => {
  it("goes straight on where nothing stands in the way", () => {
    const m = { x: 0, z: 20, yaw: Math.PI / 2, gait: WALK };
    expect(carry(m, 1, 1).x).toBeCloseTo(WALK_SPEED);
  });

  it("stands still in every other gait", () => {
    const m = { x: 0, z: 20, yaw: 1, gait: gaitCode("wave") };
    expect(carry(m, 5, 0.1)).toEqual(m);
  });

  it("ends before what one walks into, on neither side of it", () => {
    for (const aside of [-0.01, 0, 0.01]) {
      const m = carry({ x: aside, z: 6, yaw: Math.PI, gait: WALK }, 3, 0.1);
      expect(m.z).toBeGreaterThan(lightTree.r);
      expect(Math.abs(m.x)).toBeLessThan(DEAD_BAND_M);
    }
  });

  it("never leads into a wall", () => {
    fc.assert(
      fc.property(walkers, (m) => isWalkable(carry(m, CARRY_ON_S, 0.1), 0.05)),
      { seed: 2, numRuns: 500 },
    );
  });

  it("leads everybody to the same place, whatever their pace", () => {
    let apart = 0;
    const runs = 1000;
    fc.assert(
      fc.property(walkers, (m) => {
        const [tick, picture] = [carry(m, CARRY_ON_S, 0.1), carry(m, CARRY_ON_S, 1 / 60)];
        if (distance(tick, picture) > DEAD_BAND_M) apart++;
      }),
      { seed: 3, numRuns: runs },
    );
    // A corner that one just passes and the other just touches cannot be excluded.
    expect(apart / runs).toBeLessThan(0.01);
  });
});
