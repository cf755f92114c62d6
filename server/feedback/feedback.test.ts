import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { DAY_MS, startOfWeek } from "../../shared/campaign/days.ts";
import { leavingSchema } from "../../shared/feedback/leaving.schema.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { statusOf } from "../web/testing.ts";
import { DayCounts } from "./dayCounts.ts";
import { Figures } from "./figures.ts";
import { FiguresStore } from "./figures.store.ts";
import { feedbackRoutes } from "./routes.ts";

/** Monday, the third of May 2027, noon in Japan. */
const NOON = Date.UTC(2027, 4, 3, 3);
const MONDAY = startOfWeek(NOON);
const unexpected = (error: unknown) => expect.unreachable(String(error));

it("what is said on leaving is one of the answers that are offered", () => {
  const takes = (answers: object) => leavingSchema.safeParse({ answers }).success;
  expect(takes({ "feel-now": "lighter", unpleasant: "no" })).toBe(true);
  expect(takes({})).toBe(false);
  expect(takes({ talked: "lighter" })).toBe(false);
  expect(takes({ name: "yes" })).toBe(false);
  expect(leavingSchema.safeParse({ answers: { safe: "yes" }, pass: "p" }).success).toBe(false);
});

it("one address makes nobody's mood: its cards end for a day, and others are heard", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOON });
  const left = vi.fn<() => void>();
  const routes = feedbackRoutes({
    counts: { left },
    figures: {} as never,
    door: { open: () => () => undefined } as never,
    reached: { trustProxy: 0 },
  });
  const say = (address: string) =>
    statusOf(routes["POST /api/feedback/leaving"]!, { answers: { safe: "no" } }, address);
  for (let i = 0; i < 480; i++) {
    if (i % 80 === 0) vi.setSystemTime(Date.now() + 601_000);
    await say("192.0.2.1");
  }
  expect(left).toHaveBeenCalledTimes(300);
  expect(await say("192.0.2.2")).toBe(200);
  vi.useRealTimers();
});

describe.each(dialects)("figures in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let store: FiguresStore;

    beforeAll(async () => {
      database = await make();
      db = await database.open();
      store = new FiguresStore(db);
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    const view = (now = NOON + 7 * DAY_MS) => {
      const figures = new Figures({ store, records: async () => [], events: async () => [] });
      return figures.view({ from: MONDAY, to: MONDAY + 7 * DAY_MS }, "day", now);
    };

    it("add up what several processes count, and keep no answer beside another", async () => {
      const processes = [1, 2].map(() => new DayCounts(store, unexpected));
      for (const [i, counts] of processes.entries()) {
        counts.said(`pass-${i}`, "phrases", NOON);
        counts.said(`pass-${i}`, "lines", NOON);
        counts.said(`pass-${i}`, "lines", NOON + DAY_MS);
        counts.left({ "feel-now": "lighter", safe: "yes" }, NOON);
      }
      await Promise.all(processes.map((counts) => counts.close()));
      const { all, parts } = await view();
      expect(all).toMatchObject({ talkers: 4, phrases: 2, lines: 4, cards: 2 });
      expect(all.visit["feel-now"]).toMatchObject({ lighter: 2, heavy: 0 });
      expect(parts.map(({ figures }) => figures.talkers)).toEqual([2, 2, 0, 0, 0, 0, 0]);
      // Whoever looks on while one leaves learns nothing of them: answers are told when their day is over.
      expect((await view(NOON)).all).toMatchObject({ talkers: 4, cards: 0 });
      expect((await view(NOON)).all.visit.safe).toMatchObject({ yes: 0 });
      const rows = await db.selectFrom("day_counts").selectAll().execute();
      expect(rows.every((row) => Object.keys(row).length === 3)).toBe(true);
      expect(JSON.stringify(rows)).not.toContain("pass-");
    });

    it("count reports when they were made, and when they were answered", async () => {
      const report = (id: string, made_by: string, answered_at: number | null) => ({
        id,
        made_by,
        reporter: null,
        about: "p",
        about_name: "",
        address: null,
        square: "s",
        zone: null,
        table_id: null,
        reason: "other",
        words: "",
        lines: "[]",
        at: NOON,
        state: answered_at === null ? "open" : "answered",
        seen_by: null,
        answered_at,
        answer: "",
        acted: null,
        source: null,
        heard: 0,
        crowd: 0,
      });
      await db
        .insertInto("reports")
        .values([
          report("a", "visitor", NOON + DAY_MS),
          report("b", "visitor", null),
          report("c", "machine", NOON + 7 * DAY_MS),
        ])
        .execute();
      expect((await view()).all).toMatchObject({ reported: 2, held: 1, handled: 1 });
    });

    it("tell everybody a week when it is over and settled, without small numbers", async () => {
      await db
        .insertInto("visits")
        .values([
          { day: "2027-05-03", visits: 40 },
          { day: "2027-05-10", visits: 9 },
        ])
        .execute();
      const weeks = (now: number) => new Figures({ store, records: async () => [], events: async () => [] }).weeks(now);
      expect(await weeks(MONDAY + 7 * DAY_MS)).toEqual([]);
      const [second, first] = await weeks(MONDAY + 16 * DAY_MS);
      expect(first).toMatchObject({ week: "2027-05-03", visits: 40, talkers: null, cards: null, handled: null });
      expect(Object.values(first!.visit).flatMap((answers) => Object.values(answers))).not.toContain(2);
      expect(second).toMatchObject({ week: "2027-05-10", visits: null });
    });
  });
});
