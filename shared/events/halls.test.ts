import fc from "fast-check";
import { expect, it } from "vitest";
import { type Hall, HALL_SEATS, hallFor } from "./halls.ts";

const seated = (people: number, seats?: number): Map<number, number> => {
  const halls = new Map<number, number>();
  for (let i = 0; i < people; i++) {
    const open = [...halls].map(([hall, count]): Hall => ({ hall, people: count }));
    const hall = hallFor(open, null, seats);
    halls.set(hall, (halls.get(hall) ?? 0) + 1);
  }
  return halls;
};

it("halls fill one after another, numbered without gaps, and none beyond its seats", () => {
  fc.assert(
    fc.property(fc.nat(600), fc.integer({ min: 1, max: 60 }), (people, seats) => {
      const halls = seated(people, seats);
      expect([...halls.keys()]).toEqual([...halls.keys()].map((_, i) => i));
      const counts = [...halls.values()];
      for (const count of counts) expect(count).toBeLessThanOrEqual(seats);
      // All but the last are as full as they get.
      expect(new Set(counts.slice(0, -1)).size).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
  expect(seated(10_000).size).toBe(Math.ceil(10_000 / 190));
});

it("friends sit together while there is a seat, and whoever comes back finds theirs", () => {
  const halls = [
    { hall: 0, people: 195 },
    { hall: 1, people: 3 },
  ];
  expect(hallFor(halls, null)).toBe(1);
  expect(hallFor(halls, 0)).toBe(0);
  expect(hallFor([{ hall: 0, people: HALL_SEATS }], 0)).toBe(1);
  expect(hallFor(halls, 7)).toBe(1);
  expect(hallFor([], null)).toBe(0);
  expect(hallFor([{ hall: 1, people: HALL_SEATS }], null)).toBe(0);
});
