import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { after, fresh, seated, T0 } from "../../shared/consult/fixture.ts";
import { DAY_MS, startOfDay } from "../../shared/consult/hours.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { ComplaintsStore } from "./complaints.store.ts";
import { Complaints } from "./complaints.ts";
import type { Kept } from "./ports.ts";

describe.each(dialects)("a complaint in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    beforeAll(async () => {
      database = await make();
      db = await database.open();
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });
    const open = (kept: Partial<Kept> | null) => {
      const consult = { find: async () => kept as Kept | null, avoid: vi.fn(async () => {}) };
      return { complaints: new Complaints({ consult, store: new ComplaintsStore(db) }), consult };
    };
    const words = { ticket: "t", words: "それは\u200b\nひどい", lines: ["わたしの ことば", "もう\u202eひとつ"] };

    it("is kept without who wrote it, and with who must not see it", async () => {
      const { ticket } = after(...seated);
      const { complaints, consult } = open({ ticket, took: ["anne", "ben"], servedBy: "one" });
      expect(await complaints.take("v", words, T0)).toBe(true);
      const [row, ...more] = await db.selectFrom("complaints").selectAll().execute();
      expect(more).toEqual([]);
      expect(row).toMatchObject({ organisation: "one", at: T0, state: "open", answer: "", answered_by: null });
      expect(JSON.parse(row!.took_part)).toEqual(["anne", "ben"]);
      // One line, nothing hidden in it.
      expect(row!.words).not.toMatch(/[\n\u200b]/);
      expect(JSON.parse(row!.lines)[1]).not.toContain("\u202e");
      expect(Object.values(row!)).not.toContain(ticket.visitor);
      expect(Object.values(row!)).not.toContain(ticket.id);
      // Until a day ends: two moments that are the same would tell whose complaint it is.
      const until = startOfDay(T0 + 31 * DAY_MS);
      expect(until).not.toBe(T0 + 31 * DAY_MS);
      expect(consult.avoid.mock.calls).toEqual([
        ["v", "anne", until, T0],
        ["v", "ben", until, T0],
      ]);
    });

    it("of a ticket that is another's, or not known any more, is none", async () => {
      await db.deleteFrom("complaints").execute();
      for (const kept of [null, { ticket: fresh, took: ["anne"], servedBy: null }]) {
        const { complaints, consult } = open(kept);
        expect(await complaints.take("stranger", words, T0)).toBe(false);
        expect(consult.avoid).not.toHaveBeenCalled();
      }
      expect(await db.selectFrom("complaints").selectAll().execute()).toEqual([]);
    });

    it("of whoever was not heard goes to whom they asked", async () => {
      const { complaints } = open({ ticket: { ...fresh, organisation: "two" }, took: [], servedBy: null });
      expect(await complaints.take("v", words, T0)).toBe(true);
      const rows = await db.selectFrom("complaints").select("organisation").execute();
      expect(rows).toEqual([{ organisation: "two" }]);
    });
  });
});
