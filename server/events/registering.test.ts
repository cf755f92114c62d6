import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { MINUTE } from "../../shared/events/times.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { as, type Core, enter, NOW, openCore } from "./eventTesting.ts";
import { Registering } from "./registering.ts";
import { countRegistered, SeatsStore } from "./seats.store.ts";

const DAY = 24 * 60 * MINUTE;
const nothing = { name: null, organisation: null };
const named = (name: string) => ({ name, organisation: null });

describe.each(dialects)("registering in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let seats: SeatsStore;
    let core: Core;
    const open: Registering[] = [];
    beforeAll(async () => {
      database = await make();
      db = await database.open();
      seats = new SeatsStore(db);
      core = await openCore(db);
      core.events.countRegistered = countRegistered;
    });
    afterEach(async () => {
      for (const one of open.splice(0)) await one.close();
      await db.deleteFrom("event_seats").execute();
    });
    afterAll(async () => {
      await core?.events.close();
      await db?.destroy();
      await database?.remove();
    });
    /** Registering of one process. */
    const registering = (): Registering => {
      const one = new Registering({
        store: seats,
        news: core.events.news,
        failed: (e) => expect.unreachable(String(e)),
      });
      open.push(one);
      return one;
    };
    const published = async (change: Parameters<typeof enter>[1] = {}): Promise<string> => {
      // Each at a place and time of its own: nothing is in its way.
      const event = await enter(core, { place: "gate", capacity: 2, registration: "nickname", ...change });
      expect(await core.events.do(event, { ...as("hana"), deed: "publish" }, NOW)).toMatchObject({ ok: true });
      return event;
    };

    it("gives seats, and then places on the waiting list; twice is once", async () => {
      const [event, one] = [await published(), registering()];
      for (const pass of ["a", "b", "c", "d", "a", "c"])
        expect(await one.register(event, pass, nothing, NOW)).toBe(true);
      expect(await Promise.all(["a", "b", "c", "d", "x"].map((pass) => one.of(event, pass)))).toEqual([
        { state: "seat", ahead: null },
        { state: "seat", ahead: null },
        { state: "waiting", ahead: 0 },
        { state: "waiting", ahead: 1 },
        null,
      ]);
      expect(await one.counts(event)).toEqual({ seats: 2, waiting: 2 });
      expect((await one.list(event)).map(({ state }) => state)).toEqual(["seat", "seat", "waiting", "waiting"]);
    });

    it("passes a seat that is given back to who waits longest; who comes back, comes anew", async () => {
      const [event, one] = [await published(), registering()];
      for (const pass of ["a", "b", "c", "d"]) await one.register(event, pass, named(pass), NOW);
      await one.unregister(event, "a");
      await one.register(event, "a", named("a"), NOW);
      expect(await one.of(event, "c")).toEqual({ state: "seat", ahead: null });
      expect(await one.of(event, "d")).toEqual({ state: "waiting", ahead: 0 });
      expect(await one.of(event, "a")).toEqual({ state: "waiting", ahead: 1 });
      await one.unregister(event, "d");
      // What was written is gone with the seat.
      expect((await one.list(event)).map(({ name, state }) => [name, state])).toEqual([
        ["b", "seat"],
        ["c", "seat"],
        [null, "cancelled"],
        ["a", "waiting"],
      ]);
    });

    it("never gives more seats than there are, whoever comes at once by which process", async () => {
      const event = await published({ capacity: 7 });
      const [one, other] = [registering(), registering()];
      const passes = Array.from({ length: 40 }, (_, i) => `p${i}`);
      await Promise.all(passes.map((pass, i) => (i % 2 ? one : other).register(event, pass, nothing, NOW)));
      expect(await one.counts(event)).toEqual({ seats: 7, waiting: 33 });
      await Promise.all([
        ...passes.slice(0, 10).map((pass, i) => (i % 2 ? one : other).unregister(event, pass)),
        one.register(event, "late", nothing, NOW),
      ]);
      expect(await one.counts(event)).toEqual({ seats: 7, waiting: 24 });
      const places = (await one.list(event)).filter(({ state }) => state === "waiting").map(({ at }) => at);
      expect(new Set(places).size).toBe(places.length);
    });

    it("takes nobody to a draft, or to what is over; a draft it cannot become any more", async () => {
      const one = registering();
      const draft = await enter(core, { place: "gate" });
      expect(await one.register(draft, "a", nothing, NOW)).toBe(false);
      expect(await one.register("nothing", "a", nothing, NOW)).toBe(false);
      const event = await published();
      await one.register(event, "a", nothing, NOW);
      const withdraw = { ...as("hana"), deed: "withdraw" } as const;
      expect(await core.events.do(event, withdraw, NOW)).toEqual({ ok: false, why: "registered" });
      await one.unregister(event, "a");
      await one.register(event, "b", nothing, NOW);
      expect(await core.events.do(event, { ...as("hana"), deed: "cancel" }, NOW)).toMatchObject({ ok: true });
      expect(await one.register(event, "c", nothing, NOW)).toBe(false);
    });

    it("keeps a seat for who has one, and lets others in besides", async () => {
      const [event, one] = [await published({ capacity: 3 }), registering()];
      await one.register(event, "a", nothing, NOW);
      await one.register(event, "b", nothing, NOW);
      const row = (await core.events.find(event))!;
      const { from } = row.run.plan;
      const finds = (pass: string, inside: number, now: number, wasIn = false) =>
        one.findsSeat(row, pass, wasIn, inside, now);
      expect(await finds("a", 3, from)).toBe(true);
      expect(await finds("x", 0, from - MINUTE)).toBe(true);
      expect(await finds("x", 1, from - MINUTE)).toBe(false);
      expect(await finds("x", 1, from - MINUTE, true)).toBe(true);
      // Ten minutes late, a seat is anybody's.
      expect(await finds("x", 2, from + 10 * MINUTE)).toBe(true);
      one.arrived(row, "a");
      await one.close();
      open.pop();
      expect((await seats.tally(event)).expected).toBe(1);
      expect(await registering().findsSeat(row, "x", false, 1, from)).toBe(true);
    });

    it("forgets what was written a month after the event, and who registered when no pass of that time lives", async () => {
      const [event, one] = [await published(), registering()];
      await one.register(event, "a", { name: null, organisation: { name: "あいの会", contact: "03-0000-0000" } }, NOW);
      const { to } = (await core.events.find(event))!.run.plan;
      await seats.sweep({ forms: to, rows: to - DAY });
      expect((await one.list(event))[0]).toMatchObject({ organisation: { name: "あいの会" } });
      await seats.sweep({ forms: to + 1, rows: to });
      expect((await one.list(event))[0]).toMatchObject({ organisation: null, name: null, state: "seat" });
      await seats.sweep({ forms: to + 1, rows: to + 1 });
      expect(await one.list(event)).toEqual([]);
    });
  });
});
