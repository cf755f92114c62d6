/** What time does, over several processes, restarts, and clocks that jump. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MINUTE } from "../../shared/consult/times.ts";
import { LocalRelay } from "../safety/testing.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { beginDuty, HOUR, NOW, openCore, SaidRoster, shiftOf, wishOf } from "./coreTesting.ts";
import type { AskedEvent } from "./ports.ts";

type Core = Awaited<ReturnType<typeof openCore>>;
const SECOND = 1000;

describe.each(dialects)("the clock of the booths in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let roster: SaidRoster;
    let clock: { now: number };
    let relay: LocalRelay;
    const opened: Core[] = [];
    const open = async () => {
      const core = await openCore(db, roster, { relay, clock });
      opened.push(core);
      return core;
    };
    const closeAll = async () => {
      for (const { consult, failures } of opened.splice(0)) {
        await consult.close();
        expect(failures).toEqual([]);
      }
    };

    beforeAll(async () => {
      database = await make();
      db = await database.open();
    });
    beforeEach(() => {
      roster = new SaidRoster([shiftOf("anne"), shiftOf("ben")], 3);
      clock = { now: NOW };
      relay = new LocalRelay();
    });
    afterEach(async () => {
      await closeAll();
      for (const table of ["tickets", "duties", "ticket_records", "consult_pulse"] as const)
        await db.deleteFrom(table).execute();
    });
    afterAll(async () => {
      await db.destroy();
      await database.remove();
    });

    /** Time goes on, and everybody looks each few seconds, as they do. */
    const pass = async (ms: number) => {
      for (const end = clock.now + ms; clock.now < end;) {
        clock.now = Math.min(end, clock.now + 10 * SECOND);
        await Promise.all(opened.map(({ consult }) => consult.look()));
      }
    };
    const told = () =>
      relay.told.flatMap(({ topic, message }) =>
        topic === "consult:ticket" ? (message as { notices: { to: string; said: string }[] }).notices : [],
      );
    const times = (said: string) => told().filter((notice) => notice.said === said).length;
    /** A visitor who was called by anne, or talks with her. */
    const begin = async ({ consult }: Core, isSeated: boolean) => {
      await beginDuty(consult, "anne", clock.now);
      const taken = await consult.take(wishOf("v"), clock.now);
      const called = await consult.call("anne", null, false, clock.now);
      if (!taken.ok || !called.ok) throw new Error("not called");
      const { id, stage } = called.kept.ticket;
      const act = (event: AskedEvent) => consult.do(id, event, clock.now);
      if (isSeated) await act({ by: "visitor", id: "v", deed: "sit" });
      return { id, act, session: "session" in stage ? stage.session : "" };
    };
    const stageOf = async ({ consult }: Core, id: string) => (await consult.find(id))!.ticket.stage;

    it("calls a missed call missed, and tells it once, however many look", async () => {
      const [one] = [await open(), await open(), await open()];
      const { id } = await begin(one, false);
      await pass(3 * MINUTE);
      expect(await stageOf(one, id)).toMatchObject({ state: "waiting" });
      expect(times("missed")).toBe(1);
    });

    it("puts a visitor whose counsellor crashed first in the queue after two minutes, also over a restart of all", async () => {
      const one = await open();
      const { id, session } = await begin(one, true);
      await one.consult.lineGone(session, "counsellor", clock.now);
      expect((await one.consult.lineGone(session, "counsellor", clock.now)).ok).toBe(true);
      expect(times("counsellor-away")).toBe(1);
      await pass(MINUTE);
      await closeAll();
      // The time in which nobody was there to let her in again, is not held against her.
      clock.now += 10 * MINUTE;
      const two = await open();
      await pass(50 * SECOND);
      expect(await stageOf(two, id)).toMatchObject({ state: "dropped" });
      await pass(20 * SECOND);
      const kept = await two.consult.find(id);
      expect(kept?.ticket).toMatchObject({ stage: { state: "waiting" }, left: { by: "anne", sitting: { session } } });
      expect(times("counsellor-gone")).toBe(2);
      // She comes back, and goes on where they were.
      await two.consult.do(id, { by: "counsellor", id: "anne", deed: "resume" }, clock.now);
      expect(await stageOf(two, id)).toMatchObject({ state: "talking", session });
    });

    it("leaves a called visitor their time after a standstill", async () => {
      const one = await open();
      const { id } = await begin(one, false);
      await pass(MINUTE);
      await closeAll();
      clock.now += HOUR;
      const [two] = [await open(), await open()];
      await pass(MINUTE);
      expect(await stageOf(two, id)).toMatchObject({ state: "called" });
      await pass(70 * SECOND);
      expect(await stageOf(two, id)).toMatchObject({ state: "waiting" });
    });

    it("goes on when the clock is set back, with nobody called for an hour", async () => {
      const [one] = [await open(), await open()];
      const { id } = await begin(one, false);
      clock.now -= HOUR;
      for (let looks = 0; looks < 15; looks++) {
        clock.now += SECOND;
        await Promise.all(opened.map(({ consult }) => consult.look()));
      }
      const { until } = (await stageOf(one, id)) as { until: number };
      expect(until - clock.now).toBeLessThanOrEqual(3 * MINUTE + 15 * SECOND);
      expect(until).toBeGreaterThan(clock.now);
      await pass(4 * MINUTE);
      expect(await stageOf(one, id)).toMatchObject({ state: "waiting" });
    });

    it("gives the breath of a counsellor back with the clock", async () => {
      const one = await open();
      const { act } = await begin(one, true);
      await act({ by: "counsellor", id: "anne", deed: "end", reason: "done" });
      clock.now -= HOUR;
      for (let looks = 0; looks < 12; looks++) await one.consult.look();
      expect((await one.consult.duty("anne"))!.breathUntil - clock.now).toBe(10 * MINUTE);
    });

    it("closes tickets that nobody can serve any more, and tells it", async () => {
      const one = await open();
      await beginDuty(one.consult, "anne", clock.now);
      await one.consult.take(wishOf("v"), clock.now);
      await one.consult.off("anne", clock.now);
      // Ben's shift runs: he may come.
      await pass(30 * SECOND);
      expect(times("closed")).toBe(0);
      for (const { id } of roster.shiftList) roster.cancel(id);
      await pass(110 * SECOND);
      expect(times("closed")).toBe(1);
      expect((await one.consult.ofVisitor("v", clock.now))?.ticket.stage).toMatchObject({ state: "abandoned" });
    });

    it("finds what a process did that was killed before it told", async () => {
      const [one, two] = [await open(), await open()];
      const { id } = await begin(one, true);
      const heard: unknown[] = [];
      two.consult.news.on("consult:ticket", (message) => heard.push(message));
      await two.consult.open();
      // Kept, and never told.
      const row = await db
        .selectFrom("tickets")
        .select(["rev", "ticket"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const ticket = JSON.stringify({ ...JSON.parse(row.ticket), isUrgent: true });
      await db
        .updateTable("tickets")
        .set({ rev: row.rev + 1, ticket })
        .where("id", "=", id)
        .execute();
      await expect.poll(async () => (await two.consult.open())[0]?.isUrgent, { timeout: 8000 }).toBe(true);
      expect(heard).toMatchObject([{ ticket: id, visitor: "v", notices: [] }]);
    }, 10_000);
  });
});
