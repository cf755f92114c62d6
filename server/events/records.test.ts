import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MINUTE } from "../../shared/events/times.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { as, type Core, enter, NOW, openCore } from "./eventTesting.ts";
import { countedOf, Records } from "./records.ts";
import { RecordsStore } from "./records.store.ts";
import type { EventRow } from "./row.ts";
import { Visits } from "./visits.ts";
import { VisitsStore } from "./visits.store.ts";

describe.each(dialects)("records of attendance in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let core: Core;
    let visits: Visits;
    let records: Records;
    const clock = { now: NOW };
    beforeAll(async () => {
      database = await make();
      db = await database.open();
      core = await openCore(db, { clock });
      const failed = (error: unknown) => expect.unreachable(String(error));
      visits = new Visits({ store: new VisitsStore(db), isServing: () => false, failed, now: () => clock.now });
      records = new Records({
        store: new RecordsStore(db),
        visits,
        registering: { counts: async () => ({ seats: 3, waiting: 1 }) },
        find: (event) => core.events.find(event),
        organiser: async () => ({ ja: "つながり会", easy: "", en: "" }),
        secret: "a secret of tests, long enough to be one",
      });
    });
    afterAll(async () => {
      await visits?.close();
      await core?.events.close();
      await db?.destroy();
      await database?.remove();
    });

    /** Live for an hour from its start; "all" is there all the time, "half" for half of it. */
    const held = async (): Promise<EventRow> => {
      const event = await enter(core, { place: "gate", record: { ja: "聞きました", easy: "", en: "" } });
      const { from } = (await core.events.find(event))!.run.plan;
      const act = async (at: number, deed: "publish" | "open-doors" | "start" | "end") => {
        clock.now = at;
        expect(await core.events.do(event, { ...as("hana"), deed }, at)).toMatchObject({ ok: true });
      };
      await act(NOW, "publish");
      await act(from - MINUTE, "open-doors");
      await act(from, "start");
      for (let minute = 0; minute <= 60; minute++) {
        visits.sign(event, "all", from + minute * MINUTE);
        if (minute <= 30) visits.sign(event, "half", from + minute * MINUTE);
      }
      const live = (await core.events.find(event))!;
      expect(countedOf(live.run, from + MINUTE)).toEqual([{ from, to: from + MINUTE }]);
      expect(await records.give(live, "all", true, from + 60 * MINUTE)).toBe("not-over");
      await act(from + 60 * MINUTE, "end");
      return (await core.events.find(event))!;
    };

    it("are for those who were there as long as the organiser asks, and looked back", async () => {
      const row = await held();
      expect(await records.give(row, "all", false, clock.now)).toBe("reflection");
      expect(await records.give(row, "half", true, clock.now)).toBe("too-short");
      expect(await records.give(row, "nobody", true, clock.now)).toBe("too-short");
      const record = await records.give(row, "all", true, clock.now);
      expect(record).toMatchObject({ percent: 100, organiser: { ja: "つながり会" }, words: { ja: "聞きました" } });
      expect(await records.give(row, "all", true, clock.now + 1)).toEqual(record);
      expect(await records.percentOf(row, "half", clock.now)).toBe(50);
      expect(await records.percentOf(row, "nobody", clock.now)).toBeNull();
      expect(await records.give({ ...row, words: { ...row.words, record: null } }, "all", true, clock.now)).toBe(
        "none",
      );
      expect(await records.figures(row, clock.now)).toMatchObject({ registered: 4, came: 2, records: 1 });
    });

    it("are for those, too, whose visit went on at another process after this one was asked for it", async () => {
      const failed = (error: unknown) => expect.unreachable(String(error));
      const [here, there] = [0, 1].map(
        () => new Visits({ store: new VisitsStore(db), isServing: () => false, failed, now: () => NOW }),
      ) as [Visits, Visits];
      there.sign("roam", "a", NOW, true);
      await there.figures("roam", []);
      expect(await here.of("roam", "a")).toEqual([{ from: NOW, to: NOW }]);
      expect(await here.wasIn("roam", "a")).toBe(true);
      for (let minute = 1; minute <= 60; minute++) there.sign("roam", "a", NOW + minute * MINUTE);
      await there.close();
      const counted = [{ from: NOW, to: NOW + 60 * MINUTE }];
      expect(await here.attendance("roam", "a", counted)).toMatchObject({ share: 1 });
      // What it noted long ago takes nothing of that back.
      here.sign("roam", "a", NOW + MINUTE, true);
      await here.close();
      expect(await new VisitsStore(db).of("roam", "a")).toEqual([{ from: NOW, to: NOW + 60 * MINUTE }]);
    });

    it("are confirmed by their number, which nobody can think up and which names nobody", async () => {
      const row = await held();
      expect(await records.numberOf(row.id, "all")).toBeNull();
      const record = await records.give(row, "all", true, clock.now);
      if (typeof record === "string") throw new Error(record);
      expect(await records.numberOf(row.id, "all")).toBe(record.number);
      const given = { isGiven: true, event: row.id, title: row.words.title, from: row.run.plan.from };
      expect(await records.confirm(` ${record.number.toLowerCase().replaceAll("-", " ")} `)).toEqual(given);
      const slip = record.number.replace(/^./, (sign) => (sign === "7" ? "8" : "7"));
      expect(await records.confirm(slip)).toBeNull();
      // In its form, and given to nobody: another's of another event.
      expect(await records.confirm("2222-2222-2222")).toEqual({ isGiven: false });
      const kept = await db.selectFrom("event_records").selectAll().where("event", "=", row.id).execute();
      expect(kept).toEqual([{ number: record.number, event: row.id, at: clock.now }]);
    });
  });
});
