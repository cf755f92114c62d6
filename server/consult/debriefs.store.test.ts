import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { DebriefsStore, type NewDebrief } from "./debriefs.store.ts";
import { PhrasesStore } from "./phrases.store.ts";

const DAY = 24 * 3600_000;
const one: NewDebrief = {
  account: "anne",
  organisation: "org",
  ticket: "t1",
  at: 1000 * DAY,
  reason: null,
  level: "serious",
  hadEmergency: true,
};

describe.each(dialects)("what counsellors keep, in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let debriefs: DebriefsStore;

    beforeAll(async () => {
      database = await make();
      db = await database.open();
      debriefs = new DebriefsStore(db);
    });
    afterEach(async () => {
      await db.deleteFrom("debriefs").execute();
      await db.deleteFrom("own_phrases").execute();
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("a conversation is written down once for each who had it, whoever says it", async () => {
      await Promise.all([debriefs.add(one), debriefs.add(one), debriefs.add({ ...one, account: "ben" })]);
      await debriefs.add({ ...one, ticket: "t2", at: one.at + 1, level: null, reason: "abusive", hadEmergency: false });
      expect(await debriefs.ofAccount("anne")).toMatchObject([
        { ticket: "t2", reason: "abusive", level: null, hadEmergency: false },
        { ticket: "t1", reason: null, level: "serious", hadEmergency: true, at: one.at },
      ]);
      expect(await debriefs.ofAccount("ben")).toHaveLength(1);
    });

    it("supervisors see those of their organisations", async () => {
      await debriefs.add(one);
      await debriefs.add({ ...one, ticket: "t2", organisation: null });
      expect(await debriefs.ofScope(new Set(["org"]))).toMatchObject([{ ticket: "t1" }]);
      expect(await debriefs.ofScope(new Set(["other"]))).toEqual([]);
      expect(await debriefs.ofScope(null)).toHaveLength(2);
    });

    it("what was talked about is gone from the lists, but its emergency is known that day", async () => {
      await debriefs.add(one);
      const { id } = (await debriefs.ofAccount("anne"))[0]!;
      await debriefs.finish(id, one.at + 5);
      expect(await debriefs.ofAccount("anne")).toEqual([]);
      expect(await debriefs.find(id)).toMatchObject({ account: "anne" });
      expect(await debriefs.emergencies(one.at)).toMatchObject([{ ticket: "t1" }]);
      expect(await debriefs.emergencies(one.at + 1)).toEqual([]);
      expect(await debriefs.find("x")).toBeNull();
    });

    it("is forgotten after ninety days", async () => {
      await debriefs.add(one);
      await debriefs.forget(one.at + 90 * DAY);
      expect(await debriefs.ofAccount("anne")).toHaveLength(1);
      await debriefs.forget(one.at + 90 * DAY + 1);
      expect(await debriefs.ofAccount("anne")).toEqual([]);
    });

    it("phrases of one's own, in their order", async () => {
      const phrases = new PhrasesStore(db);
      expect(await phrases.own("anne")).toEqual([]);
      await phrases.keep("anne", ["ようこそ。", "二行\nの言葉"], 1);
      await phrases.keep("anne", ["二行\nの言葉", "ようこそ。"], 2);
      await phrases.keep("ben", ["x"], 2);
      expect(await phrases.own("anne")).toEqual(["二行\nの言葉", "ようこそ。"]);
    });
  });
});
