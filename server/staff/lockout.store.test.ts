import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { AttemptsStore } from "./attempts.store.ts";
import { Lockout, type Try, waitAfter } from "./lockout.ts";

const secret = "a secret of at least thirty-two characters";
const MINUTE = 60_000;
const patience = { free: 3, first: 1000, longest: 10_000, forgotten: MINUTE };

it("the wait grows, and has an end", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 60].map((n) => waitAfter(n, patience))).toEqual([
    0, 0, 1000, 2000, 4000, 8000, 10_000, 10_000,
  ]);
});

describe.each(dialects)("lock-out in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let attempts: AttemptsStore;
    let lockout: Lockout;
    let now = 1_800_000_000_000;
    const begin = (email: string, address = "a", mark?: string) => lockout.begin(email, address, mark, now);
    const fail = async (email: string, times: number) => {
      for (let i = 0; i < times; i++) expect(await begin(email, `${email}${i}`), String(i)).not.toBeTypeOf("number");
    };

    beforeAll(async () => {
      database = await make();
      db = await database.open();
      attempts = new AttemptsStore(db);
      lockout = new Lockout(attempts, secret);
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("holds an account up after five failures, longer each time, and never longer than a quarter of an hour", async () => {
      await fail("a@x.jp", 5);
      for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
        expect(await begin("A@x.jp")).toBe(seconds);
        // Asking meanwhile makes nothing longer.
        now += (seconds - 1) * 1000;
        expect(await begin("a@x.jp", "b")).toBe(1);
        now += 1000;
        await fail("a@x.jp", 1);
      }
    });

    it("does not count what it did not come to", async () => {
      await fail("w@x.jp", 4);
      for (let i = 0; i < 50; i++) await ((await begin("w@x.jp", "w")) as Try).withdrawn();
      await fail("w@x.jp", 1);
      expect(await begin("w@x.jp", "w")).toBe(30);
    });

    it("begins anew after a success, and after a day", async () => {
      await fail("b@x.jp", 4);
      await ((await begin("b@x.jp")) as Try).succeeded();
      await fail("b@x.jp", 5);
      now += 25 * 60 * MINUTE;
      await fail("b@x.jp", 5);
      expect(await begin("b@x.jp")).toBe(30);
    });

    it("does not let strangers hold up a device that is known, nor a known device open another account", async () => {
      const mark = await lockout.markOf("c@x.jp");
      await fail("c@x.jp", 5);
      expect(await begin("c@x.jp")).toBe(30);
      expect(await begin("c@x.jp", "a", mark)).not.toBeTypeOf("number");
      expect(await begin("c@x.jp", "a", `${mark}x`)).toBe(30);
      expect(await begin("c@x.jp", "a", await new Lockout(attempts, `${secret}!`).markOf("c@x.jp"))).toBe(30);
      await fail("d@x.jp", 5);
      expect(await begin("d@x.jp", "a", mark)).toBe(30);
    });

    it("does not let strangers on the same network hold up a device that is known", async () => {
      const mark = await lockout.markOf("office@x.jp");
      for (let i = 0; i < 40; i++) await begin(`invented${i}@x.jp`, "office");
      expect(await begin("office@x.jp", "office")).toBe(30);
      for (let i = 0; i < 4; i++) expect(await begin("office@x.jp", "office", mark)).not.toBeTypeOf("number");
      // Nor does what is tried on it count against the others there.
      now += 30_000;
      expect(await begin("office@x.jp", "office")).not.toBeTypeOf("number");
      expect(await begin("office2@x.jp", "office")).toBe(60);
    });

    it("counts on a known device too", async () => {
      const mark = await lockout.markOf("e@x.jp");
      for (let i = 0; i < 5; i++) expect(await begin("e@x.jp", "f", mark)).not.toBeTypeOf("number");
      expect(await begin("e@x.jp", "f", mark)).toBe(30);
      expect(await begin("e@x.jp", "f")).not.toBeTypeOf("number");
    });

    it("holds an address up that tries one account after another, and a success does not wipe that out", async () => {
      for (let i = 0; i < 38; i++) await begin(`f${i}@x.jp`, "busy");
      await ((await begin("g@x.jp", "busy")) as Try).succeeded();
      for (let i = 0; i < 2; i++) expect(await begin(`h${i}@x.jp`, "busy")).not.toBeTypeOf("number");
      expect(await begin("i@x.jp", "busy")).toBe(30);
      expect(await begin("i@x.jp", "calm")).not.toBeTypeOf("number");
    });

    it("counts those who come at the same moment one after the other", async () => {
      const all = await Promise.all(Array.from({ length: 20 }, (_, i) => begin("j@x.jp", `k${i}`)));
      expect(all.filter((answer) => typeof answer !== "number").length).toBe(5);
    });

    it("keeps neither e-mail nor address, and forgets", async () => {
      await begin("kept@x.jp", "198.51.100.9");
      const rows = await db.selectFrom("staff_attempts").selectAll().execute();
      expect(rows.length).toBeGreaterThan(5);
      expect(JSON.stringify(rows)).not.toMatch(/x\.jp|198\.51/);
      await attempts.forgetOld(now + 25 * 60 * MINUTE);
      expect(await db.selectFrom("staff_attempts").selectAll().execute()).toEqual([]);
    });
  });
});
