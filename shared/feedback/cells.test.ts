import fc from "fast-check";
import { expect, it } from "vitest";
import { cell, FEWEST, hideParts } from "./cells.ts";

it("a number of fewer than ten is hidden", () => {
  expect([0, 9, 10, 11].map(cell)).toEqual([null, null, 10, 11]);
});

it("a small part is hidden, and the one from which it could be reckoned", () => {
  expect(hideParts({ a: 9, b: 12, c: 40 })).toEqual({ a: null, b: null, c: 40 });
  expect(hideParts({ a: 9, b: 1, c: 40 })).toEqual({ a: null, b: null, c: 40 });
  expect(hideParts({ a: 9, b: 0, c: 40, d: 50 })).toEqual({ a: null, b: null, c: null, d: 50 });
  expect(hideParts({ a: 10, b: 12 })).toEqual({ a: 10, b: 12 });
});

it("what is hidden together is two or more parts, and ten or more people", () => {
  const numbers = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.nat(30), { minKeys: 1 });
  fc.assert(
    fc.property(numbers, (parts) => {
      const shown = hideParts(parts);
      const hidden = Object.keys(parts).filter((key) => shown[key] === null);
      for (const [key, value] of Object.entries(shown)) expect([null, parts[key]]).toContain(value);
      if (hidden.length === 0 || hidden.length === Object.keys(parts).length) return;
      expect(hidden.length).toBeGreaterThan(1);
      expect(hidden.reduce((sum, key) => sum + parts[key]!, 0)).toBeGreaterThanOrEqual(FEWEST);
    }),
  );
});
