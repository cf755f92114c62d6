/** A flood of reports, and the report of somebody who needs help in the middle of it. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { Moderation } from "./moderation.ts";
import { sweep } from "./retention.ts";
import type { Safety } from "./safety.ts";
import { aReport, type LocalRelay, openSafety } from "./testing.ts";

const DAY = 24 * 60 * 60 * 1000;
const mio = { id: "account-1", name: "みお" };

describe.each(dialects)("reports in a flood in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let safety: Safety;
    let relay: LocalRelay;
    let moderation: Moderation;
    /** Two passes of this test's own. */
    let [ann, bob]: [string, string] = ["", ""];
    const now = Date.now();
    const reported = (change = {}) => safety.report(aReport({ reporter: ann, about: bob, at: now, ...change }));
    const answered = (report: string, words = "", crowd = false) => ({ report, acted: true, words, crowd });
    const listed = (list: "open" | "folded" = "open", page = 0) => moderation.reports(mio, { list, page });

    beforeAll(async () => {
      database = await make();
      db = await database.open();
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });
    beforeEach(async () => {
      const opened = await openSafety(db);
      ({ safety, relay } = opened);
      moderation = new Moderation(safety, async () => true);
      [ann, bob] = [uuid(), uuid()];
      return () => expect(opened.failures).toEqual([]);
    });

    /** Somebody reports without having heard anything. */
    const unheard = (reporter: string, about: string, change = {}) =>
      safety.report(aReport({ reporter, about, aboutName: "だれか", lines: [], at: now, ...change }));
    const source = async (address: string) => safety.addresses.hash(address, now);
    const isCrowd = async (id: string) => (await safety.reports.find(id))!.isCrowd;
    const everybody = async (list: "open" | "folded") => {
      const people: string[] = [];
      for (let page = 0, hasMore = true; hasMore; page++) {
        const listing = await listed(list, page);
        people.push(...listing.people.map(({ person }) => person));
        ({ hasMore } = listing);
      }
      return people;
    };

    it("of one address are folded past a cap, and a report made amid them stands first", async () => {
      const from = await source("203.0.113.77");
      const targets = Array.from({ length: 8 }, () => uuid());
      // All at once: none slips in before the others are counted.
      const flood = await Promise.all(
        Array.from({ length: 12 }, () => uuid()).flatMap((pass) =>
          targets.map((about) => unheard(pass, about, { source: from })),
        ),
      );
      const real = await reported({ source: from });
      for (const about of targets) await unheard(uuid(), about, { source: from });
      const flags = await Promise.all(flood.map(({ id }) => isCrowd(id)));
      expect(flags.filter((crowd) => !crowd).length).toBe(30);
      expect(await isCrowd(real.id)).toBe(false);
      const { people, reports } = await listed();
      const labels = people.map(({ person }) => person);
      for (const about of targets) {
        const at = labels.indexOf(safety.labelOf(about));
        if (at >= 0) expect(at).toBeGreaterThan(labels.indexOf(safety.labelOf(bob)));
      }
      expect(reports.some(({ id }) => id === real.id)).toBe(true);
      const [open, folded] = [await everybody("open"), await everybody("folded")];
      for (const about of targets)
        expect([open, folded].filter((list) => list.includes(safety.labelOf(about))).length).toBe(1);
      expect(await safety.lists.open()).toMatchObject({ crowd: expect.any(Number) });
    });

    it("of somebody new are folded past three, of somebody who came before later; heard words never are", async () => {
      safety.addresses.arrived(ann, now - 9 * 60_000);
      const old = uuid();
      safety.addresses.arrived(old, now - 11 * 60_000);
      const of = async (pass: string, change = {}) =>
        Promise.all(Array.from({ length: 5 }, async () => isCrowd((await unheard(pass, uuid(), change)).id)));
      expect(await of(ann)).toEqual([false, false, false, true, true]);
      expect(await of(old)).toEqual([false, false, false, false, false]);
      expect(await of(ann, { lines: aReport().lines })).toEqual([false, false, false, false, false]);
    });

    it("comes out of the fold when its reporter hears something, or somebody else tells of the same person", async () => {
      for (let i = 0; i < 3; i++) await unheard(ann, uuid());
      const { id } = await unheard(ann, bob);
      expect(await everybody("folded")).toContain(safety.labelOf(bob));
      await unheard(uuid(), bob);
      expect(await everybody("folded")).not.toContain(safety.labelOf(bob));
      expect((await listed()).people.find(({ person }) => person === safety.labelOf(bob))).toEqual({
        person: safety.labelOf(bob),
        reports: 2,
        reporters: 2,
        isCrowded: true,
      });
      await unheard(ann, bob, { lines: aReport().lines });
      expect(await isCrowd(id)).toBe(false);
    });

    it("stand together under their person, a few at first, all when asked, the heard first", async () => {
      for (let i = 0; i < 3; i++) await unheard(uuid(), bob);
      const heard = await reported();
      for (let i = 0; i < 3; i++) await unheard(uuid(), bob);
      const of = ({ reports }: { reports: readonly { id: string; person: string }[] }) =>
        reports.filter(({ person }) => person === safety.labelOf(bob)).map(({ id }) => id);
      const few = of(await listed());
      expect([few.length, few[0]]).toEqual([3, heard.id]);
      const all = of(await moderation.reports(mio, { about: few[2]!, page: 0 }));
      expect([new Set(all).size, all[0]]).toEqual([7, heard.id]);
      expect(of(await moderation.reports(mio, { report: heard.id }))).toEqual([heard.id]);
      expect(await moderation.reports(mio, { report: uuid() })).toEqual({ reports: [], people: [], hasMore: false });
    });

    it("are closed with one answer, and no other report of the person is", async () => {
      const real = await reported();
      const other = await unheard(uuid(), bob);
      const [eve, mal] = [uuid(), uuid()];
      for (const pass of [eve, mal]) for (let i = 0; i < 3; i++) await unheard(pass, uuid());
      const crowd = [await unheard(eve, bob), await unheard(mal, bob)];
      relay.told.length = 0;
      await moderation.answer(mio, answered(real.id, "はい", true), now);
      const states = async (of: { id: string }[]) =>
        Promise.all(of.map(async ({ id }) => (await safety.reports.find(id))!.state));
      expect(await states([real, ...crowd, other])).toEqual(["answered", "answered", "answered", "open"]);
      expect(relay.told).toContainEqual({ topic: "safety:report", message: { report: crowd[1]!.id, reporter: mal } });
    });

    it("turn pages without losing or repeating anybody", async () => {
      const about = Array.from({ length: 65 }, () => uuid());
      for (const pass of about) await reported({ about: pass, reporter: uuid() });
      const all = await everybody("open");
      expect(new Set(all).size).toBe(all.length);
      expect(all).toEqual(expect.arrayContaining(about.map(safety.labelOf)));
      expect(all.slice(0, 65)).toEqual(about.toReversed().map(safety.labelOf));
    });

    it("forget where they come from when the day is over", async () => {
      const { id } = await unheard(ann, bob, { source: await source("203.0.113.9") });
      await sweep(safety, now);
      expect((await safety.reports.find(id))?.source).not.toBeNull();
      await sweep(safety, now + DAY);
      expect((await safety.reports.find(id))?.source).toBeNull();
    });
  });
});
