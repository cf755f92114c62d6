import { describe, expect, test } from "vitest";
import { badges } from "../../shared/staff/roles.ts";
import { talkTables } from "../../shared/talk/tables.ts";
import { kinds } from "../../shared/walk/presence.ts";
import { comparePeople, type SlowPerson } from "./compare.ts";

const slow = (change: Partial<SlowPerson> = {}): SlowPerson => ({
  name: "そら",
  look: 1,
  kind: kinds.indexOf("visitor"),
  seat: -1,
  umbrella: false,
  away: false,
  ...change,
});
const known = comparePeople(new Map(), [
  ["1", slow()],
  ["2", slow({ name: "", kind: kinds.indexOf("light") })],
]).people;

describe("people compared", () => {
  test("newcomers come, as what they are", () => {
    const { people, changes } = comparePeople(new Map(), [["7", slow({ kind: kinds.indexOf("sample"), seat: 3 })]]);
    expect(people.get(7)).toMatchObject({ slot: 7, name: "そら", kind: "sample", seat: 3 });
    expect(changes).toEqual([{ kind: "came", person: people.get(7) }]);
  });

  test("staff wear their badge, and whoever is at a table is there", () => {
    const staff = slow({ kind: kinds.indexOf("staff"), badge: badges.indexOf("greeter"), table: 1 });
    const { people } = comparePeople(known, [
      ["1", staff],
      ["2", slow({ badge: 99, table: 99 })],
    ]);
    expect(people.get(1)).toMatchObject({ kind: "staff", badge: "greeter", table: talkTables[0]!.id });
    expect(people.get(2)).toMatchObject({ badge: "none", table: null });
    expect(comparePeople(people, [["1", { ...staff, table: 0 }]]).people.get(1)!.table).toBeNull();
  });

  test("when nothing changed everything stays the very same", () => {
    const again = comparePeople(known, [
      ["1", slow()],
      ["2", slow({ name: "", kind: kinds.indexOf("light") })],
    ]);
    expect(again.people).toBe(known);
    expect(again.changes).toEqual([]);
  });

  test("only who changed is new", () => {
    const { people } = comparePeople(known, [
      ["1", slow({ umbrella: true })],
      ["2", slow({ name: "", kind: kinds.indexOf("light") })],
    ]);
    expect(people).not.toBe(known);
    expect(people.get(1)!.umbrella).toBe(true);
    expect(people.get(2)).toBe(known.get(2));
  });

  test("sitting, changing seats, standing and leaving are told", () => {
    const sat = comparePeople(known, [["1", slow({ seat: 0 })]]);
    expect(sat.changes.map((c) => [c.kind, c.person.slot])).toEqual([
      ["sat", 1],
      ["left", 2],
    ]);
    const moved = comparePeople(sat.people, [["1", slow({ seat: 4 })]]);
    expect(moved.changes).toMatchObject([{ kind: "sat", seat: 4 }]);
    const stood = comparePeople(moved.people, [["1", slow()]]);
    expect(stood.changes).toMatchObject([{ kind: "stood", seat: 4 }]);
  });
});
