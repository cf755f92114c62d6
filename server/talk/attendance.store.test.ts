import { LocalPresence } from "@colyseus/core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { Attendance, attendsAs } from "./attendance.ts";
import { AttendanceStore, hourInJapan } from "./attendance.store.ts";

it("is of those who look after the place, as the weightiest of their roles", () => {
  expect(attendsAs(["table-host", "moderator"])).toBe("moderator");
  expect(attendsAs(["greeter"])).toBe("greeter");
  expect(attendsAs(["exhibitor", "member", "counsellor"])).toBeNull();
  expect(attendsAs([])).toBeNull();
});

it("counts hours as they are in Japan", () => {
  expect(hourInJapan(Date.parse("2027-05-01T14:59:59Z"))).toEqual({ day: "2027-05-01", hour: 23 });
  expect(hourInJapan(Date.parse("2027-05-01T15:00:00Z"))).toEqual({ day: "2027-05-02", hour: 0 });
});

describe.each(dialects)("attendance in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let store: AttendanceStore;
    const opened: Attendance[] = [];
    const open = async (presence = new LocalPresence()) => {
      const attendance = await Attendance.open(store, presence, (error) => expect.unreachable(String(error)));
      opened.push(attendance);
      return attendance;
    };

    beforeAll(async () => {
      database = await make();
      db = await database.open();
      store = new AttendanceStore(db);
    });
    afterEach(async () => {
      for (const attendance of opened.splice(0)) await attendance.close();
      // What was marked last may still be on its way.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await db.deleteFrom("attendance").execute();
      await db.deleteFrom("attended_hours").execute();
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("lasts a minute from the last mark", async () => {
      const attendance = await open();
      const now = Date.now();
      expect(attendance.isAttended(now)).toBe(false);
      attendance.mark("a", "みどり", "table-host", now);
      expect(attendance.attending(now)).toMatchObject([{ account: "a", name: "みどり", role: "table-host" }]);
      expect([attendance.isAttended(now + 59_999), attendance.isAttended(now + 60_000)]).toEqual([true, false]);
      attendance.mark("a", "みどり", "table-host", now + 50_000);
      expect(attendance.isAttended(now + 109_000)).toBe(true);
    });

    it("of a table host answers no calls", async () => {
      const attendance = await open();
      const now = Date.now();
      attendance.mark("a", "A", "table-host", now);
      expect(attendance.hasGreeter(now)).toBe(false);
      attendance.mark("a", "A", "greeter", now);
      expect(attendance.hasGreeter(now)).toBe(true);
    });

    it("is known to the other servers at once, and to one that starts later", async () => {
      const presence = new LocalPresence();
      const [one, two] = [await open(presence), await open(presence)];
      const now = Date.now();
      one.mark("a", "A", "moderator", now);
      expect(two.isAttended(now)).toBe(true);
      await vi.waitFor(async () => expect(await store.attending(now)).toMatchObject([{ account: "a" }]));
      expect((await open()).attending(now)).toMatchObject([{ account: "a" }]);
    });

    it("is written down now and then, not with every mark", async () => {
      const mark = vi.spyOn(store, "mark");
      const attendance = await open();
      const now = Date.now();
      for (let ms = 0; ms < 60_000; ms += 1000) attendance.mark("a", "A", "greeter", now + ms);
      expect(mark.mock.calls.length).toBeLessThanOrEqual(4);
      mark.mockRestore();
    });

    it("leaves the hours of today in which nobody was there", async () => {
      const attendance = await open();
      const at = (hour: number) => Date.parse(`2027-05-10T00:00:00+09:00`) + hour * 3_600_000;
      for (const hour of [1, 3])
        await store.mark({ account: "a", name: "A", role: "greeter", until: at(hour) }, at(hour));
      expect(await attendance.unattendedHours(at(4.5))).toEqual([0, 2, 4]);
      expect(await attendance.unattendedHours(at(24.5))).toEqual([0]);
    });
  });
});
