import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SeenLine } from "../../shared/safety/desk.ts";
import { closeCodes } from "../../shared/walk/presence.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import type { Store } from "../store/store.ts";
import type { Person } from "../walk/person.ts";
import { Performer } from "../walk/perform.ts";
import { TestSquare } from "../walk/testing.ts";
import { safetyActions } from "./actions.ts";
import { Moderation } from "./moderation.ts";
import type { Safety } from "./safety.ts";
import { SquareSafety } from "./SquareSafety.ts";
import { openSafety } from "./testing.ts";

const HOUR = 60 * 60 * 1000;
const mio = { id: "account-1", name: "みお" };

describe("the safety of a square", () => {
  let database: TestDatabase;
  let db: Store;
  let safety: Safety;
  let failures: unknown[];
  let test: TestSquare;
  let here: SquareSafety;
  let performer: Performer;
  let resynced: number[];
  let reported: [table: string, isReported: boolean][];
  let lines: SeenLine[];
  /** Names under which somebody was heard, by slot. */
  let namesHeard: Map<number, string>;

  beforeAll(async () => {
    database = await dialects[0].make();
    db = await database.open();
  });
  afterAll(async () => {
    await db.destroy();
    await database.remove();
  });
  beforeEach(async () => {
    ({ safety, failures } = await openSafety(db));
    test = new TestSquare();
    resynced = [];
    reported = [];
    lines = [{ at: 1, name: "B", words: "ばか", theirs: true }];
    namesHeard = new Map();
    here = new SquareSafety({
      safety,
      square: test.square,
      id: "square-1",
      hearing: () => ({
        linesFor: () => lines,
        nameHeard: (_, slot) => namesHeard.get(slot) ?? null,
        setReported: (table, isReported) => reported.push([table, isReported]),
        look: () => undefined,
      }),
      resync: ({ slot }) => resynced.push(slot),
    });
    performer = new Performer(test.square, safetyActions(here));
    return () => {
      here.close();
      expect(failures).toEqual([]);
    };
  });

  /** Everything that takes a moment is done. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  const enter = async (pass: string = uuid(), isStaff = false): Promise<Person> => {
    const person = test.enter({ pass });
    if (isStaff) person.facts.kind = "staff";
    here.enter(person, (await safety.admit(pass, "192.0.2.1", isStaff, Date.now()))!);
    here.greet(person);
    await settled();
    return person;
  };
  const leave = (person: Person) => {
    test.square.leave(person.slot);
    here.leave(person, Date.now());
  };
  const perform = async (person: Person, type: string, message: object) => {
    performer.perform(person.slot, type, message, Date.now());
    await settled();
  };
  const told = (person: Person, type: string) =>
    test.told.filter((t) => t.slot === person.slot && t.type === type).map(({ message }) => message);
  const sanction = async (about: Person, kind: "mute" | "warning" | "out", length: number) => {
    const report = (await safety.lists.waiting("open", 0)).reports.find((r) => r.about === about.pass);
    const wanted = { report: report!.id, kind, length, reason: "hurtful", words: "", flood: false } as const;
    const { id } = await new Moderation(safety, async () => true).sanction(mio, wanted, Date.now());
    await settled();
    return id;
  };
  const report = (by: Person, about: Person) =>
    perform(by, "report", { slot: about.slot, reason: "hurtful", words: "" });

  it("hides two from each other at once, and lets both in anew who shared the state of all", async () => {
    const [ann, bob, eve] = [await enter(), await enter(), await enter()];
    await perform(ann, "block", { slot: bob.slot });
    expect([here.hides(bob, ann), here.hides(ann, bob), here.hides(eve, ann)]).toEqual([true, true, false]);
    expect(told(ann, "blocks")).toEqual([{ blocks: [expect.objectContaining({ name: bob.facts.name })] }]);
    expect(told(bob, "blocks")).toEqual([]);
    expect(test.dismissed.toSorted((a, b) => a.slot - b.slot)).toEqual(
      [ann, bob].map(({ slot }) => ({ slot, code: closeCodes.anew })),
    );
  });

  it("gives whoever has blocks a state of their own from the start, and then nobody is sent away", async () => {
    const [ann, bob] = [await enter(), await enter()];
    await perform(ann, "block", { slot: bob.slot });
    for (const person of [ann, bob]) leave(person);
    test.dismissed.length = 0;
    const [again, back] = [await enter(bob.pass), await enter(ann.pass)];
    expect([again, back].map(({ slot }) => here.isMirrored(slot))).toEqual([true, true]);
    expect([...here.hiddenFrom(again.slot)]).toEqual([back.slot]);
    expect(test.dismissed).toEqual([]);
    expect(here.isMirrored((await enter()).slot)).toBe(false);
  });

  it("keeps in mind who came, for when their address is flooded later", async () => {
    const { pass } = await enter();
    const { address } = (await safety.admit(pass, "203.0.113.9", false, Date.now()))!;
    await safety.addresses.flood(address, "sanction", Date.now());
    expect(await safety.admit(pass, "203.0.113.9", false, Date.now())).not.toBeNull();
    expect(await safety.admit(uuid(), "203.0.113.9", false, Date.now())).toBeNull();
  });

  it("hides who leaves until somebody new has their slot: a frame of theirs may be on its way", async () => {
    const [ann, bob] = [await enter(), await enter()];
    await perform(ann, "block", { slot: bob.slot });
    leave(bob);
    expect(here.hiddenFrom(ann.slot).has(bob.slot)).toBe(true);
    const stranger = Object.assign(Object.create(bob) as Person, { pass: uuid(), facts: { ...bob.facts } });
    here.enter(stranger, { hidden: [], blocks: [], sanctions: [], address: "" });
    expect(here.hiddenFrom(ann.slot).has(bob.slot)).toBe(false);
  });

  it("shows them to each other again when the block is taken back, and says where they are", async () => {
    const [ann, bob] = [await enter(), await enter()];
    await perform(ann, "block", { slot: bob.slot });
    const { id } = (await safety.around(ann.pass)).own[0]!;
    await perform(bob, "unblock", { id });
    expect(here.hides(bob, ann)).toBe(true);
    await perform(ann, "unblock", { id });
    expect([here.hides(bob, ann), here.hides(ann, bob)]).toEqual([false, false]);
    expect(resynced.toSorted()).toEqual([ann.slot, bob.slot].toSorted());
    expect(told(ann, "blocks").at(-1)).toEqual({ blocks: [] });
  });

  it("lets staff on duty see whoever blocks them, and block nobody", async () => {
    const [ann, guard] = [await enter(), await enter(uuid(), true)];
    await perform(ann, "block", { slot: guard.slot });
    expect([here.hides(guard, ann), here.hides(ann, guard)]).toEqual([true, false]);
    expect(test.dismissed).toEqual([{ slot: ann.slot, code: closeCodes.anew }]);
    await perform(guard, "block", { slot: ann.slot });
    expect(told(guard, "refused")).toEqual([{ what: "block", why: "not-allowed" }]);
    leave(guard);
    expect(here.isMirrored((await enter(guard.pass, true)).slot)).toBe(false);
  });

  it("blocks nobody who is not there, oneself, or a sample", async () => {
    const ann = await enter();
    const sample = test.enter({ pass: "" });
    for (const slot of [ann.slot, sample.slot, 4000]) await perform(ann, "block", { slot });
    expect(told(ann, "refused")).toEqual(Array.from({ length: 3 }, () => ({ what: "block", why: "not-here" })));
    expect(await safety.around(ann.pass)).toEqual({ passes: new Set(), own: [] });
  });

  it("answers a guess at whoever is hidden as one at nobody, here or just gone", async () => {
    const [ann, stalker] = [await enter(), await enter()];
    await perform(ann, "block", { slot: stalker.slot });
    for (const person of [ann, stalker]) leave(person);
    const [back, again] = [await enter(ann.pass), await enter(stalker.pass)];
    back.facts.name = "あたらしい";
    const ask = async () => {
      await perform(again, "block", { slot: back.slot });
      await report(again, back);
    };
    await ask();
    leave(back);
    await ask();
    const none = ["block", "report", "block", "report"].map((what) => ({ what, why: "not-here" }));
    expect(told(again, "refused")).toEqual(none);
    expect([...told(again, "blocks"), ...told(again, "reported")]).toEqual([]);
    expect((await safety.around(stalker.pass)).own).toEqual([]);
  });

  it("takes a report of whoever is hidden from their words, under the name that they were heard by", async () => {
    const [ann, bob] = [await enter(), await enter()];
    namesHeard.set(bob.slot, "まえのなまえ");
    await perform(bob, "block", { slot: ann.slot });
    bob.facts.name = "あたらしい";
    await report(ann, bob);
    expect(told(ann, "reported")).toMatchObject([{ name: "まえのなまえ" }]);
    expect(told(ann, "blocks")).toMatchObject([{ blocks: [{ name: "まえのなまえ" }] }]);
  });

  it("takes a report with what its reporter heard, and separates the two", async () => {
    const [ann, bob] = [await enter(), await enter()];
    bob.facts.table = "table-1";
    await perform(ann, "report", { slot: bob.slot, reason: "sexual", words: "こわい" });
    expect(await safety.reports.madeBy(ann.pass)).toMatchObject([
      {
        about: bob.pass,
        reason: "sexual",
        words: "こわい",
        lines,
        square: "square-1",
        table: "table-1",
        address: expect.any(String),
      },
    ]);
    expect(told(ann, "reported")).toMatchObject([{ state: "open", name: bob.facts.name }]);
    expect(here.hides(bob, ann)).toBe(true);
    expect(reported).toEqual([["table-1", true]]);
    const { id } = (await safety.reports.madeBy(ann.pass))[0]!;
    const answer = { report: id, acted: true, words: "", crowd: false };
    await new Moderation(safety, async () => true).answer(mio, answer, Date.now());
    await settled();
    expect(reported.at(-1)).toEqual(["table-1", false]);
    expect(told(ann, "reported").at(-1)).toMatchObject({ state: "answered", acted: true });
  });

  it("keeps of where a report comes from the day's hash, and of whom it is about theirs", async () => {
    const ann = await enter();
    const bob = test.enter({ pass: uuid() });
    here.enter(bob, (await safety.admit(bob.pass, "198.51.100.7", false, Date.now()))!);
    await report(ann, bob);
    const kept = (await safety.reports.madeBy(ann.pass))[0]!;
    const hash = (address: string) => safety.addresses.hash(address, Date.now());
    expect([kept.source, kept.address]).toEqual([await hash("192.0.2.1"), await hash("198.51.100.7")]);
  });

  it("marks a table only for whoever is at it or heard the one reported", async () => {
    const [ann, bob, eve] = [await enter(), await enter(), await enter()];
    for (const person of [ann, bob]) person.facts.table = "table-1";
    lines = [{ at: 1, name: "C", words: "こんにちは", theirs: false }];
    await report(eve, bob);
    expect(reported).toEqual([]);
    expect(await safety.reports.madeBy(eve.pass)).toMatchObject([{ about: bob.pass, table: "table-1" }]);
    await report(ann, bob);
    expect(reported).toEqual([["table-1", true]]);
  });

  it("takes a report of somebody who has just left, and of nobody else with that slot", async () => {
    const [ann, bob] = [await enter(), await enter()];
    leave(bob);
    await report(ann, bob);
    expect(await safety.reports.madeBy(ann.pass)).toMatchObject([{ about: bob.pass, aboutName: bob.facts.name }]);
    expect((await safety.around(ann.pass)).passes).toEqual(new Set([bob.pass]));
  });

  it("mutes and warns, and says so once more only for what still holds", async () => {
    const [ann, bob] = [await enter(), await enter()];
    await report(ann, bob);
    await sanction(bob, "warning", 0);
    const mute = await sanction(bob, "mute", HOUR);
    expect(told(bob, "sanctioned")).toMatchObject([{ kind: "warning", until: null }, { kind: "mute" }]);
    expect(here.recordOf(bob, Date.now())).toMatchObject({ isClean: false, mutedUntil: expect.any(Number) });
    expect(here.recordOf(bob, Date.now() + HOUR).mutedUntil).toBeNull();
    leave(bob);
    const back = await enter(bob.pass);
    expect(told(back, "sanctioned")).toMatchObject([{ id: mute, kind: "mute" }]);
    await new Moderation(safety, async () => true).lift(mio, mute, Date.now());
    await settled();
    expect(here.recordOf(back, Date.now())).toEqual({ isClean: true, mutedUntil: null });
  });

  it("sends out whoever is kept out, and whoever came in while that was said", async () => {
    const [ann, bob] = [await enter(), await enter()];
    await report(ann, bob);
    const record = (await safety.admit(bob.pass, "192.0.2.1", false, Date.now()))!;
    await sanction(bob, "out", HOUR);
    expect(test.dismissed.at(-1)).toEqual({ slot: bob.slot, code: closeCodes.out });
    leave(bob);
    const again = test.enter({ pass: bob.pass });
    here.enter(again, record);
    await settled();
    expect(test.dismissed.at(-1)).toEqual({ slot: again.slot, code: closeCodes.out });
  });

  it("stands whatever is sent to it", async () => {
    const [ann, bob] = [await enter(), await enter()];
    const messages = fc.sample(fc.tuple(fc.constantFrom("block", "unblock", "report"), fc.anything()), 300);
    for (const [type, message] of messages) {
      test.now += 10_000;
      performer.perform(ann.slot, type, message, test.now);
    }
    await settled();
    expect(told(ann, "refused").length).toBe(messages.length);
    expect(test.dismissed.every(({ code }) => code === closeCodes.nonsense)).toBe(true);
    expect(here.hides(bob, ann)).toBe(false);
    expect(await safety.reports.madeBy(ann.pass)).toEqual([]);
  });

  it("keeps a held line for a person to look at", async () => {
    const bob = await enter();
    here.review({ person: bob, words: "一緒に死のう", why: "lure", to: "near", at: 7 });
    await settled();
    const all = (await safety.lists.waiting("open", 0)).reports.filter(({ about }) => about === bob.pass);
    expect(all).toMatchObject([{ by: "machine", reason: "lure", lines: [{ words: "一緒に死のう", theirs: true }] }]);
  });
});
