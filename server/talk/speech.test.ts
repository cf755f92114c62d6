import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../walk/person.ts";
import { regular, TestTalk } from "./testing.ts";

let test: TestTalk;
beforeEach(() => {
  test = new TestTalk();
});

const say = (person: Person, words: string, to: "table" | "near" = "near") => {
  test.now += 2000;
  test.deskIsOpen();
  test.perform(person, "text", { words, to });
};
const words = (person: Person) => test.heard(person, "heard").map((heard) => (heard as { words: string }).words);
const refusals = (person: Person) => test.heard(person, "refused").map((refused) => (refused as { why: string }).why);
const at = (x: number, z = 5) => ({ back: { x, z, yaw: 0, seat: null } });

describe("words to those near", () => {
  it("reach whoever is within a few steps, the speaker too, and nobody else", () => {
    const [speaker, near, far] = [test.enter(at(-3)), test.enter(at(2.9)), test.enter(at(3.4))];
    say(speaker, "こんにちは");
    expect([words(speaker), words(near), words(far)]).toEqual([["こんにちは"], ["こんにちは"], []]);
  });

  it("do not reach lights, and lights say nothing", () => {
    const [speaker, light] = [test.enter(at(0)), test.enter({ ...at(1), presence: "light" })];
    say(speaker, "こんにちは");
    say(light, "hello");
    expect([words(light), words(speaker)]).toEqual([[], ["こんにちは"]]);
    expect(refusals(light)).toEqual(["not-here"]);
  });

  it("do not pass a block, nor do phrases and gestures", () => {
    const [speaker, other] = [test.enter({ ...at(0), pass: "a" }), test.enter({ ...at(1), pass: "b" })];
    test.blocks.add("a,b");
    say(speaker, "こんにちは");
    test.perform(speaker, "phrase", { id: "hello" });
    test.perform(other, "gesture", { gesture: "wave" });
    expect(test.told.filter(({ slot, type }) => slot === other.slot && ["heard", "said"].includes(type))).toEqual([]);
    expect(test.heard(speaker, "gestured")).toEqual([]);
  });

  it("are a table's where text nearby is off, and nobody's in calm mode", () => {
    const speaker = test.enter(at(0));
    test.set({ nearText: false });
    say(speaker, "a");
    test.set({ nearText: true, isCalm: true });
    say(speaker, "b");
    expect(refusals(speaker)).toEqual(["not-yet", "not-yet"]);
    expect(words(speaker)).toEqual([]);
  });

  it("need the agreement, once", () => {
    const speaker = test.enter({ ...at(0), pass: "new" }, { ...regular, hasAgreed: false });
    say(speaker, "a");
    expect(refusals(speaker)).toEqual(["agree"]);
    test.perform(speaker, "agree");
    expect(test.heard(speaker, "reach").at(-1)).toMatchObject({ hasAgreed: true });
    say(speaker, "b");
    expect(words(speaker)).toEqual(["b"]);
    test.perform(speaker, "agree");
    expect(test.agreed).toEqual(["new"]);
  });

  it("have a pause between them where a zone is slow, but for staff", () => {
    const [speaker, staff] = [test.enter(at(0)), test.staff("greeter", at(1))];
    test.set({ slow: { ...test.rules.slow, plaza: 10 } });
    for (const person of [speaker, staff]) for (const line of ["a", "b"]) say(person, line);
    expect(refusals(speaker)).toEqual(["too-often"]);
    test.now += 10_000;
    say(speaker, "c");
    expect(words(speaker)).toEqual(["a", "a", "b", "c"]);
    test.square.leave(speaker.slot);
    const again = test.enter({ ...at(-3), pass: speaker.pass });
    say(again, "d");
    expect(refusals(again)).toEqual(["too-often"]);
  });

  it("are refused as nonsense when there is nothing in them", () => {
    const speaker = test.enter(at(0));
    say(speaker, "  ");
    test.perform(speaker, "text", { words: "x".repeat(241), to: "near" });
    test.perform(speaker, "text", { words: "x", to: "all" });
    test.perform(speaker, "text", { words: "x", to: "near", slot: 2 });
    expect(new Set(refusals(speaker))).toEqual(new Set(["bad-message"]));
  });
});

describe("words at a table", () => {
  it("reach everybody at it, and nobody beside it", () => {
    const [host, guest, beside] = [test.hosted(), test.guest(), test.enter(test.beside("table-2", 3))];
    say(guest, "猫が好きです", "table");
    expect([words(host), words(guest), words(beside)]).toEqual([["猫が好きです"], ["猫が好きです"], []]);
    say(beside, "me too", "table");
    expect(refusals(beside)).toEqual(["table-closed"]);
  });

  it("fall silent when somebody there was reported and nobody looks after the place, until that was looked into", () => {
    test.hosted();
    const guest = test.guest();
    test.set({ unattended: "near" });
    test.talk.setReported("table-2", true, test.now);
    say(guest, "a", "table");
    expect(words(guest)).toEqual(["a"]);
    for (const person of test.square.people()) if (person.facts.kind === "staff") person.facts.away = true;
    test.minutes(1.1);
    test.tick(10);
    test.perform(guest, "text", { words: "b", to: "table" });
    expect(refusals(guest)).toEqual(["not-yet"]);
    expect(test.heard(guest, "reach").at(-1)).toMatchObject({ level: "phrases", barriers: ["unattended"] });
    test.talk.setReported("table-2", false, test.now);
    test.perform(guest, "text", { words: "c", to: "table" });
    expect(words(guest)).toEqual(["c"]);
  });
});

