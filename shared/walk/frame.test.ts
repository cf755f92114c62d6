import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  decodeFrame,
  decodeMove,
  encodeFrame,
  encodeMove,
  MAX_SLOTS,
  quantise,
  type SlotMotion,
  withoutSlots,
} from "./frame.ts";
import { distance, turn } from "./geometry.ts";
import { gaits } from "./gait.ts";
import { WORLD_RADIUS } from "./map.ts";

const metre = fc.double({ min: -WORLD_RADIUS, max: WORLD_RADIUS, noNaN: true });
const motion = fc.record({
  x: metre,
  z: metre,
  yaw: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
  gait: fc.nat(gaits.length - 1),
});
const person = fc.tuple(motion, fc.nat(MAX_SLOTS - 1)).map(([m, slot]): SlotMotion => ({ ...m, slot }));

describe("movement frames", () => {
  it("tell nothing of the slots left out, and everything else as before", () => {
    const slots = fc.uniqueArray(fc.nat(60), { maxLength: 20 });
    const people = fc.uniqueArray(person, { maxLength: 40, selector: ({ slot }) => slot % 60 });
    fc.assert(
      fc.property(people, slots, fc.nat(0xffff), fc.nat(4), (all, out, stamp, prefix) => {
        const crowd = all.map((p) => ({ ...p, slot: p.slot % 60 }));
        const rest = crowd.filter(({ slot }) => !out.includes(slot));
        const bytes = encodeFrame(stamp, crowd, crowd.length, prefix);
        const seen = withoutSlots(bytes, new Set(out), prefix);
        if (rest.length === crowd.length) expect(seen).toBe(bytes);
        else if (rest.length === 0) expect(seen).toBeNull();
        else expect(seen).toEqual(encodeFrame(stamp, rest, rest.length, prefix));
      }),
    );
  });

  it("carry everybody within two centimetres and one degree, six bytes each", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 50 }), fc.nat(0xffff), fc.nat(4), (people, tick, prefix) => {
        const bytes = encodeFrame(tick, people, people.length, prefix);
        expect(bytes.length).toBe(prefix + 2 + 6 * people.length);
        const decoded: SlotMotion[] = [];
        expect(
          decodeFrame(bytes.subarray(prefix), (slot, x, z, yaw, gait) => decoded.push({ slot, x, z, yaw, gait })),
        ).toBe(tick);
        for (const [i, p] of people.entries()) {
          const d = decoded[i]!;
          expect(d.slot).toBe(p.slot);
          expect(d.gait).toBe(p.gait);
          expect(distance(d, p)).toBeLessThan(0.02);
          expect(Math.abs(turn(d.yaw, p.yaw))).toBeLessThan((1 * Math.PI) / 180);
        }
      }),
    );
  });

  it("quantise is what the others decode, and is stable", () => {
    fc.assert(
      fc.property(person, (p) => {
        decodeFrame(encodeFrame(0, [p], 1), (_, x, z, yaw, gait) => expect({ x, z, yaw, gait }).toEqual(quantise(p)));
        expect(quantise(quantise(p))).toEqual(quantise(p));
      }),
    );
  });

  it("refuse bytes of a wrong length", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const tick = decodeFrame(bytes, () => {});
        expect(tick === null).toBe(bytes.length < 2 || (bytes.length - 2) % 6 !== 0);
      }),
    );
  });

  it("carry a move to the server within two millimetres", () => {
    fc.assert(
      fc.property(motion, (m) => {
        const back = decodeMove(encodeMove(m))!;
        expect(distance(back, m)).toBeLessThan(0.002);
        expect(back.gait).toBe(m.gait);
      }),
    );
    expect(decodeMove(new Uint8Array(5))).toBeNull();
    expect(decodeMove(new Uint8Array(7))).toBeNull();
  });
});
