import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../walk/person.ts";
import { unknown } from "./standing.store.ts";
import { TestTalk } from "./testing.ts";

let test: TestTalk;
beforeEach(() => {
  test = new TestTalk();
  test.deskIsOpen();
});

/** The latest that somebody was told about what they can do. */
const reach = (person: Person) => test.heard(person, "reach").at(-1) as Record<string, unknown> | undefined;

describe("what one can do", () => {
  it("is said when one comes, and again only when it changes", () => {
    const person = test.enter();
    expect(reach(person)).toEqual({
      level: "near",
      barriers: [],
      minutes: null,
      slow: 0,
      table: null,
      mutedUntil: null,
      hasAgreed: true,
    });
    test.tick(20);
    expect(reach(person)).toBeUndefined();
  });

  it("is said again to a line that is new", () => {
    const person = test.enter();
    reach(person);
    test.talk.greet(person, test.now);
    expect(reach(person)).toMatchObject({ level: "near" });
  });

  it("grows with the minutes here, which are kept", () => {
    const person = test.enter({ pass: "p" }, unknown);
    expect(reach(person)).toMatchObject({ level: "phrases", barriers: ["time"], minutes: 3 });
    test.deskIsOpen(60);
    test.minutes(1.1);
    expect(reach(person)).toMatchObject({ level: "phrases", minutes: 2 });
    test.minutes(2);
    expect(reach(person)).toMatchObject({ level: "table", barriers: ["time"] });
    expect(test.spent.get("p")).toBeGreaterThanOrEqual(179);
  });

  it("does not grow while one's line is dropped", () => {
    const person = test.enter({ pass: "p" }, unknown);
    test.square.setAway(person.slot, true, test.now);
    test.minutes(10);
    test.square.setAway(person.slot, false, test.now);
    test.tick(10);
    expect(test.spent.get("p") ?? 0).toBeLessThanOrEqual(1);
  });

  it("counts the last seconds of whoever leaves", () => {
    const person = test.enter({ pass: "p" });
    test.now += 5500;
    test.square.leave(person.slot);
    expect(test.spent.get("p")).toBe(5);
  });

  it("falls at once with calm mode, for everybody but staff, and rises again", () => {
    const [person, staff] = [test.enter(), test.staff("greeter")];
    reach(person);
    reach(staff);
    test.set({ isCalm: true });
    expect(reach(person)).toMatchObject({ level: "phrases", barriers: ["calm"] });
    expect(reach(staff)).toBeUndefined();
    expect(test.place).toMatchObject({ isCalm: true });
    test.set({ isCalm: false });
    expect(reach(person)).toMatchObject({ level: "near" });
  });

  it("follows the zone one is in", () => {
    const person = test.enter({ back: { x: 0, z: 5, yaw: 0, seat: null } });
    test.set({ levels: { ...test.rules.levels, plaza: "gestures" } });
    expect(reach(person)).toMatchObject({ level: "gestures", barriers: ["zone"] });
    test.perform(person, "go", { zone: "gate" });
    test.tick(10);
    expect(reach(person)).toMatchObject({ level: "near" });
  });

  it("falls when nobody looks after the place any more, within a second", () => {
    const person = test.enter();
    test.deskIsOpen();
    test.tick(10);
    reach(person);
    test.minutes(1.1);
    test.tick(10);
    expect(reach(person)).toMatchObject({ level: "phrases", barriers: ["unattended"] });
    expect(test.place).toMatchObject({ isAttended: false });
  });

  it("is phrases at most under 18, and gestures for who is muted", () => {
    const young = test.enter({}, { ...unknown, seconds: 9999, band: "under-18" });
    expect(reach(young)).toMatchObject({ level: "phrases" });
    const muted = test.enter({ pass: "m" });
    test.records.set("m", { isClean: false, mutedUntil: test.now + 5000 });
    test.talk.look(muted, test.now);
    expect(reach(muted)).toMatchObject({ level: "gestures", mutedUntil: test.now + 5000 });
    test.perform(muted, "phrase", { id: "hello" });
    expect(test.heard(muted, "refused")).toEqual([{ what: "phrase", why: "not-yet" }]);
    test.perform(young, "phrase", { id: "hello" });
    expect(test.heard(young, "said")).toHaveLength(1);
  });

  it("knows the stricter of two things that a pass ever said of its age", () => {
    const person = test.enter({}, { ...unknown, seconds: 9999, band: "under-18" });
    test.talk.enter(person, { ...unknown, band: "adult", hasAgreed: true }, test.now);
    expect(reach(person)).toMatchObject({ level: "phrases", hasAgreed: true });
  });
});

describe("whoever looks after the place", () => {
  it("is known the moment they come in, and as long as their line stands", () => {
    const quiet = new TestTalk();
    expect(quiet.place).toMatchObject({ isAttended: false });
    const greeter = quiet.staff("greeter");
    expect(quiet.place).toMatchObject({ isAttended: true });
    quiet.minutes(5);
    expect(quiet.place).toMatchObject({ isAttended: true });
    quiet.square.setAway(greeter.slot, true, quiet.now);
    quiet.minutes(1.1);
    quiet.tick(10);
    expect(quiet.place).toMatchObject({ isAttended: false });
  });

  it("is not everybody with an account", () => {
    const quiet = new TestTalk();
    quiet.enter({ staff: { account: "e", badge: "exhibitor", roles: ["exhibitor"] } });
    quiet.tick(10);
    expect(quiet.place).toMatchObject({ isAttended: false });
  });
});

