import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Hours } from "../../shared/finder/hours.ts";
import type { Stand } from "../../shared/stands/stand.ts";
import { ReadyWords } from "../campaign/readyWords.ts";
import { ReadyWordsStore } from "../campaign/readyWords.store.ts";
import { OrganisationsStore } from "../staff/organisations.store.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { Stands } from "./stands.ts";
import { StandsStore } from "./stands.store.ts";

const NOON = Date.parse("2027-05-03T12:00:00+09:00");
const DAY = 24 * 3600_000;
const stand = (id: string, organisation: string): Stand => ({
  id,
  organisation,
  place: 1,
  object: "cup",
  colour: "sage",
  sign: { ja: id, easy: id, en: id },
  name: { ja: id, easy: id, en: id },
  tagline: { ja: id, easy: id, en: id },
  area: { ja: "", easy: "", en: "" },
  text: { ja: [], easy: [], en: [] },
  pictures: [],
  links: [],
  search: null,
  hours: null,
  approvedOn: null,
});
const contents = { stands: [stand("cafe", "茶の会"), stand("club", "球の会")], support: [] };
const rules = [{ weekdays: [6], from: "10:00", to: "12:00" }];
const saturdays: Hours = { when: "rules", rules, off: [], only: [] };

describe.each(dialects)("stands in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    beforeAll(async () => {
      database = await make();
      db = await database.open();
    });
    afterEach(async () => {
      for (const table of ["ready_words", "ready_word_marks", "stand_hours", "organisations"] as const)
        await db.deleteFrom(table).execute();
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });
    const words = () => new ReadyWords(new ReadyWordsStore(db), "a secret of at least thirty-two characters");
    /** Stands of one process. */
    const open = () =>
      new Stands({
        store: new StandsStore(db),
        contents: () => contents,
        organisations: () => new OrganisationsStore(db).names(),
        words: words(),
      });

    it("count a word once per pass, stand and day, by whichever process it comes", async () => {
      const [one, other] = [open(), open()];
      const all = await Promise.all(
        ["cheer", "warm", "cheer", "warm"].map((phrase, i) => (i % 2 ? one : other).support("cafe", phrase, "a", NOON)),
      );
      expect(all.filter(({ isCounted }) => isCounted)).toHaveLength(1);
      expect(await one.support("cafe", "cheer", "b", NOON)).toMatchObject({ isCounted: true });
      expect((await one.support("club", "cheer", "a", NOON)).support).toEqual({ cheer: 1 });
      expect((await one.support("cafe", "cheer", "a", NOON + DAY)).isCounted).toBe(true);
      const { support } = (await open().now(NOON)).stands.cafe!;
      expect(Object.values(support).reduce((sum, n) => sum + n, 0)).toBe(3);
    });

    it("keep nobody's pass, and forget who said something when the day is over", async () => {
      const stands = open();
      await stands.support("cafe", "cheer", "pass-of-somebody", NOON);
      const marks = () => db.selectFrom("ready_word_marks").selectAll().execute();
      expect(JSON.stringify(await marks())).not.toContain("pass-of-somebody");
      await words().forget(NOON);
      expect(await marks()).toHaveLength(1);
      await words().forget(NOON + DAY);
      expect(await marks()).toEqual([]);
      expect((await open().now(NOON)).stands.cafe!.support).toEqual({ cheer: 1 });
    });

    it("have hours of their own, set by who exhibits for that organisation, or by an operator", async () => {
      const stands = open();
      const tea = (await new OrganisationsStore(db).add({ name: "茶の会", easy: "", en: "" }))!;
      const exhibitor = [{ role: "exhibitor", organisation: tea }] as const;
      expect((await stands.own(exhibitor)).map(({ id }) => id)).toEqual(["cafe"]);
      expect(await stands.maySet(contents.stands[1]!, exhibitor)).toBe(false);
      expect(await stands.maySet(contents.stands[1]!, [{ role: "operator", organisation: null }])).toBe(true);
      expect(await stands.own([{ role: "member", organisation: tea }])).toEqual([]);
      await stands.setHours("cafe", saturdays, "ほのか", NOON);
      expect(await stands.own(exhibitor)).toMatchObject([{ hours: saturdays, by: "ほのか", at: NOON }]);
      expect((await open().now(NOON)).stands.cafe!.hours).toEqual(saturdays);
      await stands.setHours("cafe", null, "ほのか", NOON);
      expect((await stands.now(NOON)).stands).toEqual({});
    });
  });
});
