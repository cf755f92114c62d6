import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { PushSet } from "../../shared/campaign/push.ts";
import { MINUTE } from "../../shared/events/times.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { as, type Core, enter, NOW, openCore } from "./eventTesting.ts";
import { Reminding, saidTo } from "./reminding.ts";
import { RemindersStore } from "./reminders.store.ts";

const browser = (name: string): PushSet => ({
  endpoint: `https://push.example.com/${name}`,
  keys: { p256dh: "p", auth: "a" },
});

it("says what somebody does not know, and an event that was moved is said to be that first", () => {
  const knowing = (knows: string, knowsFrom = 5) => ({ pass: "a", push: null, mail: null, knows, knowsFrom });
  expect(saidTo(knowing(""), { told: "soon", from: 5 })).toBe("soon");
  expect(saidTo(knowing("soon"), { told: "soon", from: 5 })).toBeNull();
  expect(saidTo(knowing("soon"), { told: "", from: 9 })).toBe("moved");
  expect(saidTo(knowing("", 4), { told: "soon", from: 5 })).toBe("moved");
  expect(saidTo(knowing("soon"), { told: "doors", from: 5 })).toBe("doors");
  expect(saidTo(knowing("doors"), { told: "doors", from: 6 })).toBeNull();
  expect(saidTo(knowing("doors", 1), { told: "cancelled", from: 5 })).toBe("cancelled");
});

