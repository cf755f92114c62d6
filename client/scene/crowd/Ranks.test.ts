import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Ranks } from "./Ranks.ts";

const onlooker = { x: 0, z: 0, ahead: { x: 0, z: -1 } };
const everybody = () => true;
const bodies = (places: readonly (readonly [x: number, z: number])[]) =>
  new Map(places.map(([x, z], slot) => [slot, { x, z }]));

describe("rows of the crowd", () => {
  it("puts the nearest people before the onlooker first", () => {
    const { slots, nearCount, farCount } = new Ranks(2, 8).muster(
      bodies([
        [0, -9],
        [0, -2],
        [0, 3],
        [0, -5],
      ]),
      everybody,
      onlooker,
    );
    expect([...slots.subarray(0, nearCount)]).toEqual([1, 3]);
    expect([...slots.subarray(2, 2 + farCount)].toSorted()).toEqual([0, 2]);
  });

  it("leaves out whoever is not known", () => {
    const { slots, nearCount, farCount } = new Ranks(2, 8).muster(
      bodies([
        [0, -1],
        [0, -2],
      ]),
      (slot) => slot === 1,
      onlooker,
    );
    expect([...slots.subarray(0, nearCount)]).toEqual([1]);
    expect(farCount).toBe(0);
  });

  it("gives everybody a row of their own while there are rows, and the near ones are never farther than the others", () => {
    const place = fc.tuple(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: -50, max: -2, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), (places) => {
        const ranks = new Ranks(6, 40);
        const { slots, nearCount, farCount } = ranks.muster(bodies(places), everybody, onlooker);
        expect(nearCount).toBe(Math.min(6, places.length));
        expect(farCount).toBe(Math.min(34, places.length - nearCount));
        const dealt = [...slots.subarray(0, nearCount), ...slots.subarray(6, 6 + farCount)];
        expect(new Set(dealt).size).toBe(dealt.length);
        for (const slot of dealt) expect(places[slot]).toBeDefined();
        const far = (row: number) => Math.hypot(...places[slots[row]!]!);
        for (let n = 0; n < nearCount; n++)
          for (let f = 6; f < 6 + farCount; f++) expect(far(n)).toBeLessThanOrEqual(far(f) + 1e-4);
      }),
    );
  });
});
