import { expect, test } from "vitest";
import { EARSHOT_M } from "../../shared/walk/presence.ts";
import { findNear } from "./nearby.ts";
import type { Person } from "./people.ts";

const person = (slot: number, kind: Person["kind"] = "visitor"): [number, Person] => [
  slot,
  { slot, name: `p${slot}`, look: 0, kind, seat: null, umbrella: false, away: false, badge: "none", table: null },
];

test("those within earshot, nearest first; not oneself, no lights, nobody unknown", () => {
  const shown = new Map([
    [0, { x: 0, z: 0 }],
    [1, { x: 5.2, z: 0 }],
    [2, { x: 0, z: 1 }],
    [3, { x: 1, z: 0 }],
    [4, { x: EARSHOT_M + 1, z: 0 }],
    [5, { x: 2, z: 0 }],
  ]);
  const people = new Map([person(0), person(1), person(2), person(3, "light"), person(4)]);
  expect(findNear(shown, { x: 0, z: 0 }, { people, self: 0 })).toEqual([
    { slot: 2, metres: 1 },
    { slot: 1, metres: 5 },
  ]);
});
