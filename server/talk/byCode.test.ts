/** Tables by code: who sits down at one, and that those under 18 write there under the eyes of two, and nowhere else. */
import { beforeEach, describe, expect, it } from "vitest";
import { may } from "../../shared/staff/permissions.ts";
import { type Role, roles } from "../../shared/staff/roles.ts";
import { tableOfSeat } from "../../shared/talk/tables.ts";
import { seats } from "../../shared/walk/map.ts";
import type { Person } from "../walk/person.ts";
import { GUESSES } from "./entry.ts";
import type { Known } from "./standing.store.ts";
import { regular, TestTalk } from "./testing.ts";

const CODE = "K7M2 QXPA";
const table = "table-2";
const young: Known = { ...regular, band: "under-18" };

let test: TestTalk;
let host: Person;
beforeEach(() => {
  test = new TestTalk();
  host = test.staff("table-host", test.beside(table));
  test.perform(host, "table-open", { table, topic: "cats", cap: 8, code: CODE });
});

const whys = (person: Person) => test.heard(person, "refused").map((refused) => (refused as { why: string }).why);
const join = (person: Person, code?: string) =>
  test.perform(person, "table-join", code === undefined ? { table } : { table, code });
const come = (known: Known = regular) => test.enter(test.beside(table, 3), known);
/** Somebody with these roles, a badge on, at the table. */
const worker = (held: readonly Role[], account: string): Person => {
  const staff = { account, badge: "none" as const, roles: held };
  const person = test.enter({ ...test.beside(table, 3), ...(held.length > 0 && { staff }) });
  test.perform(person, "table-join", { table, ...(!may(held, "table-open") && { code: CODE }) });
  expect(person.facts.table).toBe(table);
  return person;
};
const reachOf = (person: Person) => {
  const { level, barriers } = test.talk.reachOf(test.talk.talker(person)!, test.now);
  return { level, barriers };
};
/** Whether somebody's words get to the table's host. */
const isHeard = (person: Person): boolean => {
  test.now += 10_000;
  test.heard(host, "heard");
  test.perform(person, "text", { words: "hello", to: "table" });
  return test.heard(host, "heard").length === 1;
};

describe("a table by code", () => {
  it("lets nobody sit down without the code, on a seat or by the table's name", () => {
    const person = come();
    join(person);
    join(person, "K7M2QXPB");
    test.perform(person, "sit", { seat: seats.findIndex((_, seat) => tableOfSeat(seat) === table) });
    expect(whys(person)).toEqual(["by-code", "code-wrong", "by-code"]);
    expect(person.facts).toMatchObject({ table: null, seat: null });
    join(person, "k7m2-qxpa");
    expect(person.facts.table).toBe(table);
    expect(tableOfSeat(person.facts.seat!)).toBe(table);
  });

  it("does not take in who sits there already, without the code", () => {
    const seat = seats.findIndex((_, i) => tableOfSeat(i) === "table-1");
    const early = test.enter();
    test.perform(early, "sit", { seat });
    const opener = test.staff("greeter", test.beside("table-1"));
    test.perform(opener, "table-open", { table: "table-1", topic: "dogs", cap: 8, code: CODE });
    expect(early.facts).toMatchObject({ seat, table: null });
  });

  it("asks once: the same pass comes back without, also as somebody new", () => {
    const person = test.enter({ ...test.beside(table, 3), pass: "p" });
    join(person, CODE);
    test.perform(person, "table-leave");
    join(person);
    expect(person.facts.table).toBe(table);
    test.square.leave(person.slot);
    const back = test.enter({ ...test.beside(table, 3), pass: "p" });
    join(back);
    expect(back.facts.table).toBe(table);
  });

  it("takes no code from whoever was asked to leave, nor beyond its cap", () => {
    const person = come();
    join(person, CODE);
    test.perform(host, "table-remove", { slot: person.slot });
    join(person, CODE);
    for (let i = 0; i < 7; i++) join(come(), CODE);
    const late = come();
    join(late, CODE);
    expect([whys(person), whys(late)]).toEqual([["not-allowed"], ["table-full"]]);
  });

  it("cannot be guessed by going out and coming in again", () => {
    for (let i = 0; i < GUESSES.pass; i++) {
      const person = test.enter({ ...test.beside(table, 3), pass: "guesser" });
      join(person, "AAAABBCD");
      expect(whys(person)).toEqual(["code-wrong"]);
      test.square.leave(person.slot);
    }
    const again = test.enter({ ...test.beside(table, 3), pass: "guesser" });
    join(again, CODE);
    expect(whys(again)).toEqual(["code-wait"]);
    expect(again.facts.table).toBeNull();
  });

  it("is told to its host alone, and again to the next host and to one whose page was loaded anew", () => {
    const greeter = worker(["greeter"], "g");
    const person = come();
    join(person, CODE);
    const told = { table, code: "K7M2QXPA" };
    expect(test.heard(host, "table-code")).toEqual([told]);
    test.talk.greet(host, test.now);
    expect(test.heard(host, "table-code")).toEqual([told]);
    test.perform(host, "table-hand", { slot: greeter.slot });
    expect(test.heard(greeter, "table-code")).toEqual([told]);
    test.talk.greet(person, test.now);
    expect([...test.heard(person, "table-code"), ...test.heard(host, "table-code")]).toEqual([]);
    expect(JSON.stringify([...test.tables])).not.toContain("K7M2");
    expect(test.tables.get(table)).toMatchObject({ isByCode: true });
  });

  it("is told to a host who comes back with the same pass", () => {
    test.square.setAway(host.slot, true, test.now);
    test.square.leave(host.slot);
    const back = test.staff("table-host", { ...test.beside(table), pass: host.pass });
    join(back);
    expect(test.heard(back, "table-code")).toEqual([{ table, code: "K7M2QXPA" }]);
  });

  it.each(["", "K7M2", "K7M2QX0A", "22222222", "K7M2QXPA3456789A"])("is not opened with %j", (code) => {
    const opener = test.staff("greeter", test.beside("table-1"));
    test.perform(opener, "table-open", { table: "table-1", topic: "dogs", cap: 8, code });
    expect(whys(opener)).toEqual(["bad-message"]);
    expect(test.tables.has("table-1")).toBe(false);
  });

  it("lets go of staff who lost their role and never gave the code", () => {
    const greeter = worker(["greeter"], "g");
    greeter.dress({ name: "ゆき", look: 1, presence: "visitor" });
    test.square.setAway(greeter.slot, false, test.now);
    expect(greeter.facts.table).toBeNull();
  });
});

