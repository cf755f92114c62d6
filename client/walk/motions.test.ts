import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeFrame, type Motion, quantise } from "../../shared/walk/frame.ts";
import { gaitCode } from "../../shared/walk/gait.ts";
import { ahead, distance } from "../../shared/walk/geometry.ts";
import { CARRY_ON_S, reckon } from "../../shared/walk/reckon.ts";
import { pushOut, WALK_SPEED } from "../../shared/walk/step.ts";
import { Motions, SWIFT_S } from "./motions.ts";

const IDLE = gaitCode("idle");
const WALK = gaitCode("walk");
const PICTURE_S = 1 / 60;
/** Longer than the smoothing takes, and shorter than anybody's patience, seconds. */
const SETTLED_S = 2;

/** Somebody on the open path in the south, going west where nothing is in the way. */
const stroller: Motion = quantise({ x: 5, z: 20, yaw: -Math.PI / 2, gait: WALK });
const standing: Motion = { ...stroller, gait: IDLE };

const play = (motions: Motions, seconds: number): void => {
  for (let i = 0; i < Math.round(seconds / PICTURE_S); i++) motions.advance(PICTURE_S);
};
const frame = (...people: readonly (readonly [slot: number, motion: Motion])[]): Uint8Array =>
  encodeFrame(
    0,
    people.map(([slot, motion]) => ({ slot, ...motion })),
    people.length,
  );

describe("what is shown", () => {
  it("follows a frame smoothly", () => {
    const motions = new Motions();
    motions.receive(frame([7, standing]), false, 0);
    const aside = quantise({ ...standing, z: 22 });
    motions.receive(frame([7, aside]), false, 0);
    let last = distance(motions.shown.get(7)!, aside);
    expect(last).toBeCloseTo(2, 1);
    for (let i = 0; i < 20; i++) {
      motions.advance(PICTURE_S);
      const left = distance(motions.shown.get(7)!, aside);
      expect(last - left).toBeGreaterThan(0);
      expect(last - left).toBeLessThan(0.3);
      last = left;
    }
    play(motions, SETTLED_S);
    expect(distance(motions.shown.get(7)!, aside)).toBeLessThan(0.005);
  });

  it("turns the short way round", () => {
    const motions = new Motions();
    motions.place(7, { ...standing, yaw: 3 });
    motions.place(7, { ...standing, yaw: -3 });
    play(motions, 0.1);
    expect(motions.shown.get(7)!.yaw).toBeGreaterThan(3);
    expect(motions.shown.get(7)!.yaw).toBeLessThan(2 * Math.PI - 3);
  });

  it("is there at once after a jump, and in a snapshot", () => {
    const motions = new Motions();
    motions.receive(frame([7, standing], [8, standing]), false, 0);
    const far = quantise({ ...standing, z: 30 });
    const near = quantise({ ...standing, z: 21 });
    motions.receive(frame([7, far]), false, 0);
    expect(motions.shown.get(7)).toMatchObject(far);
    motions.receive(frame([7, near], [8, near]), true, 0);
    expect(motions.shown.get(8)).toMatchObject(near);
  });

  it("shows a gesture of somebody who had come to rest", () => {
    const motions = new Motions();
    motions.place(7, standing);
    play(motions, SETTLED_S);
    motions.place(7, { ...standing, gait: gaitCode("wave") });
    expect(motions.shown.get(7)!.gait).toBe(gaitCode("wave"));
  });
});

describe("who is shown", () => {
  it("is whom a snapshot holds, and oneself", () => {
    const motions = new Motions();
    motions.placeSelf(1, stroller);
    motions.receive(frame([7, stroller], [8, stroller], [9, stroller]), false, 0);
    motions.receive(frame([8, stroller]), true, 0);
    expect([...motions.shown.keys()].toSorted()).toEqual([1, 8]);
    play(motions, 1);
    expect(motions.shown.get(8)!.x).toBeLessThan(stroller.x - 1);
  });

  it("has gone on for as long as a frame is late", () => {
    const late = new Motions();
    const usual = new Motions();
    for (const [motions, delay] of [
      [usual, 0],
      [late, 400],
    ] as const) {
      // The first frame tells how long frames usually take: 50 ms.
      motions.receive(encodeFrame(0, [], 0), false, 50);
      motions.receive(encodeFrame(100, [{ slot: 7, ...stroller }], 1), false, 1050 + delay);
    }
    expect(usual.shown.get(7)!.x).toBeCloseTo(stroller.x);
    expect(stroller.x - late.shown.get(7)!.x).toBeCloseTo(WALK_SPEED * 0.4, 1);
  });

  it("stays the same when the bytes are no snapshot", () => {
    const motions = new Motions();
    motions.place(7, standing);
    expect(motions.receive(Uint8Array.of(0, 0, 1), true, 0)).toBe(false);
    expect(motions.shown.has(7)).toBe(true);
  });

  it("is nobody who left, and oneself only where one walks", () => {
    const motions = new Motions();
    motions.place(1, stroller);
    motions.place(7, stroller);
    motions.placeSelf(1, standing);
    motions.receive(frame([1, quantise({ ...standing, z: 30 })]), false, 0);
    motions.remove(7);
    play(motions, 1);
    expect([...motions.shown.keys()]).toEqual([1]);
    expect(motions.shown.get(1)).toMatchObject({ slot: 1, ...standing });
    motions.clear();
    expect(motions.shown.size).toBe(0);
    expect(motions.self).toBeNull();
  });
});

