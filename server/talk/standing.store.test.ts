import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { type News, StandingStore, unknown } from "./standing.store.ts";
import { Standings } from "./standings.ts";

const news = (pass: string, change: Partial<News> = {}): News => ({ ...unknown, pass, ...change });

describe.each(dialects)("standing in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let store: StandingStore;
    const fresh = () => new Standings(store, (error) => expect.unreachable(String(error)));

    beforeAll(async () => {
      database = await make();
      db = await database.open();
      store = new StandingStore(db);
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("of a pass that nobody knows is nothing", async () => {
      expect(await store.find("nobody")).toEqual({ seconds: 0, band: "unsaid", hasAgreed: false });
    });

    it("adds up, also from several processes at once", async () => {
      await Promise.all([1, 2, 3].map((n) => store.add([news("b", { seconds: n }), news("a", { seconds: 10 })], n)));
      expect([(await store.find("a")).seconds, (await store.find("b")).seconds]).toEqual([30, 6]);
    });

    it("keeps an agreement, and an age under 18, whatever is said later", async () => {
      const say = (band: News["band"], hasAgreed = false) => store.add([news("c", { band, hasAgreed })], 1);
      await say("adult", true);
      await say("unsaid");
      expect(await store.find("c")).toMatchObject({ band: "adult", hasAgreed: true });
      await say("under-18");
      await say("adult");
      expect(await store.find("c")).toMatchObject({ band: "under-18", hasAgreed: true });
    });

    it("takes hundreds in one write", async () => {
      const all = Array.from({ length: 1201 }, (_, i) => news(`crowd-${i}`, { seconds: i }));
      await store.add(all, 5);
      expect((await store.find("crowd-1200")).seconds).toBe(1200);
    });

    it("is forgotten with the pass", async () => {
      await store.add([news("old")], 1000);
      await store.add([news("young", { seconds: 1 })], 9_000_000);
      await store.forget(5000);
      expect((await store.find("old")).seconds + (await store.find("young")).seconds).toBe(1);
    });

    it("survives a restart, and is known before it is written", async () => {
      const first = fresh();
      first.spent("d", 50);
      first.spent("d", 20);
      first.said("d", "under-18");
      first.agreed("d");
      expect(await first.find("d")).toEqual({ seconds: 70, band: "under-18", hasAgreed: true });
      await first.close();
      expect(await fresh().find("d")).toEqual({ seconds: 70, band: "under-18", hasAgreed: true });
    });

    it("does not lose what could not be written, nor count it twice", async () => {
      const failures: unknown[] = [];
      let isBroken = true;
      const shaky = Object.assign(Object.create(store) as StandingStore, {
        find: (pass: string) => store.find(pass),
        forget: async () => 0,
        add: (...args: Parameters<StandingStore["add"]>) =>
          isBroken ? Promise.reject(new Error("disk full")) : store.add(...args),
      });
      const standings = new Standings(shaky, (error) => failures.push(error));
      standings.spent("e", 5);
      await standings.flush();
      standings.spent("e", 7);
      isBroken = false;
      await standings.flush();
      await standings.flush();
      expect(failures).toHaveLength(1);
      expect((await store.find("e")).seconds).toBe(12);
      await standings.close();
    });
  });
});
