import fc from "fast-check";
import { expect, it } from "vitest";
import { DAY_MS, momentOf } from "./days.ts";
import {
  CEREMONY_MS,
  ceremonyAt,
  ceremonyOf,
  ceremonySoon,
  doorsAt,
  lanternsAt,
  lineAt,
  nightsUntil,
  type PlaceSettings,
  seasonOf,
} from "./season.ts";

const place: PlaceSettings = {
  opens: "2027-05-01",
  closes: "2027-05-31",
  hours: { from: "10:00", to: "22:00" },
  open: { before: false, after: false },
  ceremonies: { opening: "10:00", closing: "18:00" },
  closedZones: [],
};
const at = (day: string, clock: string): number => momentOf(day, clock)!;
const moment = fc.integer({ min: at("2027-03-01", "00:00"), max: at("2027-07-31", "00:00") });

it.each([
  ["2027-04-30", "23:59", "before"],
  ["2027-05-01", "00:00", "opening"],
  ["2027-05-02", "00:00", "during"],
  ["2027-05-31", "00:00", "closing"],
  ["2027-06-01", "00:00", "after"],
])("%s %s in Japan is %s", (day, clock, season) => {
  expect(seasonOf(place, at(day, clock))).toBe(season);
});

it("a month of one day opens and does not close on it as well", () => {
  expect(seasonOf({ opens: "2027-05-01", closes: "2027-05-01" }, at("2027-05-01", "12:00"))).toBe("opening");
});

it("nights are counted as people count them", () => {
  expect(nightsUntil("2027-05-01", at("2027-04-30", "23:59"))).toBe(1);
  expect(nightsUntil("2027-05-01", at("2027-04-30", "00:00"))).toBe(1);
  expect(nightsUntil("2027-05-01", at("2027-04-01", "12:00"))).toBe(30);
  expect(nightsUntil("2027-05-01", at("2027-05-02", "12:00"))).toBe(0);
});

it("doors open and close by the hour, and tell the next moment", () => {
  expect(doorsAt(place, at("2027-05-10", "09:59"))).toMatchObject({
    isOpen: false,
    why: "hours",
    opensAt: at("2027-05-10", "10:00"),
  });
  expect(doorsAt(place, at("2027-05-10", "10:00"))).toMatchObject({
    isOpen: true,
    closesAt: at("2027-05-10", "22:00"),
  });
  expect(doorsAt(place, at("2027-05-10", "22:00"))).toMatchObject({
    isOpen: false,
    opensAt: at("2027-05-11", "10:00"),
  });
  expect(doorsAt(place, at("2027-05-31", "22:00"))).toMatchObject({ isOpen: false, why: "after", opensAt: null });
  expect(doorsAt(place, at("2027-02-01", "12:00"))).toMatchObject({
    why: "before",
    opensAt: at("2027-05-01", "10:00"),
  });
});

it("what is told is true: doors are shut until the moment that is named, and open at it", () => {
  fc.assert(
    fc.property(moment, (now) => {
      const doors = doorsAt(place, now);
      if (doors.isOpen) {
        expect(doorsAt(place, doors.closesAt! - 1).isOpen).toBe(true);
        expect(doorsAt(place, doors.closesAt!).isOpen).toBe(false);
      } else if (doors.opensAt !== null) {
        expect(doors.opensAt).toBeGreaterThan(now);
        expect(doorsAt(place, doors.opensAt - 1).isOpen).toBe(false);
        expect(doorsAt(place, doors.opensAt).isOpen).toBe(true);
      } else expect(now).toBeGreaterThanOrEqual(at("2027-05-31", "22:00"));
    }),
  );
});

it("a place without hours that is open before and after is never shut", () => {
  const always = { ...place, hours: null, open: { before: true, after: true } };
  fc.assert(
    fc.property(moment, (now) => {
      expect(doorsAt(always, now).isOpen).toBe(true);
    }),
  );
});

it("hours until midnight end with the day", () => {
  const late = { ...place, hours: { from: "18:00", to: "24:00" } };
  expect(doorsAt(late, at("2027-05-10", "23:59"))).toMatchObject({ isOpen: true, closesAt: at("2027-05-11", "00:00") });
  expect(doorsAt(late, at("2027-05-11", "00:00")).isOpen).toBe(false);
});

it("a ceremony is told for a day, held for ten minutes, and over", () => {
  const from = at("2027-05-01", "10:00");
  expect(ceremonySoon(place, from - DAY_MS)).toBeNull();
  expect(ceremonySoon(place, from - 1)?.kind).toBe("opening");
  expect(ceremonyAt(place, from - 1)).toBeNull();
  expect(ceremonyAt(place, from)?.kind).toBe("opening");
  expect(ceremonySoon(place, from)).toBeNull();
  expect(ceremonyAt(place, from + CEREMONY_MS)).toBeNull();
  expect(ceremonyAt(place, at("2027-05-31", "18:05"))?.kind).toBe("closing");
  expect(ceremonyAt({ ...place, ceremonies: { opening: null, closing: null } }, from)).toBeNull();
});

it("lanterns come at the opening and go at the closing, without a jump", () => {
  for (const kind of ["opening", "closing"] as const) {
    const ceremony = ceremonyOf(place, kind)!;
    const step = CEREMONY_MS / 600;
    let before = 0;
    for (let now = ceremony.from; now <= ceremony.to; now += step) {
      const shine = lanternsAt(ceremony, now);
      expect(shine).toBeGreaterThanOrEqual(0);
      expect(shine).toBeLessThanOrEqual(1);
      expect(Math.abs(shine - before)).toBeLessThan(0.05);
      before = shine;
    }
    expect(before).toBe(0);
  }
  const opening = ceremonyOf(place, "opening")!;
  expect(lanternsAt(opening, opening.from + CEREMONY_MS / 5)).toBeCloseTo(0.5);
  expect(lanternsAt(opening, opening.from + CEREMONY_MS / 2)).toBe(1);
});

it("each line of a ceremony is said for as long as the others", () => {
  expect([0, 0.19, 0.2, 0.5, 0.99, 1].map((progress) => lineAt(5, progress))).toEqual([0, 0, 1, 2, 4, 4]);
});
