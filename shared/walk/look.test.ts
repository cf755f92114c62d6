import { expect, it } from "vitest";
import fc from "fast-check";
import { LOOKS, packLook, randomLook, unpackLook } from "./look.ts";

it("packs every look into one number and back", () => {
  fc.assert(fc.property(fc.nat(LOOKS - 1), (n) => void expect(packLook(unpackLook(n))).toBe(n)));
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (r) => {
      const look = randomLook(() => r);
      expect(unpackLook(packLook(look))).toEqual(look);
    }),
  );
});

it("takes what is no look for the first one", () => {
  for (const bad of [-1, LOOKS, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(packLook(unpackLook(bad))).toBe(0);
});