describe.each(dialects)("reminders in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let store: RemindersStore;
    let core: Core;
    const clock = { now: NOW };
    const open: Reminding[] = [];
    /** Everything that was sent, by push and by mail. */
    const sent: string[] = [];
    beforeAll(async () => {
      database = await make();
      db = await database.open();
      store = new RemindersStore(db);
      core = await openCore(db, { clock });
    });
    afterEach(async () => {
      for (const one of open.splice(0)) await one.close();
      sent.length = 0;
      clock.now = NOW;
      await db.deleteFrom("event_reminders").execute();
    });
    afterAll(async () => {
      await core?.events.close();
      await db?.destroy();
      await database?.remove();
    });
    /** Reminders of one process; `dies`: it is killed before what it took upon itself is sent. */
    const process = (dies = false): Reminding => {
      const one = new Reminding({
        store,
        events: core.events,
        push: {
          send: async ({ endpoint }, _, sign) => {
            if (dies) throw new Error("killed");
            sent.push(`push ${endpoint.split("/").at(-1)} ${sign.kind === "event" ? sign.said : ""}`);
          },
        },
        mail: { send: async (to, _, said) => void sent.push(`mail ${to} ${said}`) },
        failed: (error) => dies || expect.unreachable(String(error)),
        now: () => clock.now,
      });
      open.push(one);
      return one;
    };
    const published = async (): Promise<string> => {
      const event = await enter(core, { place: "gate" });
      expect(await core.events.do(event, { ...as("hana"), deed: "publish" }, NOW)).toMatchObject({ ok: true });
      return event;
    };
    const rowOf = async (event: string) => (await core.events.find(event))!;
    const look = async (...all: Reminding[]) => {
      // One look may be under way since before, from what was heard of a step.
      for (let i = 0; i < 2; i++) await Promise.all(all.map((one) => one.look()));
      return sent.splice(0).toSorted();
    };

    it("tell half an hour before and at the doors, once over all processes; the mail is one, and its address gone", async () => {
      const [event, one, other] = [await published(), process(), process()];
      const row = await rowOf(event);
      await one.set(row, "a", { push: browser("a"), mail: null });
      await one.set(row, "b", { push: null, mail: "b@example.com" });
      expect(await look(one, other)).toEqual([]);
      clock.now = row.run.plan.from - 30 * MINUTE;
      expect(await look(one, other)).toEqual(["mail b@example.com soon", "push a soon"]);
      expect(await look(one, other)).toEqual([]);
      clock.now = row.run.plan.from - 5 * MINUTE;
      await core.events.look();
      expect((await rowOf(event)).run.stage.state).toBe("doors");
      expect(await look(one, other)).toEqual(["push a doors"]);
      expect(await db.selectFrom("event_reminders").select("mail").execute()).toEqual([{ mail: null }]);
      clock.now = row.run.plan.to + 4 * 60 * MINUTE;
      await core.events.look();
      await look(one, other);
      expect(await db.selectFrom("event_reminders").selectAll().execute()).toEqual([]);
    });

    it("tell of a new time, and then anew; and that it was called off, which is the last", async () => {
      const [event, one] = [await published(), process()];
      const row = await rowOf(event);
      await one.set(row, "a", { push: browser("a"), mail: "a@example.com" });
      const { from, to } = row.run.plan;
      const move = { ...as("hana"), deed: "move", from: from + 60 * MINUTE, to: to + 60 * MINUTE } as const;
      expect(await core.events.do(event, move, clock.now)).toMatchObject({ ok: true });
      expect(await look(one)).toEqual(["mail a@example.com moved", "push a moved"]);
      clock.now = from + 35 * MINUTE;
      expect(await look(one)).toEqual(["mail a@example.com soon", "push a soon"]);
      expect(await core.events.do(event, { ...as("hana"), deed: "cancel" }, clock.now)).toMatchObject({ ok: true });
      expect(await look(one)).toEqual(["mail a@example.com cancelled", "push a cancelled"]);
      expect(await store.events()).toEqual([]);
    });

    it("lose nobody whom a killed process took upon itself", async () => {
      const [event, dying, next] = [await published(), process(true), process()];
      const row = await rowOf(event);
      await dying.set(row, "a", { push: browser("a"), mail: null });
      clock.now = row.run.plan.from - 30 * MINUTE;
      expect(await look(dying)).toEqual([]);
      expect(await look(next)).toEqual([]);
      clock.now += 4 * MINUTE;
      expect(await look(next)).toEqual(["push a soon"]);
    });

    it("tell one address of an event once, whoever entered it, and of a few events at most", async () => {
      const one = process();
      const mail = "box@example.com";
      const events = await Promise.all(Array.from({ length: 6 }, published));
      const rows = await Promise.all(events.map(rowOf));
      const set: boolean[] = [];
      for (const row of rows) set.push(await one.set(row, "a", { push: null, mail }));
      expect(set).toEqual([true, true, true, true, true, false]);
      expect(await one.set(rows[0]!, "stranger", { push: null, mail })).toBe(true);
      clock.now = rows[0]!.run.plan.from - 30 * MINUTE;
      expect(await look(one)).toHaveLength(5);
    });

    it("stop when they are not wanted, and when a browser is gone", async () => {
      const [event, one] = [await published(), process()];
      const row = await rowOf(event);
      await one.set(row, "a", { push: browser("a"), mail: null });
      await one.set(row, "b", { push: browser("b"), mail: "b@example.com" });
      await one.set(row, "c", { push: browser("c"), mail: null });
      expect(await one.of("a")).toEqual(new Set([event]));
      await one.forget(event, "a");
      await store.forgetEndpoint("https://push.example.com/b");
      await store.forgetEndpoint("https://push.example.com/c");
      expect(await db.selectFrom("event_reminders").select(["pass", "endpoint", "mail"]).execute()).toEqual([
        { pass: "b", endpoint: null, mail: "b@example.com" },
      ]);
    });

    it("reach others in time, too, where many push services do not answer", async () => {
      const [event, other] = [await published(), await published()];
      const told: string[] = [];
      let answer = () => {};
      const answers = new Promise<void>((resolve) => (answer = resolve));
      const one = new Reminding({
        store,
        events: core.events,
        push: {
          send: async ({ endpoint }) => {
            if (endpoint.includes("/tar")) await answers;
            else told.push(endpoint);
          },
        },
        mail: null,
        failed: (error) => expect.unreachable(String(error)),
        now: () => clock.now,
      });
      open.push(one);
      for (let i = 0; i < 60; i++) await one.set(await rowOf(event), `a${i}`, { push: browser(`tar${i}`), mail: null });
      await one.set(await rowOf(event), "z", { push: browser("z"), mail: null });
      await one.set(await rowOf(other), "y", { push: browser("y"), mail: null });
      clock.now = (await rowOf(event)).run.plan.from - 20 * MINUTE;
      const looks = one.look();
      await vi.waitFor(() => expect(told.length).toBe(2), 8000);
      // And once only, however often it is looked meanwhile.
      const again = one.look();
      answer();
      await Promise.all([looks, again, one.look()]);
      expect(told.length).toBe(2);
    });
  });
});
