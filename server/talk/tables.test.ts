import { beforeEach, describe, expect, it } from "vitest";
import { seats } from "../../shared/walk/map.ts";
import { tableOfSeat } from "../../shared/talk/tables.ts";
import type { Person } from "../walk/person.ts";
import { TestTalk } from "./testing.ts";

let test: TestTalk;
beforeEach(() => {
  test = new TestTalk();
});

const seatOf = (table: string, nth = 0) => seats.map((_, i) => i).filter((i) => tableOfSeat(i) === table)[nth]!;
const refusals = (person: Person) => test.heard(person, "refused").map((refused) => (refused as { why: string }).why);
const left = (person: Person) => test.heard(person, "table-left").map((m) => (m as { why: string }).why);

describe("opening a table", () => {
  it("is done by who may, beside it; everybody sees it", () => {
    const host = test.hosted();
    expect(refusals(host)).toEqual([]);
    expect(host.facts.table).toBe("table-2");
    expect(test.tables.get("table-2")).toEqual({
      topic: "cats",
      host: host.slot,
      cap: 6,
      members: 1,
      isByCode: false,
      isReported: false,
    });
    expect(test.heard(host, "reach").at(-1)).toMatchObject({ table: "table-2" });
  });

  it.each([
    ["by a visitor", "not-allowed", () => test.enter(test.beside("table-2")), {}],
    ["from afar", "not-here", () => test.staff("greeter", test.beside("campfire")), {}],
    ["without a topic", "bad-message", () => test.staff("greeter", test.beside("table-2")), { topic: "  " }],
    ["for too many", "bad-message", () => test.staff("greeter", test.beside("table-2")), { cap: 21 }],
    ["that is none", "bad-message", () => test.staff("greeter", test.beside("table-2")), { table: "hall" }],
  ])("is refused %s", (_, why, come, change) => {
    const person = come();
    test.perform(person, "table-open", { table: "table-2", topic: "cats", cap: 6, ...change });
    expect(refusals(person)).toEqual([why]);
    expect(test.tables.size).toBe(0);
  });

  it("is refused where one is open, in a closed zone, and to a host who is muted", () => {
    test.hosted();
    const second = test.staff("greeter", { ...test.beside("table-2"), pass: "m" });
    test.perform(second, "table-open", { table: "table-2", topic: "dogs", cap: 6 });
    expect(refusals(second)).toEqual(["seat-taken"]);
    test.records.set("m", { isClean: false, mutedUntil: test.now + 60_000 });
    test.perform(second, "table-open", { table: "table-1", topic: "dogs", cap: 6 });
    expect(refusals(second)).toEqual(["not-yet"]);
    const closed = new TestTalk(["campfire"]);
    const host = closed.staff("greeter", { back: { x: -13, z: 25, yaw: 0, seat: null } });
    closed.perform(host, "table-open", { table: "campfire", topic: "stars", cap: 6 });
    expect(closed.heard(host, "refused")).toEqual([{ what: "table-open", why: "closed" }]);
  });

  it("holds a topic to what holds for any line", () => {
    const host = test.staff("greeter", test.beside("table-2"));
    test.perform(host, "table-open", { table: "table-2", topic: "HOLD", cap: 6 });
    expect(test.heard(host, "held")).toEqual([{ why: "contact" }]);
    expect(test.tables.size).toBe(0);
  });

  it("takes in who sits there already, and lets go of the host's former table", () => {
    const early = test.enter();
    test.perform(early, "sit", { seat: seatOf("table-1") });
    expect(early.facts.table).toBeNull();
    const host = test.hosted("table-2");
    test.now += 60_000;
    test.perform(host, "table-open", { table: "table-1", topic: "dogs", cap: 4 });
    expect([...test.tables.keys()]).toEqual(["table-1"]);
    expect(early.facts.table).toBe("table-1");
  });
});

