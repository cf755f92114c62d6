import { describe, expect, test } from "vitest";
import { seats } from "../../shared/walk/map.ts";
import { en } from "../app/squareTexts.ts";
import { freeSeats, seatParts } from "./seating.ts";

describe("seats", () => {
  test("every seat of the map has a name", () => {
    for (const { id } of seats) {
      const { kind, group, seat } = seatParts(id);
      const text = en.seats[kind];
      expect(text, id).toBeDefined();
      expect(text.includes("{{group}}")).toBe(group !== "");
      expect(seat).toMatch(/^\d+$/);
    }
  });

  test("the nearest free one comes first, taken ones never", () => {
    const [first, second] = freeSeats(seats[0]!, new Set(), 20);
    expect(first!.index).toBe(0);
    expect(second!.metres).toBeGreaterThan(0);
    expect(freeSeats(seats[0]!, new Set([0]), 20)[0]!.index).toBe(second!.index);
  });

  test("nothing out of reach", () => {
    expect(freeSeats({ x: 0, z: 25 }, new Set(), 0.1)).toEqual([]);
  });
});