describe("without news", () => {
  it("everybody walks on at walking speed, and no longer than agreed", () => {
    const motions = new Motions();
    motions.place(7, stroller);
    play(motions, 1);
    const before = motions.shown.get(7)!.x;
    play(motions, 1);
    expect(before - motions.shown.get(7)!.x).toBeCloseTo(WALK_SPEED, 2);
    play(motions, CARRY_ON_S + SETTLED_S);
    const end = { ...stroller };
    reckon(end, CARRY_ON_S);
    expect(distance(motions.shown.get(7)!, end)).toBeLessThan(0.1);
  });

  it("nobody is lost in a picture that took no time", () => {
    const motions = new Motions();
    motions.place(7, stroller);
    motions.advance(0);
    play(motions, 1);
    expect(stroller.x - motions.shown.get(7)!.x).toBeGreaterThan(WALK_SPEED * 0.8);
  });

  it("walks on again once there is news of somebody who was stopped", () => {
    const motions = new Motions();
    motions.place(7, stroller);
    play(motions, CARRY_ON_S + SETTLED_S);
    const { x, z } = motions.shown.get(7)!;
    motions.place(7, { ...stroller, x, z, yaw: Math.PI / 2 });
    play(motions, 2);
    expect(motions.shown.get(7)!.x).toBeGreaterThan(x + 3);
  });

  it("everybody goes where the rule that all share leads them, around whatever is in the way", () => {
    const walkers = fc
      .record({
        angle: fc.double({ min: 0, max: 6.28, noNaN: true }),
        far: fc.double({ min: 0, max: 47, noNaN: true }),
        yaw: fc.double({ min: -3.14, max: 3.14, noNaN: true }),
      })
      .map(({ angle, far, yaw }) => quantise({ ...pushOut(ahead({ x: 0, z: 0 }, angle, far)), yaw, gait: WALK }));
    const differences: number[] = [];
    fc.assert(
      fc.property(walkers, (from) => {
        const motions = new Motions();
        motions.place(7, from);
        play(motions, CARRY_ON_S + SETTLED_S);
        const there = { ...from };
        for (let t = 0; t < CARRY_ON_S - PICTURE_S / 2; t += PICTURE_S) reckon(there, PICTURE_S);
        differences.push(distance(motions.shown.get(7)!, there));
      }),
      { seed: 5, numRuns: 400 },
    );
    // A picture more or less is open at the end; a corner that one just touches and the other just passes is rare.
    expect(differences.filter((d) => d > 0.06).length).toBeLessThan(4);
  });
});

describe("far away", () => {
  /** Two who walk the same way, so many metres from oneself. */
  const square = (metres: number): Motions => {
    const motions = new Motions();
    motions.placeSelf(1, { ...standing, x: stroller.x + metres });
    for (const slot of [10, 11]) motions.place(slot, stroller, true);
    // It is known after a picture who is far away.
    play(motions, 0.5);
    return motions;
  };
  /** In which of six pictures of `seconds` somebody was moved. */
  const moved = (motions: Motions, slot: number, seconds: number): boolean[] =>
    Array.from({ length: 6 }, () => {
      const before = motions.shown.get(slot)!.x;
      motions.advance(seconds);
      return motions.shown.get(slot)!.x !== before;
    });
  const always = Array.from({ length: 6 }, () => true);

  it("people move in every other picture, in turns, and near ones in each", () => {
    const far = moved(square(20), 10, PICTURE_S);
    expect(far.filter(Boolean)).toHaveLength(3);
    expect(moved(square(20), 11, PICTURE_S)).toEqual(far.map((m) => !m));
    expect(moved(square(5), 10, PICTURE_S)).toEqual(always);
  });

  it("people move in each picture where pictures come slowly", () => {
    expect(moved(square(20), 10, SWIFT_S * 1.2)).toEqual(always);
  });

  it("people get as far as near ones do, whatever each picture takes", () => {
    const [far, near] = [square(20), square(5)];
    for (const motions of [far, near])
      for (let i = 0; i < 60; i++) motions.advance(i % 3 === 0 ? PICTURE_S : PICTURE_S / 2);
    // A picture apart at most, and two centimetres by the larger steps.
    for (const slot of [10, 11])
      expect(distance(far.shown.get(slot)!, near.shown.get(slot)!)).toBeLessThan(WALK_SPEED * PICTURE_S + 0.02);
  });

  it("people stop where everybody stops", () => {
    const motions = square(20);
    const end = quantise({ ...standing, x: 3 });
    for (const slot of [10, 11]) motions.place(slot, end);
    play(motions, SETTLED_S);
    for (const slot of [10, 11]) expect(distance(motions.shown.get(slot)!, end)).toBeLessThan(0.005);
  });
});
