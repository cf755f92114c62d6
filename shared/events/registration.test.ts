import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { T0 } from "./fixture.ts";
import {
  aheadOf,
  type Change,
  findsSeat,
  HELD_MS,
  moveUp,
  register,
  type Registered,
  unregister,
} from "./registration.ts";

const written = (rows: readonly Registered[], { rows: changed }: Change): Registered[] => [
  ...rows.filter(({ pass }) => !changed.some((row) => row.pass === pass)),
  ...changed,
];
const seated = (rows: readonly Registered[]) => rows.filter(({ state }) => state === "seat");
const passes = fc.constantFrom("a", "b", "c", "d", "e", "f");
const deed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant("register" as const), pass: passes, ms: fc.integer({ min: -5, max: 5 }) }),
  },
  fc.record({ what: fc.constant("unregister" as const), pass: passes, ms: fc.constant(0) }),
  fc.record({ what: fc.constant("room" as const), pass: passes, ms: fc.integer({ min: 0, max: 4 }) }),
);

describe("registering", () => {
  it("never gives out more seats than there are, nor keeps one free while somebody waits; nobody loses a seat or a place", () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (all, first) => {
        let rows: Registered[] = [];
        let capacity = first;
        let given = first;
        let now = T0;
        for (const { what, pass, ms } of all) {
          now += what === "register" ? ms : 0;
          if (what === "room") capacity = ms + 1;
          const change =
            what === "register"
              ? register(rows, pass, capacity, now)
              : what === "unregister"
                ? unregister(rows, pass, capacity)
                : moveUp(rows, capacity);
          const before = rows;
          rows = written(rows, change);
          // Less room takes nobody's seat.
          given = Math.max(capacity, Math.min(given, seated(rows).length));
          expect(seated(rows).length).toBeLessThanOrEqual(given);
          const isWaiting = rows.some(({ state }) => state === "waiting");
          if (isWaiting) expect(seated(rows).length).toBeGreaterThanOrEqual(capacity);
          for (const row of seated(before)) {
            const after = rows.find((one) => one.pass === row.pass)!;
            expect(after.state === "seat" || (what === "unregister" && pass === row.pass)).toBe(true);
          }
          for (const row of before.filter(({ state }) => state === "waiting")) {
            const after = aheadOf(rows, row.pass);
            if (after !== null) expect(after).toBeLessThanOrEqual(aheadOf(before, row.pass)!);
          }
          expect(new Set(rows.map((row) => row.pass)).size).toBe(rows.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("twice is once", () => {
    const once = written([], register([], "a", 1, T0));
    expect(register(once, "a", 1, T0 + 5)).toEqual({ rows: [], moved: [] });
    const waits = written(once, register(once, "b", 1, T0 + 1));
    expect(register(waits, "b", 1, T0 + 9).rows).toEqual([]);
    expect(aheadOf(waits, "b")).toBe(0);
    expect(unregister(waits, "a", 1).moved).toEqual(["b"]);
    // There is more room, and whoever waits was first: nobody who comes now goes before them.
    expect(register(waits, "c", 9, T0 + 9).rows).toMatchObject([{ state: "waiting" }]);
    expect(unregister(waits, "nobody", 1)).toEqual({ rows: [], moved: [] });
  });
});

describe("at the door", () => {
  const rows: Registered[] = [
    { pass: "a", state: "seat", at: T0, hasArrived: false },
    { pass: "b", state: "waiting", at: T0 + 1, hasArrived: false },
  ];
  const door = { rows, capacity: 2, inside: 1, from: T0 };
  it("kept seats are kept until a while after the start, and then whoever is there comes in", () => {
    const stranger = { pass: "x", wasIn: false };
    expect(findsSeat(door, stranger, T0 + HELD_MS - 1)).toBe(false);
    expect(findsSeat(door, stranger, T0 + HELD_MS)).toBe(true);
    expect(findsSeat({ ...door, inside: 0 }, stranger, T0)).toBe(true);
    expect(findsSeat({ ...door, inside: 2 }, stranger, T0 + HELD_MS)).toBe(false);
    expect(findsSeat({ ...door, capacity: null, inside: 9999 }, stranger, T0)).toBe(true);
  });
  it("whoever has a seat, or was in, comes in", () => {
    expect(findsSeat({ ...door, inside: 9 }, { pass: "a", wasIn: false }, T0)).toBe(true);
    expect(findsSeat({ ...door, inside: 9 }, { pass: "x", wasIn: true }, T0)).toBe(true);
    expect(findsSeat({ ...door, inside: 9 }, { pass: "b", wasIn: false }, T0)).toBe(false);
  });
});
