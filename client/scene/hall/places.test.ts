import { describe, expect, it } from "vitest";
import { distance } from "../../../shared/walk/geometry.ts";
import { seats, stage } from "../../../shared/walk/map.ts";
import { handSpot, hallPlaces, screenOf, seatsOf, spotOf } from "./places.ts";

describe("the places of a hall", () => {
  it("are the seats of the map in their order: two hundred, thirty and eighteen", () => {
    expect(hallPlaces.map(seatsOf)).toEqual([200, 30, 18]);
    expect(spotOf("hall", 0)).toMatchObject({ x: seats.find(({ id }) => id === "hall-1")!.x, lift: 0 });
    for (const place of hallPlaces)
      for (let i = 0; i < seatsOf(place); i++) expect(seats[spotOf(place, i).seat!]!.zone).toBe(place);
  });

  it.each(hallPlaces)("%s: whoever has no seat stands behind, each somewhere else", (place) => {
    const standing = Array.from({ length: 120 }, (_, i) => spotOf(place, seatsOf(place) + i));
    const screen = screenOf(place);
    const last = Math.max(
      ...Array.from({ length: seatsOf(place) }, (_, i) => distance(spotOf(place, i), handSpot(place, 0))),
    );
    for (const [i, spot] of standing.entries()) {
      expect(spot.seat).toBeNull();
      expect(distance(spot, screen)).toBeGreaterThan(last * 0.6);
      for (const other of standing.slice(i + 1)) expect(distance(spot, other)).toBeGreaterThan(0.3);
    }
  });

  it("puts those who hold it before the audience, and on the stage of the hall", () => {
    for (const place of hallPlaces)
      for (let n = 0; n < 4; n++)
        for (let i = 0; i < seatsOf(place); i++)
          expect(distance(handSpot(place, n), spotOf(place, i))).toBeGreaterThan(0.8);
    const spots = Array.from({ length: 7 }, (_, i) => handSpot("hall", i));
    for (const spot of spots) {
      expect(distance(spot, stage)).toBeLessThan(4.9);
      expect(spot.lift).toBeGreaterThan(0.5);
    }
    expect(new Set(spots.map(({ x, z }) => `${x} ${z}`)).size).toBe(7);
  });
});
