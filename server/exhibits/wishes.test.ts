import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ReadyWords } from "../campaign/readyWords.ts";
import { ReadyWordsStore } from "../campaign/readyWords.store.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { Wishes } from "./wishes.ts";

const NOON = Date.parse("2027-05-03T12:00:00+09:00");
const DAY = 24 * 3600_000;

describe.each(dialects)("wishes in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    beforeAll(async () => {
      database = await make();
      db = await database.open();
    });
    afterEach(async () => {
      for (const table of ["ready_words", "ready_word_marks"] as const) await db.deleteFrom(table).execute();
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });
    const words = () => new ReadyWords(new ReadyWordsStore(db), "a secret of at least thirty-two characters");

    it("are hung once per pass and day, and the tree begins anew each day", async () => {
      const [one, other] = [new Wishes(words()), new Wishes(words())];
      expect(await one.hang("sleep", "a", NOON)).toEqual({ isCounted: true, words: { sleep: 1 } });
      expect((await other.hang("rest", "a", NOON)).isCounted).toBe(false);
      expect(await other.hang("sleep", "b", NOON)).toEqual({ isCounted: true, words: { sleep: 2 } });
      expect(await one.today(NOON + DAY)).toEqual({});
      expect((await one.hang("rest", "a", NOON + DAY)).words).toEqual({ rest: 1 });
    });

    it("do not stand in the way of a word to a stand, nor it in theirs", async () => {
      await words().say("stand/cafe", "cheer", "a", NOON);
      expect((await new Wishes(words()).hang("sleep", "a", NOON)).isCounted).toBe(true);
      expect([...(await words().counts(["stand/cafe", "stand/none"]))]).toEqual([["stand/cafe", { cheer: 1 }]]);
    });
  });
});