describe("under 18", () => {
  it("one writes at a table by code with two of the staff at it", () => {
    worker(["greeter"], "g");
    const person = come(young);
    expect(reachOf(person)).toMatchObject({ level: "phrases" });
    join(person, CODE);
    expect(reachOf(person)).toEqual({ level: "table", barriers: ["under-18"] });
    expect(isHeard(person)).toBe(true);
    test.perform(person, "text", { words: "hello", to: "near" });
    expect(whys(person)).toEqual(["not-yet"]);
  });

  it("one does not with one of them, nor once the second is gone or away for a moment; it is told why", () => {
    const person = come(young);
    join(person, CODE);
    expect(reachOf(person)).toEqual({ level: "phrases", barriers: ["few-staff"] });
    expect(isHeard(person)).toBe(false);
    const greeter = worker(["greeter"], "g");
    expect(isHeard(person)).toBe(true);
    test.square.setAway(greeter.slot, true, test.now);
    expect(isHeard(person)).toBe(false);
    test.square.setAway(greeter.slot, false, test.now);
    expect(isHeard(person)).toBe(true);
    test.tick(10);
    expect(test.heard(person, "reach").at(-1)).toMatchObject({ level: "table" });
    test.perform(greeter, "table-leave");
    expect(isHeard(person)).toBe(false);
    test.tick(10);
    expect(test.heard(person, "reach").at(-1)).toMatchObject({ level: "phrases", barriers: ["few-staff"] });
  });

  it("one account in two tabs, or on two devices, is one of the staff", () => {
    const person = come(young);
    join(person, CODE);
    worker(["table-host"], host.account!);
    expect(isHeard(person)).toBe(false);
  });

  it("two of the staff at a table without a code open nothing", () => {
    test.perform(host, "table-close");
    test.now += 60_000;
    test.perform(host, "table-open", { table, topic: "cats", cap: 8 });
    worker(["greeter"], "g");
    const person = come(young);
    join(person, CODE);
    expect(reachOf(person)).toEqual({ level: "phrases", barriers: ["under-18"] });
    expect(isHeard(person)).toBe(false);
  });

  it("nobody at the table can tell: what all see of it is what they see of any table by code", () => {
    const before = test.tables.get(table);
    const person = come(young);
    join(person, CODE);
    expect(test.tables.get(table)).toEqual({ ...before, members: 2 });
  });

  it.each([["visitor", []], ...roles.map((role) => [role, [role]] as const)] as const)(
    "a %s counts as the second of the staff where they may keep a table, and only there",
    (_, held) => {
      worker(held, "second");
      const person = come(young);
      join(person, CODE);
      expect(isHeard(person)).toBe(may(held, "table-open"));
    },
  );
});
