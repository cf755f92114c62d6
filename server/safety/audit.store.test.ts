import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects, type TestDatabase } from "../store/testing.ts";
import type { Store } from "../store/store.ts";
import { AuditLog } from "./audit.ts";
import { AuditStore } from "./audit.store.ts";

const mio = { id: "account-1", name: "みお" };

describe.each(dialects)("the audit log in $dialect", ({ dialect, isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let audit: AuditLog;

    beforeAll(async () => {
      database = await make();
      db = await database.open();
      audit = new AuditLog(new AuditStore(db));
      for (let i = 0; i < 60; i++)
        await audit.note(mio, i % 2 ? "sanction" : "lift", `K7QM-00${i}`, `kind=mute n=${i}`);
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("is read newest first, page by page, each entry once", async () => {
      const first = await audit.search("", null);
      expect(first.entries.length).toBe(50);
      expect(first.hasMore).toBe(true);
      expect(first.entries[0]).toMatchObject({ by: "みお", deed: "sanction", to: "K7QM-0059" });
      const rest = await audit.search("", first.entries.at(-1)!.id);
      expect(rest).toMatchObject({ hasMore: false });
      expect(new Set([...first.entries, ...rest.entries].map(({ id }) => id)).size).toBe(60);
    });

    it("tells accounts apart that worked under one name, and finds what one of them did", async () => {
      const [one, two] = ["0199-aaaaaa", "0199-bbbbbb"];
      for (const id of [one, two]) await audit.note({ id, name: "しずく" }, "calm", "", "on");
      await audit.note(null, "recover", "しずく");
      const { entries } = await audit.search("しずく", null);
      expect(entries.map(({ account }) => account)).toEqual(["", "bbbbbb", "aaaaaa"]);
      expect((await audit.search("しずく AAAAAA", null)).entries.map(({ account }) => account)).toEqual(["aaaaaa"]);
      expect((await audit.search("0199", null)).entries).toEqual([]);
    });

    it("finds entries by all of the words, in whatever part they are, and takes no word for a pattern", async () => {
      expect((await audit.search("LIFT 0058", null)).entries.map(({ to }) => to)).toEqual(["K7QM-0058"]);
      expect((await audit.search("みお n=7", null)).entries.map(({ details }) => details)).toEqual(["kind=mute n=7"]);
      expect((await audit.search("%", null)).entries).toEqual([]);
      expect((await audit.search("K_QM", null)).entries).toEqual([]);
      expect((await audit.search("x' or '1'='1", null)).entries).toEqual([]);
    });

    it("keeps one line of what was typed: no forged second line, no hidden direction, no endless one", async () => {
      await audit.note(
        mio,
        "answer",
        "report 1",
        `fine\n2027-01-01 system deleted\u0000 all\u202e ${"長".repeat(2000)}`,
      );
      const { details } = (await audit.search("fine", null)).entries[0]!;
      // oxlint-disable-next-line no-control-regex -- that is the point
      expect(details).not.toMatch(/[\u0000-\u001f\u202e]/);
      expect(details.length).toBeLessThanOrEqual(400);
    });

    it("cannot be changed, emptied or written over", async () => {
      const before = await db.selectFrom("audit").selectAll().orderBy("id").execute();
      const id = before[0]!.id;
      const attempts = [
        db.updateTable("audit").set({ details: "nothing" }).where("id", "=", id).execute(),
        db.deleteFrom("audit").where("id", "=", id).execute(),
        db.deleteFrom("audit").execute(),
        dialect === "SQLite"
          ? sql`insert or replace into audit select ${id}, 1, null, 'x', 'x', 'x', 'x'`.execute(db)
          : sql`truncate audit`.execute(db),
      ];
      for (const result of await Promise.allSettled(attempts)) {
        expect(result.status).toBe("rejected");
        expect(String((result as PromiseRejectedResult).reason)).toMatch(/append only|permission denied/);
      }
      expect(await db.selectFrom("audit").selectAll().orderBy("id").execute()).toEqual(before);
    });
  });
});
