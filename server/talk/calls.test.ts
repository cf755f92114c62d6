import { beforeEach, describe, expect, it } from "vitest";
import type { Call } from "../../shared/talk/messages.ts";
import { zoneAt } from "../../shared/walk/map.ts";
import type { Person } from "../walk/person.ts";
import { regular, TestTalk } from "./testing.ts";

let test: TestTalk;
beforeEach(() => {
  test = new TestTalk();
});

const called = (person: Person) => test.heard(person, "called").at(-1);
const calls = (greeter: Person) => (test.heard(greeter, "calls").at(-1) as { calls: Call[] } | undefined)?.calls;
const refusals = (person: Person) => test.heard(person, "refused").map((refused) => (refused as { why: string }).why);

describe("a call for somebody", () => {
  it("says so at once where nobody can come", () => {
    const person = test.enter();
    test.perform(person, "call", { why: "lost" });
    expect(called(person)).toEqual({ state: "nobody", taker: null });
    // Somebody who keeps a table does not answer calls.
    test.staff("table-host");
    test.perform(person, "call", { why: "lost" });
    expect(called(person)).toEqual({ state: "nobody", taker: null });
    expect(test.talk.calls.waiting).toEqual([]);
  });

  it("reaches every greeter, also one who comes later, and no visitor", () => {
    const [greeter, person] = [test.staff("greeter"), test.enter({ name: "ゆき" })];
    test.perform(person, "call", { why: "uneasy" });
    const seen = { slot: person.slot, name: "ゆき", why: "uneasy", at: test.now, taker: null };
    expect(calls(greeter)).toMatchObject([seen]);
    expect(calls(test.staff("moderator"))).toMatchObject([seen]);
    expect(calls(person)).toBeUndefined();
    expect(called(person)).toEqual({ state: "waiting", taker: null });
    test.perform(person, "call", { why: "lost" });
    expect(calls(greeter)).toMatchObject([{ ...seen, why: "lost" }]);
  });

  it("waits where only the desk can see it", () => {
    test.deskIsOpen();
    const person = test.enter();
    test.perform(person, "call", { why: "company" });
    expect(called(person)).toMatchObject({ state: "waiting" });
    const waiting = { zone: zoneAt(person.motion), why: "company", at: test.now };
    expect(test.talk.place("square-1").calls).toEqual([waiting]);
    test.minutes(1.1);
    test.tick(10);
    expect(called(person)).toMatchObject({ state: "nobody" });
  });

  it("is taken by one greeter, who is named, and is over when either says so", () => {
    const [first, second] = [test.staff("greeter", { name: "みどり" }), test.staff("greeter")];
    const person = test.enter();
    test.perform(person, "call", { why: "lost" });
    const { id } = calls(first)![0]!;
    test.perform(first, "call-take", { call: id });
    expect(called(person)).toEqual({ state: "coming", taker: "みどり" });
    expect(calls(second)).toMatchObject([{ taker: "みどり" }]);
    test.perform(second, "call-take", { call: id });
    test.perform(second, "call-take", { call: "none" });
    expect(refusals(second)).toEqual(["seat-taken", "not-here"]);
    test.perform(person, "call-take", { call: id });
    expect(refusals(person)).toEqual(["not-allowed"]);
    test.perform(first, "call-end");
    expect(called(person)).toMatchObject({ state: "over" });
    expect(calls(second)).toEqual([]);
  });

  it("waits again when its greeter leaves", () => {
    const [greeter, person] = [test.staff("greeter"), test.enter()];
    test.staff("greeter");
    test.perform(person, "call", { why: "lost" });
    test.perform(greeter, "call-take", { call: calls(greeter)![0]!.id });
    test.square.leave(greeter.slot);
    expect(called(person)).toMatchObject({ state: "waiting" });
  });

  it("stands while its caller comes in anew, whoever is to blame for that", () => {
    const [greeter, person] = [test.staff("greeter", { name: "みどり" }), test.enter({ pass: "p" })];
    test.perform(person, "call", { why: "uneasy" });
    const { id } = calls(greeter)![0]!;
    test.square.leave(person.slot);
    test.perform(greeter, "call-take", { call: id });
    expect(test.heard(person, "called")).toEqual([{ state: "waiting", taker: null }]);
    const back = test.enter({ pass: "p", name: "ゆき" });
    expect(called(back)).toEqual({ state: "coming", taker: "みどり" });
    expect(calls(greeter)).toMatchObject([{ id, slot: back.slot, name: "ゆき", taker: "みどり" }]);
    expect(test.talk.calls.isTakenBy(back, greeter)).toBe(true);
    test.perform(back, "call-end");
    expect([called(back), calls(greeter)]).toEqual([{ state: "over", taker: null }, []]);
  });

  it("is over a minute after its caller left, who hears that when they are back, once", () => {
    const [greeter, person] = [test.staff("greeter"), test.enter({ pass: "p" })];
    test.perform(person, "call", { why: "lost" });
    test.square.leave(person.slot);
    test.tick(500);
    expect(calls(greeter)).toHaveLength(1);
    test.tick(120);
    expect(calls(greeter)).toEqual([]);
    const back = test.enter({ pass: "p" });
    expect(called(back)).toEqual({ state: "over", taker: null });
    test.talk.greet(back, test.now);
    expect(called(back)).toBeUndefined();
  });

  it("waits again when its greeter comes back without a badge, and nobody is led by them", () => {
    const [greeter, person] = [test.staff("greeter"), test.enter()];
    test.staff("moderator");
    test.perform(person, "call", { why: "lost" });
    test.perform(greeter, "call-take", { call: calls(greeter)![0]!.id });
    test.perform(greeter, "lead", { slot: person.slot });
    greeter.dress({ name: "ゆき", look: 1, presence: "visitor" });
    test.talk.enter(greeter, regular, test.now);
    expect(called(person)).toMatchObject({ state: "waiting" });
    expect(test.heard(person, "led").at(-1)).toEqual({ slot: null });
  });

  it("is not kept for ever by who came and forgot it", () => {
    const [greeter, person] = [test.staff("greeter"), test.enter()];
    test.perform(person, "call", { why: "lost" });
    test.perform(greeter, "call-take", { call: calls(greeter)![0]!.id });
    test.minutes(31);
    test.tick(10);
    expect(called(person)).toMatchObject({ state: "over" });
  });
});

