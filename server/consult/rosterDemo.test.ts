import fc from "fast-check";
import { expect, it } from "vitest";
import { clashes, isIn, type Shift } from "../../shared/consult/hours.ts";
import { missingShifts } from "./rosterDemo.ts";

const HOUR = 3600_000;
const T0 = 1_800_000_000_000;
const at = { organisation: "o", booth: "b", counsellor: "anne" };

it("somebody is there now and for hours, at any moment of a demo that runs on, and never at two places", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 8 }), (pauses) => {
      const shifts: Shift[] = [];
      let now = T0;
      for (const hours of pauses) {
        now += hours * HOUR + 7;
        for (const shift of missingShifts(at, shifts, now))
          shifts.push({ ...shift, id: String(shifts.length), isCancelled: false });
        expect(shifts.some((shift) => isIn(shift, now))).toBe(true);
        expect(shifts.some((shift) => isIn(shift, now + 5 * HOUR))).toBe(true);
        expect(clashes(shifts)).toEqual([]);
      }
    }),
  );
});
