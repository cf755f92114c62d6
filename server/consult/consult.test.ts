import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { skipped } from "../../shared/consult/topics.ts";
import { MINUTE } from "../../shared/consult/times.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { beginDuty, HOUR, NOW, openCore, SaidRoster, shiftOf, wishOf } from "./coreTesting.ts";

type Core = Awaited<ReturnType<typeof openCore>>;
const visitor = (id: string) => ({ by: "visitor", id }) as const;
const anne = { by: "counsellor", id: "anne" } as const;

describe.each(dialects)("the booths' core in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let roster: SaidRoster;
    const opened: Core[] = [];
    const open = async (...args: Parameters<typeof openCore>) => {
      const core = await openCore(...args);
      opened.push(core);
      return core;
    };

    beforeAll(async () => {
      database = await make();
      db = await database.open();
    });
    beforeEach(() => {
      roster = new SaidRoster([shiftOf("anne"), shiftOf("ben")], 3);
    });
    afterEach(async () => {
      for (const { consult, failures } of opened.splice(0)) {
        await consult.close();
        expect(failures).toEqual([]);
      }
      for (const table of ["tickets", "duties", "ticket_records", "avoids", "consult_pulse"] as const)
        await db.deleteFrom(table).execute();
    });
    afterAll(async () => {
      await db.destroy();
      await database.remove();
    });

    /** A visitor who talks with anne. */
    const talk = async ({ consult }: Core, who = "v", now = NOW) => {
      const taken = await consult.take(wishOf(who), now);
      if (!taken.ok) throw new Error(taken.why);
      const called = await consult.call("anne", taken.kept.ticket.id, false, now);
      if (!called.ok) throw new Error(called.why);
      const done = await consult.do(taken.kept.ticket.id, { ...visitor(who), deed: "sit" }, now);
      if (!done.ok) throw new Error(done.why);
      const { ticket } = done.kept;
      if (ticket.stage.state !== "talking") throw new Error(ticket.stage.state);
      return { id: ticket.id, session: ticket.stage.session };
    };

    it("gives the same ticket to two tabs, also when they ask in the same moment", async () => {
      const one = await open(db, roster);
      const two = await open(db, roster, { relay: one.relay });
      await beginDuty(one.consult, "anne");
      const all = await Promise.all([
        one.consult.take(wishOf("v"), NOW),
        two.consult.take(wishOf("v"), NOW + 1),
        one.consult.take(wishOf("v"), NOW + 2),
      ]);
      const ids = all.map((taken) => taken.ok && taken.kept.ticket.id);
      expect(new Set(ids).size).toBe(1);
      expect((await two.consult.open()).map(({ id }) => id)).toEqual([ids[0]]);
    });

    it("gives no ticket where nobody is, and none that could not be served before closing", async () => {
      const { consult } = await open(db, roster);
      expect(await consult.take(wishOf("v"), NOW)).toEqual({ ok: false, why: "closed" });
      await beginDuty(consult, "anne");
      expect(await consult.noTicket(null, NOW)).toBeNull();
      expect(await consult.noTicket("elsewhere", NOW)).toBe("closed");
      // Five hours, an hour for each with the breath between.
      for (let i = 0; i < 5; i++) expect((await consult.take(wishOf(`v${i}`), NOW)).ok).toBe(true);
      expect(await consult.take(wishOf("late"), NOW)).toEqual({ ok: false, why: "too-late" });
    });

    it("is not filled up by one address, and refuses that address nothing either", async () => {
      const { consult } = await open(db, roster);
      await beginDuty(consult, "anne");
      await beginDuty(consult, "ben");
      for (let i = 0; i < 20; i++)
        expect((await consult.take(wishOf(`made-up-${i}`, { source: "one" }), NOW)).ok).toBe(true);
      expect((await consult.take(wishOf("v"), NOW)).ok).toBe(true);
      expect((await consult.take(wishOf("w"), NOW)).ok).toBe(true);
      expect(await consult.take(wishOf("late"), NOW)).toEqual({ ok: false, why: "too-late" });
    });

    it("gives so many a day and no more, and forgets the pass a day later", async () => {
      const core = await open(db, roster);
      const { consult } = core;
      await beginDuty(consult, "anne");
      for (const at of [NOW, NOW + HOUR]) {
        const { id } = await talk(core, "v", at);
        await consult.do(id, { ...anne, deed: "end", reason: "done" }, at + 20 * MINUTE);
        await consult.seen("anne", at + HOUR);
      }
      expect(await consult.take(wishOf("v"), NOW + 2 * HOUR)).toEqual({ ok: false, why: "enough-today" });
      expect((await consult.take(wishOf("w"), NOW + 2 * HOUR)).ok).toBe(true);
      await consult.forget(NOW + 26 * HOUR);
      const passes = await db.selectFrom("tickets").select("visitor").execute();
      expect(passes).toEqual([{ visitor: "w" }]);
      const records = await consult.records({ from: NOW, to: NOW + HOUR }, "org");
      expect(records).toMatchObject([{ takenAt: NOW, calledAt: NOW, seatedAt: NOW, how: "done" }]);
      expect(JSON.stringify(await db.selectFrom("ticket_records").selectAll().execute())).not.toContain('"v"');
    });

    it("keeps the closing answers once, of whoever held the ticket", async () => {
      const core = await open(db, roster);
      await beginDuty(core.consult, "anne");
      const { id } = await talk(core);
      const closing = { heard: "yes", "next-step": null } as const;
      expect(await core.consult.closing(id, "v", closing)).toBe(false);
      await core.consult.referred(id);
      await core.consult.do(id, { ...visitor("v"), deed: "end", reason: "visitor" }, NOW + 1);
      expect(await core.consult.closing(id, "stranger", closing)).toBe(false);
      expect(await core.consult.closing(id, "v", closing)).toBe(true);
      expect(await core.consult.closing(id, "v", { ...closing, heard: "no" })).toBe(false);
      expect(await core.consult.records({ from: NOW, to: NOW + 1 }, null)).toMatchObject([{ closing, referrals: 1 }]);
    });

    it("lets a counsellor take the next, breathe, and rest", async () => {
      const core = await open(db, roster);
      const { consult } = core;
      await beginDuty(consult, "anne");
      expect(await consult.call("anne", null, false, NOW)).toEqual({ ok: false, why: "nobody" });
      expect(await consult.call("ben", null, false, NOW)).toEqual({ ok: false, why: "off-duty" });
      await consult.take(wishOf("late"), NOW + 1);
      await consult.take(wishOf("early"), NOW);
      await consult.take(wishOf("urgent", { intake: { ...skipped, isUrgent: true } }), NOW + 2);
      const called = await consult.call("anne", null, false, NOW + 3);
      expect(called.ok && called.kept.ticket.visitor).toBe("urgent");
      expect(called.ok && called.kept.servedBy).toBe("org");
      expect(await consult.call("anne", null, false, NOW + 3)).toEqual({ ok: false, why: "calling" });
      const { id } = called.ok ? called.kept.ticket : { id: "" };
      await consult.do(id, { ...visitor("urgent"), deed: "sit" }, NOW + 4);
      expect(await consult.call("anne", null, false, NOW + 4)).toEqual({ ok: false, why: "full" });
      expect(await consult.off("anne", NOW + 4)).toBe(false);
      await consult.do(id, { ...anne, deed: "end", reason: "done" }, NOW + 5);
      expect(await consult.call("anne", null, false, NOW + 6)).toEqual({ ok: false, why: "breath" });
      expect((await consult.duty("anne"))?.breathUntil).toBe(NOW + 5 + 10 * MINUTE);
      await consult.rest("anne", true, NOW + HOUR);
      expect(await consult.call("anne", null, false, NOW + HOUR)).toEqual({ ok: false, why: "break" });
      await consult.rest("anne", false, NOW + HOUR);
      const next = await consult.call("anne", null, false, NOW + HOUR);
      expect(next.ok && next.kept.ticket.visitor).toBe("early");
    });

    it("begins a shift of one's own, as many at once as are set, and in two windows once", async () => {
      const { consult } = await open(db, roster);
      expect(await beginDuty(consult, "carol")).toEqual({ ok: false, why: "no-shift" });
      const of = { shift: "shift of ben", topics: [], languages: ["ja" as const], atOnce: 1 };
      expect(await consult.begin({ id: "anne", name: "A" }, of, NOW)).toEqual({ ok: false, why: "not-yours" });
      expect(await beginDuty(consult, "anne", NOW, 4)).toEqual({ ok: false, why: "too-many" });
      expect(await beginDuty(consult, "anne", NOW - 2 * HOUR)).toEqual({ ok: false, why: "no-shift" });
      await Promise.all([beginDuty(consult, "anne", NOW, 2), beginDuty(consult, "anne", NOW, 2)]);
      expect(await consult.duties(NOW)).toMatchObject([{ id: "anne", atOnce: 2, takesUntil: NOW + 250 * MINUTE }]);
      // A console that is closed is nobody's, and it comes back.
      expect(await consult.duties(NOW + 2 * MINUTE)).toEqual([]);
      await consult.seen("anne", NOW + 2 * MINUTE);
      expect(await consult.duties(NOW + 2 * MINUTE)).toHaveLength(1);
    });

    it("ends a duty whose shift is cancelled: nobody is called upon, who talks goes on", async () => {
      const core = await open(db, roster);
      const { consult } = core;
      await beginDuty(consult, "anne", NOW, 2);
      const { id } = await talk(core);
      roster.cancel("shift of anne");
      await expect.poll(async () => (await consult.duty("anne"))?.takesUntil).toBeLessThanOrEqual(NOW);
      expect((await consult.find(id))?.ticket.stage.state).toBe("talking");
      expect(await consult.call("anne", null, false, NOW)).toEqual({ ok: false, why: "shift-over" });
    });

    it("takes calls back when a counsellor goes, and the visitor is first in line", async () => {
      const { consult } = await open(db, roster);
      await beginDuty(consult, "anne");
      await consult.take(wishOf("v"), NOW);
      await consult.call("anne", null, false, NOW);
      expect(await consult.off("anne", NOW + 1)).toBe(true);
      expect(await consult.duty("anne")).toBeNull();
      const [ticket] = await consult.open();
      expect(ticket).toMatchObject({ stage: { state: "waiting" }, left: { by: "anne", sitting: null } });
    });

    it("tells every process of a step, once, and shows each the same", async () => {
      const one = await open(db, roster);
      const two = await open(db, roster, { relay: one.relay, clock: one.clock });
      await beginDuty(one.consult, "anne");
      const heard: unknown[] = [];
      two.consult.news.on("consult:ticket", ({ notices }) => heard.push(...notices));
      const { id } = await talk(one);
      expect(heard).toEqual([
        { to: "visitor", said: "called" },
        { to: "visitor", said: "seated" },
        { to: "counsellor", said: "seated" },
      ]);
      expect(await two.consult.open()).toEqual(await one.consult.open());
      await two.consult.flag(id, "serious");
      expect(await one.consult.openKept()).toMatchObject([{ level: "serious", took: ["anne"], servedBy: "org" }]);
      await one.consult.do(id, { ...visitor("v"), deed: "end", reason: "visitor" }, NOW + 1);
      expect(await two.consult.open()).toEqual([]);
    });

    it("names who listened among those who took part", async () => {
      const core = await open(db, roster);
      await beginDuty(core.consult, "anne");
      const { id } = await talk(core);
      await core.consult.listening(id, { account: "chief", name: "C", session: "s", state: "asked" });
      expect((await core.consult.find(id))?.took).toEqual(["anne"]);
      await core.consult.listening(id, { account: "chief", name: "C", session: "s", state: "announced" });
      expect((await core.consult.find(id))?.took).toEqual(["anne", "chief"]);
      await core.consult.do(id, { ...anne, deed: "end", reason: "done" }, NOW + 1);
      expect(await core.consult.find(id)).toMatchObject({ took: ["anne", "chief"] });
    });

    it("finds a conversation by its session while it goes on, after it broke off, and at its end", async () => {
      const core = await open(db, roster);
      const { consult, clock } = core;
      await beginDuty(consult, "anne");
      const { id, session } = await talk(core);
      await consult.lineGone(session, "counsellor", NOW);
      clock.now = NOW + 3 * MINUTE;
      await db.updateTable("consult_pulse").set({ at: clock.now }).execute();
      await consult.look();
      expect((await consult.ofSession(session))?.ticket.stage.state).toBe("waiting");
      await consult.do(id, { ...visitor("v"), deed: "leave" }, clock.now);
      expect((await consult.ofSession(session))?.ticket.stage.state).toBe("ended");
      expect((await consult.ofVisitor("v", clock.now + 59 * MINUTE))?.ticket.id).toBe(id);
      expect(await consult.ofVisitor("v", clock.now + 61 * MINUTE)).toBeNull();
    });

    it("keeps signs of life seldom, and all that they mean", async () => {
      const core = await open(db, roster);
      const { consult } = core;
      await beginDuty(consult, "anne");
      const { id } = await talk(core);
      const rev = async () => (await db.selectFrom("tickets").select("rev").executeTakeFirstOrThrow()).rev;
      const before = await rev();
      for (let i = 1; i < 20; i++) await consult.do(id, { ...anne, deed: "sign" }, NOW + i * 1000);
      expect(await rev()).toBe(before);
      expect((await consult.do(id, { by: "counsellor", id: "ben", deed: "sign" }, NOW + 1000)).ok).toBe(false);
      for (const at of [30_000, 30_001]) await consult.do(id, { ...anne, deed: "sign" }, NOW + at);
      await expect.poll(rev, { timeout: 5000 }).toBe(before + 1);
      expect((await consult.find(id))?.ticket.stage).toMatchObject({ quietSince: NOW + 30_000 });
    });

    it("counts a sign at one process for a question that another has asked", async () => {
      const one = await open(db, roster);
      const two = await open(db, roster, { clock: one.clock });
      await beginDuty(one.consult, "anne");
      const { id } = await talk(one);
      await two.consult.look();
      await two.consult.open();
      one.clock.now = NOW + 11 * MINUTE;
      await db.updateTable("consult_pulse").set({ at: one.clock.now }).execute();
      await one.consult.look();
      expect((await one.consult.find(id))?.ticket.stage).toMatchObject({ askedAt: NOW + 11 * MINUTE });
      // No news has come here.
      await two.consult.do(id, { ...visitor("v"), deed: "sign" }, NOW + 12 * MINUTE);
      const asked = async () => {
        const kept = await one.consult.find(id);
        return (kept!.ticket.stage as { askedAt?: number | null }).askedAt;
      };
      await expect.poll(asked, { timeout: 9000 }).toBeNull();
    }, 12_000);

    it("brings nobody to whom they must not meet again", async () => {
      const { consult } = await open(db, roster);
      await beginDuty(consult, "anne");
      await consult.avoid("v", "anne", NOW + HOUR, NOW);
      const taken = await consult.take(wishOf("v"), NOW);
      expect(taken.ok && taken.kept.ticket.avoid).toEqual(["anne"]);
      expect(await consult.call("anne", null, false, NOW)).toEqual({ ok: false, why: "nobody" });
      const id = taken.ok ? taken.kept.ticket.id : "";
      expect(await consult.call("anne", id, false, NOW)).toEqual({ ok: false, why: "not-so" });
    });

    it("also not with the ticket that they hold: a conversation that broke off does not bring them together again", async () => {
      const core = await open(db, roster);
      const { consult } = core;
      for (const id of ["anne", "ben"]) await beginDuty(consult, id);
      const { id, session } = await talk(core);
      await consult.lineGone(session, "counsellor", NOW);
      await consult.do(id, { by: "clock", id: "", deed: "tick" }, NOW + 2 * MINUTE);
      await consult.avoid("v", "anne", NOW + HOUR, NOW + 2 * MINUTE);
      expect((await consult.open())[0]!.avoid).toEqual(["anne"]);
      const [call, resume] = [
        await consult.call("anne", id, false, NOW + 2 * MINUTE),
        await consult.do(id, { by: "counsellor", id: "anne", deed: "resume" }, NOW + 2 * MINUTE),
      ];
      expect([call, resume]).toEqual([1, 2].map(() => ({ ok: false, why: "not-so" })));
      expect((await consult.call("ben", null, false, NOW + 2 * MINUTE)).ok).toBe(true);
    });

    it("says honestly what there is of the line", async () => {
      const { consult } = await open(db, roster);
      await beginDuty(consult, "anne");
      expect(await consult.line("org", null, NOW)).toMatchObject({ ahead: 0, free: 1, onDuty: 1 });
      for (const v of ["a", "b", "c"]) await consult.take(wishOf(v), NOW);
      await consult.call("anne", null, false, NOW + MINUTE);
      const waiting = (await consult.open()).filter(({ stage }) => stage.state === "waiting");
      const lines = await Promise.all(waiting.map((ticket) => consult.line(null, ticket, NOW + MINUTE)));
      expect(lines.map(({ ahead }) => ahead).toSorted()).toEqual([0, 1]);
      expect(lines[0]).toMatchObject({ free: 0, onDuty: 1 });
      expect(lines[0]!.waiting.map(({ ahead }) => ahead).toSorted()).toEqual([1, 2]);
      // Nobody here speaks it: they are not told that they are about to be called.
      const taken = await consult.take(wishOf("d", { intake: { ...skipped, language: "en" } }), NOW);
      expect(await consult.line(null, taken.ok ? taken.kept.ticket : null, NOW)).toMatchObject({ free: 0, onDuty: 0 });
    });
  });
});