describe("coming to a table", () => {
  it("is sitting down at it, by the table's name or on a seat of it", () => {
    test.hosted();
    const [asked, sat] = [test.enter(), test.enter()];
    test.perform(asked, "table-join", { table: "table-2" });
    expect(tableOfSeat(asked.facts.seat!)).toBe("table-2");
    test.perform(sat, "sit", { seat: seatOf("table-2", 5) });
    expect([asked.facts.table, sat.facts.table]).toEqual(["table-2", "table-2"]);
    expect(test.tables.get("table-2")!.members).toBe(3);
  });

  it("is standing by where every seat is taken", () => {
    test.hosted("table-2", 20);
    for (let i = 0; i < 8; i++) test.guest();
    const late = test.enter();
    test.perform(late, "table-join", { table: "table-2" });
    expect(late.facts).toMatchObject({ seat: null, table: "table-2" });
    test.tick(10);
    expect(late.facts.table).toBe("table-2");
  });

  it("is refused when it is full, not hosted, or for lights", () => {
    test.hosted("table-2", 2);
    test.guest();
    const late = test.enter();
    test.perform(late, "table-join", { table: "table-2" });
    test.perform(late, "sit", { seat: seatOf("table-2", 7) });
    test.perform(late, "table-join", { table: "table-3" });
    expect(refusals(late)).toEqual(["table-full", "table-full", "table-closed"]);
    expect(late.facts).toMatchObject({ seat: null, table: null });
    const light = test.enter({ presence: "light" });
    test.perform(light, "table-join", { table: "table-2" });
    expect(refusals(light)).toEqual(["not-here"]);
  });

  it("leaves the table one was at", () => {
    test.hosted("table-2");
    test.hosted("table-4");
    const guest = test.guest("table-2");
    test.perform(guest, "table-join", { table: "table-4" });
    expect([test.tables.get("table-2")!.members, test.tables.get("table-4")!.members]).toEqual([1, 2]);
  });
});

describe("leaving a table", () => {
  it("is getting up when one says so", () => {
    test.hosted();
    const guest = test.guest();
    test.perform(guest, "table-leave");
    expect(guest.facts).toMatchObject({ seat: null, table: null });
    expect(left(guest)).toEqual([]);
    expect(test.heard(guest, "reach").at(-1)).toMatchObject({ table: null });
  });

  it("is walking off, leaving the square, or becoming a light", () => {
    test.hosted();
    const [walks, goes, hides] = [test.guest(), test.guest(), test.guest()];
    test.perform(walks, "stand");
    expect(walks.facts.table).toBe("table-2");
    test.perform(walks, "go", { zone: "plaza" });
    test.tick(10);
    expect([walks.facts.table, left(walks)]).toEqual([null, ["away"]]);
    test.square.leave(goes.slot);
    test.perform(hides, "appear", { name: "", look: 1, presence: "light" });
    expect(hides.facts.table).toBeNull();
    expect(test.tables.get("table-2")!.members).toBe(1);
  });

  it("is what one may be asked for; there is no way back while it is open", () => {
    const host = test.hosted();
    const guest = test.guest();
    test.perform(host, "table-remove", { slot: guest.slot });
    expect(left(guest)).toEqual(["asked"]);
    expect(guest.facts).toMatchObject({ seat: null, table: null });
    test.perform(guest, "table-join", { table: "table-2" });
    test.perform(guest, "sit", { seat: seatOf("table-2", 3) });
    expect(refusals(guest)).toEqual(["not-allowed", "not-allowed"]);
    test.perform(host, "table-close");
    test.now += 60_000;
    test.perform(host, "table-open", { table: "table-2", topic: "cats", cap: 6 });
    test.perform(guest, "table-join", { table: "table-2" });
    expect(guest.facts.table).toBe("table-2");
  });

  it("is asked by its host or a moderator at it, of nobody else and not of the host", () => {
    const host = test.hosted();
    const [guest, other] = [test.guest(), test.guest()];
    const greeter = test.staff("greeter", test.beside("table-2", 3));
    test.perform(greeter, "table-join", { table: "table-2" });
    test.perform(guest, "table-remove", { slot: other.slot });
    test.perform(greeter, "table-remove", { slot: other.slot });
    test.perform(host, "table-remove", { slot: host.slot });
    test.perform(host, "table-remove", { slot: 4000 });
    expect([...refusals(guest), ...refusals(greeter), ...refusals(host)]).toEqual([
      "not-allowed",
      "not-allowed",
      "not-allowed",
      "not-here",
    ]);
    const moderator = test.staff("moderator", test.beside("table-2", 3));
    test.perform(moderator, "table-join", { table: "table-2" });
    test.perform(moderator, "table-remove", { slot: other.slot });
    expect(left(other)).toEqual(["asked"]);
  });
});

