import { LocalPresence } from "@colyseus/core";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { clashes, DAY_MS, type Shift } from "../../shared/consult/hours.ts";
import { DEFAULT_RULES, startOfWeek } from "../../shared/consult/roster.ts";
import { AccountsStore } from "../staff/accounts.store.ts";
import { OrganisationsStore } from "../staff/organisations.store.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { openConsultNews } from "./news.ts";
import { Roster } from "./roster.ts";
import { RosterStore } from "./roster.store.ts";

const HOUR = 3600_000;
/** This week's Monday, ten in the morning in Japan; shifts are looked at, never whether they run. */
const MONDAY = startOfWeek(Date.now()) + 10 * HOUR;
const WHOLE = { from: MONDAY - DAY_MS, to: MONDAY + 21 * DAY_MS };

describe.each(dialects)("the roster in $dialect", ({ dialect, isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    /** Two processes that share a database; SQLite's would wait for each other within this one for ever. */
    let dbs: Store[];
    let one: RosterStore;
    let two: RosterStore;
    let [organisation, booth, anne, ben]: string[] = [];
    const opened: Roster[] = [];
    const shiftOf = (counsellor: string, from = MONDAY, hours = 3) => ({
      organisation: organisation!,
      booth: booth!,
      counsellor,
      from,
      to: from + hours * HOUR,
    });
    const add = async (shift = shiftOf(anne!)): Promise<string> => {
      const added = await one.addShift(shift);
      if (added === "clash") throw new Error("clash");
      return added.id;
    };
    const unreachable = (error: unknown) => expect.unreachable(String(error));
    const open = async (presence = new LocalPresence(), store = dbs[0]!) => {
      const news = await openConsultNews(presence as never, unreachable);
      const roster = await Roster.open({ store, news, failed: unreachable });
      opened.push(roster);
      return roster;
    };

    beforeAll(async () => {
      database = await make();
      const db = await database.open();
      dbs = [db, dialect === "SQLite" ? db : await database.open()];
      [one, two] = dbs.map((db) => new RosterStore(db)) as [RosterStore, RosterStore];
      organisation = (await new OrganisationsStore(dbs[0]!).add({ name: "そら", easy: "", en: "Sora" }))!;
      const accounts = new AccountsStore(dbs[0]!);
      [anne, ben] = await Promise.all(
        ["アン", "ベン"].map(async (name, i) => {
          const grants = [{ role: "counsellor", organisation: organisation! }] as const;
          return (await accounts.create({ name, email: `c${i}@test.example`, passwordHash: "x", grants }, 1))!;
        }),
      );
    });
    afterEach(async () => {
      for (const roster of opened.splice(0)) roster.close();
      for (const table of ["shifts", "booths", "booth_rules", "counsellor_rules"] as const)
        await dbs[0]!.deleteFrom(table).execute();
      booth = undefined;
    });
    afterAll(async () => {
      for (const db of new Set(dbs)) await db.destroy();
      await database?.remove();
    });
    const makeBooth = async (place: number | null = 0) =>
      (booth = (await one.addBooth({
        organisation: organisation!,
        name: { ja: "窓", easy: "", en: "Window" },
        place,
        isClosed: false,
      }))!);

    it("lets nobody be at two places at once, whichever process enters it", async () => {
      await makeBooth();
      const tries = Array.from({ length: 8 }, (_, i) =>
        (i % 2 ? one : two).addShift(shiftOf(anne!, MONDAY + i * HOUR)),
      );
      await Promise.all(tries);
      const shifts = await one.shifts(WHOLE);
      expect(shifts.length).toBeGreaterThan(0);
      expect(clashes(shifts)).toEqual([]);
    });

    it("refuses a change that clashes, and changes nothing then", async () => {
      await makeBooth();
      const first = await add();
      const second = await add(shiftOf(ben!));
      expect(await one.changeShift(second, organisation!, { counsellor: anne! })).toBe("clash");
      expect((await one.shift(second))!.counsellor).toBe(ben);
      expect(await one.changeShift(first, organisation!, { isCancelled: true })).toBeNull();
      expect(await one.changeShift(second, organisation!, { counsellor: anne! })).toBeNull();
      expect(await one.changeShift(first, organisation!, { isCancelled: false })).toBe("clash");
      expect(await one.changeShift(first, "another", { isCancelled: false })).toBe("gone");
      expect(await one.changeShift("none", organisation!, { isCancelled: true })).toBe("gone");
    });

    it("copies a week once, however often and from wherever it is asked", async () => {
      await makeBooth();
      await add();
      await add(shiftOf(ben!, MONDAY + 2 * DAY_MS));
      await add(shiftOf(anne!, MONDAY + 7 * DAY_MS + HOUR));
      const span = { from: MONDAY, to: MONDAY + 7 * DAY_MS };
      const copy = (store: RosterStore) => store.copyWeek(organisation!, span, MONDAY - DAY_MS, () => true);
      const [a, b] = await Promise.all([copy(one), copy(two)]);
      expect([a, b].map(({ copies }) => copies.length).toSorted()).toEqual([0, 1]);
      expect(a.clashing.map(({ counsellor }) => counsellor)).toEqual([anne]);
      expect((await one.shifts(WHOLE)).length).toBe(4);
      const without = await one.copyWeek(organisation!, { ...span, to: MONDAY + 14 * DAY_MS }, 0, () => false);
      expect(without.copies).toEqual([]);
    });

    it("has one booth at each place of the square", async () => {
      const first = await makeBooth(3);
      const name = { ja: "窓", easy: "まど", en: "" };
      const other = { organisation: organisation!, name, place: 3, isClosed: false };
      expect(await one.addBooth(other)).toBeNull();
      const second = (await one.addBooth({ ...other, place: null }))!;
      expect(await one.addBooth({ ...other, place: null })).not.toBeNull();
      expect(await one.changeBooth({ ...other, id: second, place: 3 })).toBe("place");
      expect(await one.changeBooth({ ...other, id: second, place: 4, isClosed: true })).toBeNull();
      expect(await one.changeBooth({ ...other, id: second, place: 4, organisation: "another" })).toBe("gone");
      expect((await one.booths()).map(({ id, place }) => [id, place]).slice(0, 2)).toEqual([
        [first, 3],
        [second, 4],
      ]);
      expect((await one.booths())[1]!.name.en).toBe("窓");
    });

    it("is the same on every process as soon as it changed", async () => {
      await makeBooth();
      const presence = new LocalPresence();
      const [here, there] = [await open(presence), await open(presence, dbs[1])];
      const heard = vi.fn<() => void>();
      there.onChange(heard);
      expect([there.rules(organisation!), there.atOnceMost(anne!)]).toEqual([DEFAULT_RULES, 1]);
      const id = await add();
      await one.setRules(organisation!, { rules: { lengthMin: 25, gapMin: 5, perDay: 1 }, phrases: ["こんばんは"] });
      await one.setAtOnce(anne!, 3);
      await here.changed();
      const ids = async () => (await there.shifts(WHOLE)).map((shift: Shift) => shift.id);
      await vi.waitFor(async () => expect(await ids()).toEqual([id]));
      expect(heard).toHaveBeenCalledTimes(1);
      expect(there.rules(organisation!).lengthMin).toBe(25);
      expect([there.phrases(organisation!), there.atOnceMost(anne!)]).toEqual([["こんばんは"], 3]);
      expect(await here.setClosed(booth!, true)).toBe(true);
      await vi.waitFor(async () => expect(await ids()).toEqual([]));
      expect((await there.allShifts(WHOLE)).length).toBe(1);
      expect(await here.setClosed("none", true)).toBe(false);
    });

    it("does not count on who is no counsellor any more", async () => {
      await makeBooth();
      await add();
      const roster = await open();
      expect(roster.counsellors(organisation!).map(({ name }) => name)).toEqual(["アン", "ベン"]);
      await dbs[0]!.updateTable("staff_user").set({ closed: 5 }).where("id", "=", anne!).execute();
      roster.refresh();
      await vi.waitFor(() => expect(roster.isCounsellor(anne!, organisation!)).toBe(false));
      expect(await roster.shifts(WHOLE)).toEqual([]);
      expect((await roster.allShifts(WHOLE)).length).toBe(1);
      await dbs[0]!.updateTable("staff_user").set({ closed: null }).where("id", "=", anne!).execute();
    });

    it("reaches further than what is kept in memory", async () => {
      await makeBooth();
      const far = MONDAY + 100 * DAY_MS;
      const id = await add(shiftOf(anne!, far));
      const roster = await open();
      expect((await roster.shifts({ from: far - DAY_MS, to: far + DAY_MS })).map((shift) => shift.id)).toEqual([id]);
    });
  });
});
