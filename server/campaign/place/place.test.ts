import { LocalPresence } from "@colyseus/core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { DAY_MS, momentOf } from "../../../shared/campaign/days.ts";
import type { PlaceSettings } from "../../../shared/campaign/season.ts";
import type { Store } from "../../store/store.ts";
import { dialects, type TestDatabase } from "../../store/testing.ts";
import { digestOf } from "./confirming.ts";
import { Place } from "./place.ts";
import { PlaceDesk } from "./placeDesk.ts";
import { PlaceStore } from "./place.store.ts";
import { testRecord } from "../../../shared/finder/fixture.ts";

const base: PlaceSettings = {
  opens: "2027-05-01",
  closes: "2027-05-31",
  hours: null,
  open: { before: true, after: true },
  ceremonies: { opening: "10:00", closing: "18:00" },
  closedZones: [],
};
const now = momentOf("2027-05-10", "12:00")!;
const actor = (id: string, name: string) => ({ id, name, grants: [], roles: [] });
const [mori, hayashi] = [actor("a", "森"), actor("b", "林")];
const words = { ja: "明日は15時から", easy: "明日は 15時から", en: "Tomorrow from 15:00" };
const notice = { id: null, kind: "important", words, from: now - 1, to: now + DAY_MS } as const;

describe.each(dialects)("the place in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let records = [testRecord("one"), { ...testRecord("two"), isCore: false }];
    const opened: Place[] = [];
    const noted = vi.fn<(by: unknown, deed: string, to: string, details: string) => Promise<void>>(async () => {});
    const open = async (relay = new LocalPresence()) => {
      const failed = (error: unknown) => expect.unreachable(String(error));
      const place = await Place.open({ base, records: () => records, store: new PlaceStore(db), relay, failed });
      opened.push(place);
      return {
        place,
        desk: new PlaceDesk({
          place,
          note: noted,
          found: () => ({ problems: ["stands/a.yaml:3: no name"], hints: [] }),
        }),
      };
    };

    beforeAll(async () => {
      database = await make();
      db = await database.open();
    });
    afterEach(async () => {
      for (const place of opened.splice(0)) await place.close();
      for (const table of ["place_settings", "notices", "confirmations", "help_hours"] as const)
        await db.deleteFrom(table).execute();
      noted.mockClear();
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("is the campaign's until the operator sets it, for every process, and after a restart", async () => {
      const relay = new LocalPresence();
      const [one, two] = [await open(relay), await open(relay)];
      expect(one.place.current(now)).toMatchObject(base);
      const heard = vi.fn<() => void>();
      two.place.onChange(heard);
      await one.desk.set(
        mori,
        {
          month: { opens: "2027-05-02", closes: "2027-05-20" },
          hours: { from: "10:00", to: "11:00" },
          closedZones: ["hall"],
        },
        now,
      );
      expect(one.place.doors(now)).toMatchObject({ isOpen: false, why: "hours" });
      await vi.waitFor(() => expect(heard).toHaveBeenCalled());
      for (const { place } of [two, await open()])
        expect(place.settings).toMatchObject({ opens: "2027-05-02", hours: { to: "11:00" }, closedZones: ["hall"] });
      expect(noted.mock.calls[0]).toEqual([mori, "place-set", "place", expect.stringContaining("2027-05-02")]);
      await one.desk.set(mori, { giveBack: ["month", "hours", "closedZones"] }, now);
      expect(one.place.settings).toEqual(base);
    });

    it("goes on without a setting that another version wrote", async () => {
      const { place } = await open();
      await place.change((store) =>
        store.set(
          new Map<string, unknown>([
            ["hours", "always"],
            ["open", { before: false, after: true }],
          ]),
          [],
          mori,
          now,
        ),
      );
      expect(place.settings).toMatchObject({ hours: null, open: { before: false, after: true } });
    });

    it("tells notices from their beginning to their end, and takes them back", async () => {
      const { place, desk } = await open();
      const { id } = await desk.tell(mori, notice, now);
      expect(place.current(now).notices).toEqual([{ ...notice, id }]);
      expect(desk.office(now).notices[0]).toMatchObject({ by: "森" });
      await desk.tell(hayashi, { ...notice, id, words: { ...words, en: "Later" } }, now);
      expect(place.current(now).notices.map((one) => one.words.en)).toEqual(["Later"]);
      expect(place.current(now + DAY_MS).notices).toEqual([]);
      await desk.takeBack(mori, id);
      expect(place.current(now).notices).toEqual([]);
      await expect(desk.takeBack(mori, id)).rejects.toMatchObject({ status: 404 });
      await expect(desk.tell(mori, { ...notice, from: now - 9, to: now - 1 }, now)).rejects.toMatchObject({
        status: 400,
      });
    });

    it("has a number found right by two people, and anew when it changes", async () => {
      const { place, desk } = await open();
      const digest = digestOf(records[0]!);
      await desk.confirm(mori, "one", digest, true, now);
      await desk.confirm(mori, "one", digest, true, now);
      expect(desk.numbers(mori, now).numbers[0]).toMatchObject({
        id: "one",
        standing: "confirm",
        confirmedBy: [{ name: "森", on: "2027-05-10", isMe: true }],
      });
      await desk.confirm(hayashi, "one", digest, true, now);
      expect(place.current(now).help.one).toEqual({ checkedOn: "2027-05-10", confirmed: 2 });
      // What is good comes last.
      expect(desk.numbers(mori, now).numbers.map(({ id, standing }) => [id, standing])).toEqual([
        ["two", "confirm"],
        ["one", "good"],
      ]);
      expect(desk.office(now).numbers).toEqual({ all: 2, toConfirm: 1, coreToConfirm: 0 });
      records = [{ ...records[0]!, tel: "0120-111-111" }, records[1]!];
      expect(place.current(now).help).toEqual({});
      await expect(desk.confirm(mori, "one", digest, true, now)).rejects.toMatchObject({
        status: 409,
        message: "changed",
      });
      await expect(desk.confirm(mori, "none", digest, true, now)).rejects.toMatchObject({ status: 404 });
    });

    it("takes a word back", async () => {
      const { place, desk } = await open();
      const digest = digestOf(records[1]!);
      await desk.confirm(mori, "two", digest, true, now);
      await desk.confirm(mori, "two", digest, false, now);
      expect(place.current(now).help).toEqual({});
    });

    it("closes a record for some days, and sets the periods in which it works", async () => {
      const { place, desk } = await open();
      const closed = { from: "2027-05-09", to: "2027-05-11" };
      const only = [{ from: "2027-05-01", to: "2027-05-07" }];
      await desk.setHours(mori, { record: "two", closed, only }, now);
      expect(place.directory(now)[1]!.hours).toMatchObject({ closed: [closed], only });
      expect((await open()).place.help(now)).toEqual({ two: { closed, only } });
      await desk.setHours(mori, { record: "two", closed: null, only: null }, now);
      expect(place.directory(now)[1]).toBe(records[1]);
    });
  });
});
