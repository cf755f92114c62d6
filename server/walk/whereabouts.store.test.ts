import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { type Whereabouts, WhereaboutsStore } from "./whereabouts.store.ts";

const someone = (pass: string, change: Partial<Whereabouts> = {}): Whereabouts => ({
  pass,
  square: "S",
  x: -12.345,
  z: 7.5,
  yaw: -1.234,
  seat: null,
  look: 82_943,
  updated: 1_800_000_000_000,
  ...change,
});

describe.each(dialects)("whereabouts in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let store: WhereaboutsStore;

    beforeAll(async () => {
      database = await make();
      db = await database.open();
      store = new WhereaboutsStore(db);
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("come back as they were saved, to the millimetre", async () => {
      await store.save([someone("a"), someone("b", { seat: 12 })]);
      expect(await store.find("a")).toEqual(someone("a"));
      expect((await store.find("b"))?.seat).toBe(12);
      expect(await store.find("nobody")).toBeNull();
    });

    it("keep the latest of a pass", async () => {
      await store.save([someone("c", { seat: 3, x: 1 })]);
      await store.save([someone("c", { seat: null, x: 2, square: "T", updated: 1_800_000_000_001 })]);
      expect(await store.find("c")).toEqual(someone("c", { x: 2, square: "T", updated: 1_800_000_000_001 }));
    });

    it("are saved by the thousand in one go", async () => {
      const many = Array.from({ length: 1234 }, (_, i) => someone(`many-${i}`, { x: i / 100 }));
      await store.save(many);
      expect((await store.find("many-1233"))?.x).toBeCloseTo(12.33);
      await store.save([]);
    });

    it("are saved all or not at all", async () => {
      const broken = someone("broken", { square: null as unknown as string });
      await expect(store.save([someone("whole"), broken])).rejects.toThrow();
      expect(await store.find("whole")).toBeNull();
    });

    it("are forgotten when they are old, and so are squares", async () => {
      await store.save([someone("old", { updated: 1000 }), someone("new", { updated: 5000 })]);
      await store.squareLives("old", 1000);
      await store.squareLives("new", 5000);
      expect(await store.forget(5000)).toBe(1);
      expect(await store.find("old")).toBeNull();
      expect(await store.find("new")).not.toBeNull();
      expect([await store.squareSeen("old"), await store.squareSeen("new")]).toEqual([null, 5000]);
    });

    it("know when a square was last alive, until it ends", async () => {
      await store.squareLives("S", 1_800_000_000_000);
      await store.squareLives("S", 1_800_000_000_500);
      expect(await store.squareSeen("S")).toBe(1_800_000_000_500);
      await store.squareEnded("S");
      expect(await store.squareSeen("S")).toBeNull();
    });

    it("survive closing and opening", async () => {
      await store.save([someone("z", { seat: 5 })]);
      await db.destroy();
      db = await database.open();
      store = new WhereaboutsStore(db);
      expect((await store.find("z"))?.seat).toBe(5);
    });
  });
});