describe("a word of the desk", () => {
  it("comes to everybody once, and to who comes later", () => {
    const person = test.enter();
    test.set({ notice: { text: "Music at eight", at: 5 } });
    test.set({ isCalm: true });
    expect(test.heard(person, "notice")).toEqual([{ text: "Music at eight", at: 5 }]);
    expect(test.heard(test.enter(), "notice")).toHaveLength(1);
    test.set({ notice: null });
    expect(test.place).toMatchObject({ notice: "" });
    expect(test.heard(test.enter(), "notice")).toEqual([]);
  });
});

describe("the desk's view of a square", () => {
  it("counts people by zone, tables and calls", () => {
    test.hosted();
    const guest = test.guest();
    test.perform(guest, "call", { why: "lost" });
    expect(test.talk.place("S")).toEqual({
      square: "S",
      people: 2,
      zones: [{ zone: "tables", people: 2 }],
      tables: [{ table: "table-2", topic: "cats", host: "P1", members: 2, cap: 6, isReported: false }],
      calls: [{ zone: "tables", why: "lost", at: test.now }],
    });
  });

  it("can close a table", () => {
    const host = test.hosted();
    expect(test.talk.closeTable("table-2", test.now)).toBe(true);
    expect(test.heard(host, "table-left")).toEqual([{ table: "table-2", why: "closed" }]);
    expect(test.talk.closeTable("table-2", test.now)).toBe(false);
  });
});

describe("a name", () => {
  const called = (person: Person, name: string, look = 1) => {
    test.now += 5000;
    test.perform(person, "appear", { name, look, presence: "visitor" });
    return person.facts.name;
  };
  const refusals = (person: Person) => test.heard(person, "refused").map((refused) => (refused as { why: string }).why);

  it("changes twice at once, and then not before ten minutes are over; the look always does", () => {
    const person = test.enter({ name: "ゆき" });
    expect(["そら", "うみ", "やま"].map((name) => called(person, name, 7))).toEqual(["そら", "うみ", "うみ"]);
    expect([refusals(person), person.facts.look]).toEqual([["too-often"], 7]);
    expect(called(person, "うみ")).toBe("うみ");
    test.now += 10 * 60_000;
    expect(called(person, "やま")).toBe("やま");
    expect(refusals(person)).toEqual([]);
  });

  it("is no way around a mute or calm mode, nor is being a light for a moment", () => {
    const person = test.enter({ pass: "m", name: "ゆき" });
    test.set({ isCalm: true });
    expect([called(person, "みてるぞ", 9), person.facts.look]).toEqual(["ゆき", 9]);
    test.set({ isCalm: false });
    test.records.set("m", { isClean: false, mutedUntil: test.now + 60_000 });
    expect(called(person, "みてるぞ")).toBe("ゆき");
    test.perform(person, "appear", { name: "", look: 1, presence: "light" });
    expect([person.facts.name, called(person, "みてるぞ")]).toEqual(["", "ゆき"]);
    expect(refusals(person)).toEqual(["not-yet", "not-yet", "not-yet"]);
  });

  it("is looked at together with lines and names before it, and they with it", () => {
    const person = test.enter({ name: "ゆき", back: { x: 0, z: 5, yaw: 0, seat: null } });
    test.perform(person, "text", { words: "090", to: "near" });
    expect(called(person, "1234")).toBe("1234");
    expect(test.checked.at(-1)).toEqual({ text: "1234", recent: ["090", "ゆき"] });
    expect(called(person, "HOLD")).toBe("1234");
    expect(refusals(person)).toEqual(["name"]);
    test.perform(person, "text", { words: "5678", to: "near" });
    expect(test.checked.at(-1)).toEqual({ text: "5678", recent: ["090", "1234"] });
  });
});

describe("staff and names", () => {
  it("keep badge and work name whatever they wish to appear as; visitors get neither", () => {
    const staff = test.staff("greeter", { name: "みどり" });
    test.perform(staff, "appear", { name: "ねこ", look: 9, presence: "light" });
    expect(staff.facts).toMatchObject({ name: "みどり", look: 9, kind: "staff", badge: "greeter" });
    const visitor = test.enter({ name: "ゆき" });
    test.perform(visitor, "appear", { name: "スタッフ", look: 1, presence: "visitor" });
    expect(test.heard(visitor, "refused")).toEqual([{ what: "appear", why: "name" }]);
    test.perform(visitor, "appear", { name: "そら", look: 1, presence: "visitor", badge: "greeter" });
    expect(visitor.facts).toMatchObject({ name: "ゆき", kind: "visitor", badge: "none" });
  });

  it("lose all of it when the same pass comes in as a visitor", () => {
    const staff = test.staff("moderator");
    staff.dress({ name: "ゆき", look: 2, presence: "visitor" });
    expect(staff).toMatchObject({ account: null, roles: [], facts: { name: "ゆき", kind: "visitor", badge: "none" } });
    test.perform(staff, "table-open", { table: "table-1", topic: "cats", cap: 5 });
    expect(test.heard(staff, "refused")).toEqual([{ what: "table-open", why: "not-allowed" }]);
  });
});
