import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endOf, keptOut } from "../../shared/safety/sanction.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import type { Store } from "../store/store.ts";
import { CountsStore } from "./counts.store.ts";
import { WeeklyCounts } from "./counts.ts";
import { Moderation } from "./moderation.ts";
import { KEPT_MS, sweep } from "./retention.ts";
import type { Safety } from "./safety.ts";
import { aReport, type LocalRelay, openSafety } from "./testing.ts";

const DAY = 24 * 60 * 60 * 1000;
const HOUR = DAY / 24;
const mio = { id: "account-1", name: "みお" };
const ren = { id: "account-2", name: "れん" };

describe.each(dialects)("safety in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let safety: Safety;
    let relay: LocalRelay;
    let moderation: Moderation;
    let isAlone: boolean;
    let failures: unknown[];
    /** Two passes of this test's own. */
    let [ann, bob]: [string, string] = ["", ""];
    const now = Date.now();
    const topics = () => relay.told.map(({ topic }) => topic);
    const reported = (change = {}) => safety.report(aReport({ reporter: ann, about: bob, at: now, ...change }));
    const wanted = async (change = {}) => ({
      report: (await reported()).id,
      kind: "mute" as const,
      length: HOUR,
      reason: "hurtful" as const,
      words: "",
      flood: false,
      ...change,
    });
    const answered = (report: string, words = "", crowd = false) => ({ report, acted: true, words, crowd });
    const listed = (list: "open" | "folded" | "answered" = "open", page = 0) => moderation.reports(mio, { list, page });
    const notes = async () => (await safety.audit.search("", null)).entries.map(({ deed }) => deed);

    beforeAll(async () => {
      database = await make();
      db = await database.open();
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });
    beforeEach(async () => {
      ({ safety, relay, failures } = await openSafety(db));
      isAlone = false;
      moderation = new Moderation(safety, async () => !isAlone);
      [ann, bob] = [uuid(), uuid()];
      return () => expect(failures).toEqual([]);
    });

    describe("blocks", () => {
      it("stand between two passes whoever made them, and are on the maker's list only", async () => {
        await safety.block({ blocker: ann, blocked: bob, name: "ボブ", at: 5 });
        await safety.block({ blocker: ann, blocked: bob, name: "again", at: 6 });
        expect(await safety.around(ann)).toEqual({
          passes: new Set([bob]),
          own: [{ id: expect.any(String), name: "ボブ", at: 5 }],
        });
        expect(await safety.around(bob)).toEqual({ passes: new Set([ann]), own: [] });
        expect(await safety.admit(bob, "192.0.2.1", false, now)).toMatchObject({ hidden: [ann] });
      });

      it("are taken back by their maker, and by nobody who guesses the id", async () => {
        await safety.block({ blocker: ann, blocked: bob, name: "ボブ", at: 5 });
        const { id } = (await safety.around(ann)).own[0]!;
        await safety.unblock(id, bob);
        await safety.unblock(uuid(), ann);
        expect((await safety.around(ann)).own.length).toBe(1);
        await safety.unblock(id, ann);
        expect((await safety.around(ann)).own).toEqual([]);
        expect(topics().filter((t) => t === "safety:block").length).toBe(2);
      });
    });

    describe("reports", () => {
      it("are one while the same trouble is told again, with everything that was told", async () => {
        const first = await reported();
        const lines = [
          { at: 1, name: "トロル", words: "ばか", theirs: true },
          { at: 2, name: "アン", words: "やめて", theirs: false },
        ];
        const second = await reported({ words: "まただよ", lines });
        expect(second.id).toBe(first.id);
        expect(await safety.reports.find(first.id)).toMatchObject({ words: "いやなことを言われた / まただよ", lines });
        await moderation.answer(mio, answered(first.id), now);
        expect((await reported()).id).not.toBe(first.id);
      });

      it("hold no control or direction marks, and no more than a report needs", async () => {
        const { id } = await reported({ words: `<b>a</b>\u202e\r\n${"あ".repeat(900)}` });
        const { words } = (await safety.reports.find(id))!;
        expect(words.startsWith("<b>a</b> あ")).toBe(true);
        expect(words.length).toBeLessThanOrEqual(500);
      });

      it("tell their reporter when somebody looks at them and when they are answered, once each", async () => {
        const { id } = await reported();
        await moderation.see(mio, id);
        await moderation.see(ren, id);
        expect(await safety.mine(ann, "192.0.2.1", now)).toMatchObject({
          reports: [{ id, state: "seen", acted: null }],
        });
        await moderation.answer(ren, answered(id, "話をしました"), now);
        await expect(moderation.answer(mio, answered(id), now)).rejects.toMatchObject({ status: 409 });
        expect(await safety.mine(ann, "192.0.2.1", now)).toMatchObject({
          reports: [{ state: "answered", acted: true, answer: "話をしました" }],
        });
        expect(topics().filter((t) => t === "safety:report").length).toBe(2);
        expect((await listed("answered")).reports).toContainEqual(expect.objectContaining({ id, seenBy: "みお" }));
      });

      it("of a machine gather a person's held lines in one", async () => {
        const held = { about: bob, aboutName: "ボブ", address: null, square: "s", zone: null, table: null, at: now };
        for (const words of ["one", "two"])
          await safety.review({ ...held, reason: "lure", lines: [{ at: now, name: "ボブ", words, theirs: true }] });
        const all = (await listed()).reports.filter(({ person }) => person === safety.labelOf(bob));
        expect(all).toMatchObject([{ by: "machine", reason: "lure", lines: [{ words: "one" }, { words: "two" }] }]);
      });

      it("show the desk a label, and nowhere a pass", async () => {
        await moderation.sanction(mio, await wanted(), now);
        const shown = JSON.stringify(await listed());
        expect(shown).toContain(safety.labelOf(bob));
        expect(shown).not.toContain(bob);
        expect(shown).not.toContain(ann);
        expect(safety.labelOf(bob)).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      });
    });

    describe("sanctions", () => {
      it("keep out at the door, whatever name and address, until they are lifted", async () => {
        const { id } = await moderation.sanction(mio, await wanted({ kind: "out" }), now);
        expect(await safety.admit(bob, "192.0.2.1", false, now)).toBeNull();
        expect(await safety.admit(bob, "198.51.100.7", true, now + HOUR - 1)).toBeNull();
        expect(await safety.admit(bob, "192.0.2.1", false, now + HOUR)).not.toBeNull();
        await moderation.lift(ren, id, now);
        expect(await safety.admit(bob, "192.0.2.1", false, now)).not.toBeNull();
        await expect(moderation.lift(ren, id, now)).rejects.toMatchObject({ status: 409 });
        expect((await notes()).slice(0, 2)).toEqual(["lift", "sanction"]);
      });

      it("have one of the lengths of their kind, and a report behind them", async () => {
        await expect(moderation.sanction(mio, await wanted({ length: HOUR + 1 }), now)).rejects.toMatchObject({
          status: 400,
        });
        await expect(moderation.sanction(mio, await wanted({ kind: "ban" }), now)).rejects.toMatchObject({
          status: 400,
        });
        await expect(moderation.sanction(mio, await wanted({ report: uuid() }), now)).rejects.toMatchObject({
          status: 404,
        });
        expect(await safety.sanctionsOf(bob)).toEqual([]);
      });

      it("of more than a week hold a week until another moderator agrees", async () => {
        const { id } = await moderation.sanction(mio, await wanted({ kind: "ban", length: 30 * DAY }), now);
        const until = async () => endOf((await safety.sanctionsOf(bob))[0]!);
        expect(await until()).toBe(now + 7 * DAY);
        expect(await moderation.unconfirmed(mio)).toContainEqual(expect.objectContaining({ id, isOwn: true }));
        await expect(moderation.confirm(mio, id)).rejects.toMatchObject({ status: 403 });
        expect(await until()).toBe(now + 7 * DAY);
        await moderation.confirm(ren, id);
        expect(await until()).toBe(now + 30 * DAY);
        await expect(moderation.confirm(ren, id)).rejects.toMatchObject({ status: 409 });
        expect(keptOut(await safety.sanctionsOf(bob), now + 29 * DAY)).toMatchObject({ second: ren });
      });

      it("tell all processes", async () => {
        const other = await openSafety(db, relay);
        const heard: string[] = [];
        const end = other.safety.onSanction((pass) => heard.push(pass));
        const { id } = await moderation.sanction(mio, await wanted(), now);
        await moderation.lift(mio, id, now);
        end();
        await moderation.sanction(mio, await wanted(), now);
        expect(heard).toEqual([bob, bob]);
      });
    });

    describe("an appeal", () => {
      const sanctioned = async () =>
        (await moderation.sanction(mio, await wanted({ kind: "ban", length: DAY }), now)).id;
      const openAppeal = async () =>
        (await moderation.appeals(ren)).find(({ sanction }) => sanction.person === safety.labelOf(bob))!;

      it("is one's own to make, once", async () => {
        const id = await sanctioned();
        expect(await safety.appeal(ann, id, "guessed", now)).toBe("none");
        expect(await safety.appeal(bob, uuid(), "guessed", now)).toBe("none");
        expect(await safety.appeal(bob, id, "ちがいます", now)).toBeNull();
        expect(await safety.appeal(bob, id, "もういちど", now)).toBe("again");
        expect(await safety.mine(bob, "192.0.2.1", now)).toMatchObject({ sanctions: [{ id, appeal: "open" }] });
        expect(await openAppeal()).toMatchObject({ words: "ちがいます", report: { personName: "トロル" } });
      });

      it("is decided by somebody else than who spoke it, while there is one", async () => {
        const id = await sanctioned();
        await safety.appeal(bob, id, "ちがいます", now);
        const appeal = (await openAppeal()).id;
        const mayDecide = async (by: typeof mio) =>
          (await moderation.appeals(by)).find((a) => a.id === appeal)!.mayDecide;
        expect([await mayDecide(mio), await mayDecide(ren)]).toEqual([false, true]);
        await expect(moderation.decide(mio, appeal, false, "", now)).rejects.toMatchObject({ status: 403 });
        isAlone = true;
        expect(await mayDecide(mio)).toBe(true);
        await moderation.decide(mio, appeal, false, "続けます", now);
        expect(await safety.mine(bob, "192.0.2.1", now)).toMatchObject({
          sanctions: [{ appeal: "upheld", answer: "続けます" }],
        });
        expect(await safety.admit(bob, "192.0.2.1", false, now)).toBeNull();
        await expect(moderation.decide(ren, appeal, true, "", now)).rejects.toMatchObject({ status: 409 });
      });

      it("that is granted lifts the sanction at once", async () => {
        const id = await sanctioned();
        await safety.appeal(bob, id, "ちがいます", now);
        await moderation.decide(ren, (await openAppeal()).id, true, "すみません", now);
        expect(await safety.admit(bob, "192.0.2.1", false, now)).not.toBeNull();
        expect(relay.told).toContainEqual({ topic: "safety:sanction", message: { pass: bob } });
      });
    });

    describe("a flood", () => {
      it("keeps out of the address whoever was not here before, however old their pass, until the day ends", async () => {
        const from = "203.0.113.9";
        const { address } = (await safety.admit(bob, from, false, now))!;
        const classmate = uuid({ msecs: now - HOUR });
        safety.addresses.arrived(classmate, now - HOUR);
        const made = await wanted({ flood: true });
        await expect(moderation.sanction(mio, made, now)).rejects.toMatchObject({ status: 409, message: "flood-over" });
        const report = await safety.report(aReport({ reporter: uuid(), about: bob, address, at: now }));
        const { id } = await moderation.sanction(mio, { ...made, report: report.id }, now);
        const fresh = uuid({ msecs: now + 1000 });
        expect(await safety.admit(fresh, from, false, now + 2000)).toBeNull();
        expect(await safety.admit(fresh, from, true, now + 2000)).not.toBeNull();
        expect(await safety.admit(fresh, "203.0.113.10", false, now + 2000)).not.toBeNull();
        expect(await safety.admit(classmate, from, false, now + 2000)).not.toBeNull();
        const hoarded = uuid({ msecs: now - HOUR });
        expect(await safety.admit(hoarded, from, false, now + 2000)).toBeNull();
        safety.addresses.arrived(hoarded, now + 3000);
        expect(await safety.admit(hoarded, from, false, now + 4000)).toBeNull();
        const { keptOutUntil } = await safety.mine(fresh, from, now + 2000);
        expect(keptOutUntil! % DAY).toBe(15 * HOUR);
        expect(await safety.admit(fresh, from, false, keptOutUntil!)).not.toBeNull();
        await moderation.lift(ren, id, now);
        expect(await safety.admit(fresh, from, false, now + 2000)).not.toBeNull();
      });

      it("knows an address by a hash of the day, the same on all processes, that no other day has", async () => {
        const other = (await openSafety(db, relay)).safety;
        const hash = await safety.addresses.hash("203.0.113.9", now);
        expect(await other.addresses.hash("203.0.113.9", now)).toBe(hash);
        expect(await safety.addresses.hash("203.0.113.9", now + DAY)).not.toBe(hash);
        expect(hash).not.toContain("203");
      });
    });

    it("counts whole weeks, by kind, for everybody to see", async () => {
      const monday = Date.parse("2027-05-02T15:00:00Z");
      const { id } = await reported({ at: monday });
      await moderation.answer(mio, answered(id), monday);
      const other = await reported({ at: monday + 7 * DAY - 1 });
      const spoken = await moderation.sanction(mio, { ...(await wanted({ kind: "mute" })), report: other.id }, monday);
      await safety.appeal(bob, spoken.id, "ちがいます", monday);
      await safety.sanctions.decide((await safety.sanctions.appealsAgainst([spoken.id]))[0]!.id, true, "", monday);
      const weeks = await new WeeklyCounts(new CountsStore(db)).latest(monday + 7 * DAY);
      expect(weeks).toEqual([
        {
          week: "2027-05-03",
          reports: 2,
          held: 0,
          acted: 1,
          sanctions: { warning: 0, mute: 1, out: 0, ban: 0 },
          appeals: 1,
          granted: 1,
        },
      ]);
    });

    describe("after their time", () => {
      it("words, lines, names and passes of reports are gone, and that there were some stays", async () => {
        const { id } = await reported();
        await moderation.answer(mio, answered(id, "はい"), now);
        await sweep(safety, now + KEPT_MS);
        expect((await safety.reports.find(id))?.words).not.toBe("");
        await sweep(safety, now + KEPT_MS + 1);
        expect(await safety.reports.find(id)).toMatchObject({
          about: "",
          aboutName: "",
          reporter: null,
          words: "",
          lines: [],
          answer: "",
          acted: true,
        });
        await expect(moderation.see(mio, id)).rejects.toMatchObject({ status: 404 });
      });

      it("an open report is kept whole however old it is", async () => {
        const { id } = await reported();
        await sweep(safety, now + 10 * KEPT_MS);
        expect((await safety.reports.find(id))?.words).not.toBe("");
      });

      it("address hashes and their salts go with the day", async () => {
        const { id } = await reported({ address: await safety.addresses.hash("203.0.113.9", now) });
        await sweep(safety, now);
        expect((await safety.reports.find(id))?.address).not.toBeNull();
        await sweep(safety, now + DAY);
        expect((await safety.reports.find(id))?.address).toBeNull();
        const salts = await db.selectFrom("address_salts").selectAll().execute();
        expect(salts).toEqual([]);
      });

      it("who came longer ago than a pass lives is forgotten", async () => {
        safety.addresses.arrived(ann, now);
        safety.addresses.arrived(ann, now + DAY);
        const hash = "here";
        await sweep(safety, now + 60 * DAY);
        await safety.addresses.flood(hash, "sanction", now + 60 * DAY);
        expect(await safety.addresses.keptOutUntil(ann, hash, now + 60 * DAY)).toBeNull();
        await sweep(safety, now + 60 * DAY + 1);
        await safety.addresses.flood(hash, "sanction", now + 60 * DAY);
        expect(await safety.addresses.keptOutUntil(ann, hash, now + 60 * DAY + 2)).not.toBeNull();
      });

      it("names and words of sanctions go, the sanction itself stays on the record", async () => {
        const { id } = await moderation.sanction(mio, await wanted({ words: "やめてください" }), now);
        await sweep(safety, now + HOUR + KEPT_MS);
        expect(await safety.sanctions.find(id)).toMatchObject({ words: "やめてください" });
        await sweep(safety, now + HOUR + KEPT_MS + 1);
        expect(await safety.sanctions.find(id)).toMatchObject({ words: "", name: "", kind: "mute" });
      });
    });
  });
});