describe("leading", () => {
  const led = (person: Person) => test.heard(person, "led").map((m) => (m as { slot: number | null }).slot);

  it("is offered to one person, and ended by the greeter", () => {
    const [greeter, one, two] = [test.staff("greeter"), test.enter(), test.enter()];
    test.perform(greeter, "lead", { slot: one.slot });
    expect(led(one)).toEqual([greeter.slot]);
    test.perform(greeter, "lead", { slot: two.slot });
    expect([led(one), led(two)]).toEqual([[null], [greeter.slot]]);
    test.perform(greeter, "lead", { slot: null });
    expect(led(two)).toEqual([null]);
  });

  it("ends when they part, and when the greeter leaves", () => {
    const [greeter, one] = [test.staff("greeter"), test.enter()];
    test.perform(greeter, "lead", { slot: one.slot });
    test.perform(one, "go", { zone: "concert" });
    test.tick(10);
    expect(led(one)).toEqual([greeter.slot, null]);
    test.perform(one, "go", { zone: "gate" });
    test.perform(greeter, "lead", { slot: one.slot });
    test.square.leave(greeter.slot);
    expect(led(one)).toEqual([greeter.slot, null]);
  });

  it("is for greeters; not of oneself, of lights that did not call, of who is led by another or has blocked one", () => {
    const [greeter, other, one] = [
      test.staff("greeter", { pass: "g" }),
      test.staff("greeter"),
      test.enter({ pass: "o" }),
    ];
    const light = test.enter({ presence: "light" });
    test.perform(one, "lead", { slot: greeter.slot });
    expect(refusals(one)).toEqual(["not-allowed"]);
    test.perform(greeter, "lead", { slot: greeter.slot });
    test.perform(greeter, "lead", { slot: light.slot });
    test.perform(greeter, "lead", { slot: one.slot });
    test.perform(other, "lead", { slot: one.slot });
    expect([...refusals(greeter), ...refusals(other)]).toEqual(["not-here", "not-here", "seat-taken"]);
    test.perform(light, "call", { why: "uneasy" });
    test.perform(greeter, "call-take", { call: calls(greeter)!.at(-1)!.id });
    test.perform(greeter, "lead", { slot: light.slot });
    expect(led(light)).toEqual([greeter.slot]);
    test.blocks.add("g,o");
    test.perform(greeter, "lead", { slot: one.slot });
    expect(refusals(greeter)).toEqual(["not-here"]);
  });
});
