import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasRoom, load, next, type OnDuty, queueFor, TOPIC_PATIENCE_MS, unready } from "./match.ts";
import { order, URGENT_AHEAD_MS } from "./queue.ts";
import { step } from "./session.ts";
import { takeTicket, type Ticket } from "./ticket.ts";
import { MINUTE } from "./times.ts";
import { type Intake, skipped } from "./topics.ts";

const T0 = 1_800_000_000_000;
const anne: OnDuty = {
  id: "anne",
  organisation: "npo",
  topics: [],
  languages: ["ja"],
  atOnce: 1,
  isOnBreak: false,
  breathUntil: 0,
  takesUntil: Infinity,
  talking: 0,
  calling: 0,
};
const ticket = (id: string, intake: Partial<Intake> = {}, more: Partial<Ticket> = {}): Ticket => ({
  ...takeTicket({ id, visitor: id, intake: { ...skipped, ...intake }, organisation: null, avoid: [] }, T0),
  ...more,
});

describe("the next for a counsellor", () => {
  it("is the first in the order who suits them", () => {
    const all = [ticket("a"), ticket("b", { isUrgent: true }), ticket("c", { isUrgent: true, language: "en" })];
    expect(next(anne, all, T0)?.id).toBe("b");
    expect(next({ ...anne, languages: ["en"] }, all, T0)?.id).toBe("b");
    expect(next(anne, [], T0)).toBeNull();
  });

  it("speaks their language; easy Japanese whoever speaks Japanese", () => {
    expect(next(anne, [ticket("a", { language: "en" })], T0)).toBeNull();
    expect(next(anne, [ticket("a", { language: "easy" })], T0)?.id).toBe("a");
    expect(next({ ...anne, languages: ["en"] }, [ticket("a", { language: "easy" })], T0)).toBeNull();
  });

  it("has their topic, until they have waited for it long enough", () => {
    const money: OnDuty = { ...anne, topics: ["money"] };
    const family = [ticket("a", { topic: "family" })];
    expect(next(money, family, T0)).toBeNull();
    expect(next(money, family, T0 + TOPIC_PATIENCE_MS)?.id).toBe("a");
    expect(next(money, [ticket("a", { topic: "family", isUrgent: true })], T0)?.id).toBe("a");
    for (const topic of [null, "unsure", "money"] as const) {
      expect(next(money, [ticket("a", { topic })], T0)?.id).toBe("a");
    }
  });

  it("is of the organisation they asked for, and nobody they must avoid", () => {
    expect(next(anne, [ticket("a", {}, { organisation: "city" })], T0)).toBeNull();
    expect(next(anne, [ticket("a", {}, { organisation: "npo" })], T0)?.id).toBe("a");
    expect(next(anne, [ticket("a", {}, { avoid: ["anne"] })], T0)).toBeNull();
    expect(queueFor(anne, [ticket("a", {}, { avoid: ["anne"] }), ticket("b", { language: "en" })], T0)).toHaveLength(1);
  });

  it("is not who missed a call a moment ago", () => {
    const all = [ticket("a", {}, { stage: { state: "waiting", restsUntil: T0 + 1 } }), ticket("b")];
    expect(next(anne, all, T0)?.id).toBe("b");
    expect(next(anne, all, T0 + 1)?.id).toBe("a");
  });

  it.each([
    ["break", { isOnBreak: true }],
    ["breath", { breathUntil: T0 + 1 }],
    ["shift-over", { takesUntil: T0 }],
    ["full", { talking: 1 }],
    ["calling", { calling: 1 }],
  ] as const)("is nobody during %s", (why, change) => {
    expect(unready({ ...anne, ...change }, T0)).toBe(why);
    expect(next({ ...anne, ...change }, [ticket("a")], T0)).toBeNull();
  });

  it("may be called while another is awaited, but one only", () => {
    expect(next({ ...anne, calling: 1 }, [ticket("a")], T0, { meanwhile: true })?.id).toBe("a");
    expect(unready({ ...anne, calling: 2 }, T0, true)).toBe("calling");
    expect(unready({ ...anne, talking: 1 }, T0, true)).toBe("full");
  });
});