describe("a table's host", () => {
  it("can hand it to somebody at it who may host, and closes it", () => {
    const host = test.hosted();
    const [guest, greeter] = [test.guest(), test.staff("greeter", test.beside("table-2", 3))];
    test.perform(host, "table-hand", { slot: greeter.slot });
    test.perform(host, "table-hand", { slot: guest.slot });
    expect(refusals(host)).toEqual(["not-allowed", "not-allowed"]);
    test.perform(greeter, "table-join", { table: "table-2" });
    test.perform(host, "table-hand", { slot: greeter.slot });
    expect(test.tables.get("table-2")!.host).toBe(greeter.slot);
    test.perform(host, "table-close");
    expect(refusals(host)).toEqual(["not-allowed"]);
    test.perform(greeter, "table-close");
    expect([left(host), left(guest), left(greeter)]).toEqual([["closed"], ["closed"], ["closed"]]);
    expect(test.tables.size).toBe(0);
  });

  it("who leaves passes it on to who may, or it closes", () => {
    const host = test.hosted();
    const [guest, greeter] = [test.guest(), test.staff("greeter", test.beside("table-2", 3))];
    test.perform(greeter, "table-join", { table: "table-2" });
    test.perform(host, "table-leave");
    expect(test.tables.get("table-2")!.host).toBe(greeter.slot);
    test.square.leave(greeter.slot);
    expect(test.tables.size).toBe(0);
    expect(left(guest)).toEqual(["closed"]);
  });

  it("whose line drops keeps it for a minute, also as somebody new with the same pass", () => {
    const host = test.hosted();
    const guest = test.guest();
    test.square.setAway(host.slot, true, test.now);
    test.minutes(0.5);
    test.square.leave(host.slot);
    expect(test.tables.get("table-2")).toMatchObject({ host: null, members: 1 });
    const back = test.staff("table-host", { ...test.beside("table-2"), pass: host.pass });
    test.perform(back, "table-join", { table: "table-2" });
    expect(test.tables.get("table-2")).toMatchObject({ host: back.slot, members: 2 });
    test.square.setAway(back.slot, true, test.now);
    test.tick(10);
    test.minutes(0.9);
    expect(test.tables.size).toBe(1);
    test.minutes(0.2);
    test.tick(10);
    expect(test.tables.size).toBe(0);
    expect(left(guest)).toEqual(["closed"]);
  });

  it("who comes back without a badge hosts no more", () => {
    const host = test.hosted();
    const guest = test.guest();
    host.dress({ name: "ゆき", look: 1, presence: "visitor" });
    test.square.setAway(host.slot, false, test.now);
    expect(test.tables.size).toBe(0);
    expect(left(guest)).toEqual(["closed"]);
  });

  it("who stays away is followed by another at the table who may host", () => {
    const host = test.hosted();
    const greeter = test.staff("greeter", test.beside("table-2", 3));
    test.perform(greeter, "table-join", { table: "table-2" });
    test.square.setAway(host.slot, true, test.now);
    test.tick(10);
    expect(test.tables.get("table-2")!.host).toBe(host.slot);
    test.minutes(1.1);
    test.tick(10);
    expect(test.tables.get("table-2")!.host).toBe(greeter.slot);
  });
});