describe("what must not pass", () => {
  it("is told to its writer alone, and no line of theirs", () => {
    const [speaker, near] = [test.enter(at(0)), test.enter(at(1))];
    say(speaker, "HOLD 090");
    expect(test.heard(speaker, "held")).toEqual([{ why: "contact" }]);
    expect([words(speaker), words(near)]).toEqual([[], []]);
    expect(test.reviewed).toEqual([]);
  });

  it("goes to a person first where it must", () => {
    const speaker = test.enter(at(0));
    say(speaker, "LURE");
    expect(test.reviewed).toEqual([{ person: speaker, words: "LURE", why: "lure", to: "near", at: test.now }]);
  });

  it("is looked for over several lines, those that were heard", () => {
    const speaker = test.enter(at(0));
    for (const line of ["090", "HOLD", "1234"]) say(speaker, line);
    expect(test.checked.at(-1)).toEqual({ text: "1234", recent: ["090"] });
    test.now += 11 * 60_000;
    say(speaker, "5678");
    expect(test.checked.at(-1)!.recent).toEqual([]);
  });

  it("is looked for over all visits: coming in anew does not make it forgotten", () => {
    const speaker = test.enter({ ...at(0), pass: "p" });
    say(speaker, "090");
    test.square.leave(speaker.slot);
    say(test.enter({ ...at(0), pass: "p" }), "1234");
    expect(test.checked.at(-1)).toEqual({ text: "1234", recent: ["090"] });
    say(test.enter({ ...at(0), pass: "other" }), "5678");
    expect(test.checked.at(-1)!.recent).toEqual([]);
  });

  it("is not that staff say who they are", () => {
    const staff = test.staff("greeter", at(0));
    say(staff, "STAFF here");
    expect(words(staff)).toEqual(["STAFF here"]);
  });
});

describe("one's own distress", () => {
  it("is heard, opens a line of help once in a while, and calls for care", () => {
    const host = test.hosted();
    const [guest, friend] = [test.guest(), test.guest()];
    const greeter = test.staff("greeter", test.beside("table-2", 6));
    say(guest, "SAD", "table");
    say(guest, "so SAD", "table");
    expect(words(friend)).toEqual(["SAD", "so SAD"]);
    expect(test.heard(guest, "comfort")).toHaveLength(1);
    for (const carer of [host, greeter]) expect(test.heard(carer, "care")).toHaveLength(2);
    expect(test.heard(friend, "care")).toEqual([]);
    expect(test.heard(host, "heard")).toHaveLength(2);
    test.now += 61 * 60_000;
    say(guest, "SAD again", "table");
    expect(test.heard(guest, "comfort")).toHaveLength(1);
  });
});

describe("distress in words that were held", () => {
  it("is no less: help is offered, and whoever looks after the writer hears of it without the words", () => {
    const host = test.hosted();
    const [guest, friend] = [test.guest(), test.guest()];
    const [near, far] = [test.staff("greeter", test.beside("table-2", 6)), test.staff("greeter", at(0, 40))];
    for (const line of ["SAD LURE", "SAD HOLD"]) say(guest, line, "table");
    expect(test.heard(guest, "held")).toEqual([{ why: "lure" }, { why: "contact" }]);
    expect(test.heard(guest, "comfort")).toHaveLength(1);
    const untold = { slot: guest.slot, line: null };
    for (const carer of [host, near]) expect(test.heard(carer, "care")).toEqual([untold, untold]);
    for (const other of [friend, far]) expect(test.heard(other, "care")).toEqual([]);
    expect(words(host)).toEqual([]);
  });

  it("is not what somebody else is lured with", () => {
    const host = test.hosted();
    const guest = test.guest();
    say(guest, "LURE", "table");
    expect([test.heard(host, "care"), test.heard(guest, "comfort")]).toEqual([[], []]);
  });
});

describe("the last lines", () => {
  it("are those that the reporter heard, with whose they are, also of who is gone", () => {
    const [reporter, about] = [test.enter(at(0)), test.enter(at(1))];
    say(about, "before");
    const late = test.enter(at(0.5));
    say(about, "bad");
    say(reporter, "stop");
    const { slot } = about;
    const seen = (person: Person) => test.talk.linesFor(person.slot, slot).map((line) => [line.words, line.theirs]);
    expect(seen(reporter)).toEqual([
      ["before", true],
      ["bad", true],
      ["stop", false],
    ]);
    test.square.leave(slot);
    expect(seen(late)).toEqual([
      ["bad", true],
      ["stop", false],
    ]);
    expect(test.talk.linesFor(reporter.slot, 4000)).toEqual([]);
  });

  it("are gone after an hour, whether anybody speaks or not", () => {
    const speaker = test.enter(at(0));
    say(speaker, "a");
    expect(test.talk.lines.count).toBe(1);
    test.minutes(61);
    test.tick(10);
    expect(test.talk.lines.count).toBe(0);
  });
});