/** An evening: visitors come, counsellors take the next, talk for a while, miss calls. Everything by seeded chance. */
const evening = (
  coming: readonly { minute: number; isUrgent: boolean; isFirst: boolean; comes: boolean; minutes: number }[],
  atOnce: number,
  minutes: number,
) => {
  let tickets: Ticket[] = [];
  const ends = new Map<string, number>();
  const called = new Map<string, number>();
  let most = 0;
  const apply = (id: string, event: Parameters<typeof step>[1], now: number) => {
    tickets = tickets.map((t) => {
      if (t.id !== id) return t;
      const outcome = step(t, event, now);
      return outcome.ok ? outcome.ticket : t;
    });
  };
  for (let minute = 0; minute < minutes; minute++) {
    const now = T0 + minute * MINUTE;
    for (const [i, c] of coming.entries()) {
      if (c.minute === minute) tickets.push({ ...ticket(`t${i}`, c), takenAt: now });
    }
    for (const { id } of tickets) apply(id, { by: "clock", id: "", deed: "tick" }, now);
    for (const [id, end] of ends) {
      if (end <= minute) apply(id, { by: "counsellor", id: "anne", deed: "end", reason: "done" }, now);
    }
    for (let again = 0; again < 3; again++) {
      const meanwhile = minute % 2 === 0;
      const first = next({ ...anne, atOnce, ...load("anne", tickets) }, tickets, now, { meanwhile });
      if (!first) break;
      called.set(first.id, Math.min(minute, called.get(first.id) ?? minute));
      apply(first.id, { by: "counsellor", id: "anne", deed: "call", counsellor: "anne", session: first.id }, now);
    }
    for (const [i, c] of coming.entries()) {
      if (!c.comes || (minute + i) % 2 === 1) continue;
      const room = hasRoom({ atOnce, ...load("anne", tickets) });
      const was = tickets.find(({ id }) => id === `t${i}`)?.stage.state;
      const lengthMs = 25 * MINUTE;
      apply(`t${i}`, { by: "visitor", id: `t${i}`, deed: "sit", hasRoom: room, lengthMs }, now);
      if (was === "called" || was === "called-again") ends.set(`t${i}`, minute + c.minutes);
    }
    most = Math.max(most, load("anne", tickets).talking);
  }
  return { tickets, called, most };
};

const visitors = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 60 }),
    isUrgent: fc.boolean(),
    isFirst: fc.boolean(),
    comes: fc.boolean(),
    minutes: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 25 },
);

describe("an evening", () => {
  it("never seats more than the limit, and calls everybody who waits", () => {
    fc.assert(
      fc.property(visitors, fc.integer({ min: 1, max: 3 }), (coming, atOnce) => {
        const { tickets, most } = evening(coming, atOnce, 600);
        expect(most).toBeLessThanOrEqual(atOnce);
        expect(order(tickets, T0)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it("reaches the one who is nobody's first, through a stream of the urgent that never ends", () => {
    // One urgent newcomer every three minutes, each talks for five: there is always somebody urgent waiting.
    const stream = Array.from({ length: 100 }, (_, i) => ({
      minute: i * 3,
      isUrgent: true,
      isFirst: true,
      comes: true,
      minutes: 5,
    }));
    const patient = { minute: 10, isUrgent: false, isFirst: false, comes: true, minutes: 5 };
    const { called } = evening([...stream, patient], 1, 600);
    const turn = called.get("t100") ?? Infinity;
    const before = [...called]
      .filter(([id, minute]) => id !== "t100" && minute < turn)
      .map(([id]) => Number(id.slice(1)));
    expect(turn).toBeLessThan(300);
    expect(before.length).toBeGreaterThan(20);
    expect(Math.max(...before) * 3).toBeLessThanOrEqual(10 + URGENT_AHEAD_MS / MINUTE);
  });
});
