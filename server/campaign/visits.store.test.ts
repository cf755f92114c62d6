import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { dayInJapan, VisitsStore } from "./visits.store.ts";
import { Visits } from "./visits.ts";

describe("the day in Japan", () => {
  it("begins nine hours before that of Greenwich", () => {
    expect(dayInJapan(Date.parse("2027-05-01T14:59:59Z"))).toBe("2027-05-01");
    expect(dayInJapan(Date.parse("2027-05-01T15:00:00Z"))).toBe("2027-05-02");
  });
});

describe.each(dialects)("visits in $dialect", ({ isHere, make }) => {
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

    it("add up day by day, also from several processes", async () => {
      const store = new VisitsStore(db);
      await Promise.all([1, 2, 3].map((n) => store.add(new Map([["2027-05-01", n]]))));
      await store.add(new Map([["2027-05-02", 10]]));
      expect([await store.on("2027-05-01"), await store.on("2027-05-02"), await store.on("2027-05-03")]).toEqual([
        6, 10, 0,
      ]);
    });

    it("are written in groups, at the latest at the end", async () => {
      const store = new VisitsStore(db);
      const visits = new Visits(store, (error) => expect.unreachable(String(error)));
      const noon = Date.parse("2027-05-10T03:00:00Z");
      for (let i = 0; i < 25; i++) visits.count(`pass-${i}`, noon);
      expect(await store.on("2027-05-10")).toBe(0);
      await visits.close();
      expect(await store.on("2027-05-10")).toBe(25);
    });

    it("are one for each pass and day", async () => {
      const store = new VisitsStore(db);
      const visits = new Visits(store, (error) => expect.unreachable(String(error)));
      for (const day of ["2027-05-11", "2027-05-12"])
        for (const pass of ["a", "b", "a"]) visits.count(pass, Date.parse(`${day}T03:00:00Z`));
      await visits.close();
      expect([await store.on("2027-05-11"), await store.on("2027-05-12")]).toEqual([2, 2]);
    });
  });
});
