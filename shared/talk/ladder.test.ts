import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageBands, type Hour, includes, type LadderRules, levels, reach, type Standing } from "./ladder.ts";

const rules: LadderRules = { tableAfterMinutes: 3, nearAfterMinutes: 30, nearText: true, unattended: "phrases" };
const regular: Standing = {
  minutes: 60,
  isClean: true,
  band: "unsaid",
  hasAgreed: true,
  isStaff: false,
  mutedUntil: null,
};
const hour: Hour = { zone: "near", isCalm: false, isAttended: true, keepers: null };
const NOW = 1000;

describe("the ladder", () => {
  it("is open to the top for a regular at a good hour", () => {
    expect(reach(regular, hour, rules, NOW)).toEqual({ level: "near", barriers: [], minutes: null });
  });

  it("opens with time, and says how long it takes", () => {
    expect(reach({ ...regular, minutes: 0.5 }, hour, rules, NOW)).toEqual({
      level: "phrases",
      barriers: ["time"],
      minutes: 3,
    });
    expect(reach({ ...regular, minutes: 3 }, hour, rules, NOW)).toMatchObject({ level: "table", minutes: 27 });
  });

  it.each([
    ["calm mode", regular, { ...hour, isCalm: true }, rules, "phrases", "calm"],
    ["nobody looks after it", regular, { ...hour, isAttended: false }, rules, "phrases", "unattended"],
    ["a quiet zone", regular, { ...hour, zone: "gestures" }, rules, "gestures", "zone"],
    ["an age under 18", { ...regular, band: "under-18" }, hour, rules, "phrases", "under-18"],
    ["a record", { ...regular, isClean: false }, hour, rules, "phrases", "record"],
    ["a mute", { ...regular, mutedUntil: NOW + 1 }, hour, rules, "gestures", "muted"],
    ["text nearby switched off", regular, hour, { ...rules, nearText: false }, "table", "near-off"],
  ] as const)("falls with %s, and says so", (_, standing, at, set, level, barrier) => {
    const found = reach(standing, at, set, NOW);
    expect(found.level).toBe(level);
    expect(found.barriers).toContain(barrier);
  });

  it("lets those under 18 write at a table by code with two of the staff at it, and only there", () => {
    const young: Standing = { ...regular, band: "under-18" };
    const found = (keepers: number | null, change: Partial<Hour> = {}) =>
      reach(young, { ...hour, keepers, ...change }, rules, NOW);
    expect(found(2)).toEqual({ level: "table", barriers: ["under-18"], minutes: null });
    expect(found(1)).toEqual({ level: "phrases", barriers: ["few-staff"], minutes: null });
    expect(found(null)).toEqual({ level: "phrases", barriers: ["under-18"], minutes: null });
    expect(found(3, { isCalm: true }).level).toBe("phrases");
    expect(found(3, { zone: "phrases" }).level).toBe("phrases");
    expect(reach({ ...young, minutes: 0 }, { ...hour, keepers: 2 }, rules, NOW).barriers).toEqual(["time"]);
  });

  it("does not fall for want of an agreement: that is asked for with the first text", () => {
    expect(reach({ ...regular, hasAgreed: false }, hour, rules, NOW).level).toBe("near");
  });

  it("lets staff speak anywhere unless they are muted themselves", () => {
    const staff = { ...regular, isStaff: true, minutes: 0, hasAgreed: false };
    const worst: Hour = { zone: "gestures", isCalm: true, isAttended: false, keepers: null };
    expect(reach(staff, worst, { ...rules, nearText: false }, NOW).level).toBe("near");
    expect(reach({ ...staff, mutedUntil: NOW + 1 }, worst, rules, NOW).level).toBe("gestures");
  });

  it("never opens anything by making things stricter", () => {
    const standings = fc.record({
      minutes: fc.integer({ min: 0, max: 60 }),
      isClean: fc.boolean(),
      band: fc.constantFrom(...ageBands),
      hasAgreed: fc.boolean(),
      isStaff: fc.constant(false),
      mutedUntil: fc.constantFrom(null, NOW - 1, NOW + 1),
    });
    const hours = fc.record({
      zone: fc.constantFrom(...levels),
      isCalm: fc.boolean(),
      isAttended: fc.boolean(),
      keepers: fc.constantFrom(null, 0, 1, 2, 3),
    });
    fc.assert(
      fc.property(standings, hours, (standing, at) => {
        const { level } = reach(standing, at, rules, NOW);
        expect(includes(level, reach(standing, { ...at, isCalm: true }, rules, NOW).level)).toBe(true);
        expect(includes(level, reach(standing, { ...at, isAttended: false }, rules, NOW).level)).toBe(true);
        expect(includes(level, reach({ ...standing, band: "under-18" }, at, rules, NOW).level)).toBe(true);
        expect(includes(level, reach(standing, { ...at, keepers: null }, rules, NOW).level)).toBe(true);
        if (standing.band === "under-18" && includes(level, "table")) expect(at.keepers).toBeGreaterThanOrEqual(2);
        expect(includes(level, reach({ ...standing, minutes: 0 }, at, rules, NOW).level)).toBe(true);
        expect(includes(at.zone, level)).toBe(true);
      }),
    );
  });
});
