import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ahead, compare, FIRST_AHEAD_MS, isResting, order, URGENT_AHEAD_MS } from "./queue.ts";
import { takeTicket, type Ticket } from "./ticket.ts";
import { MINUTE } from "./times.ts";
import { skipped } from "./topics.ts";

const T0 = 1_800_000_000_000;
const at = (minute: number): number => T0 + minute * MINUTE;
const ticket = (id: string, minute: number, more: Partial<Ticket> & { isFirst?: boolean } = {}): Ticket => {
  const { isFirst = false, ...rest } = more;
  const taken = takeTicket(
    { id, visitor: id, intake: { ...skipped, isFirst }, organisation: null, avoid: [] },
    at(minute),
  );
  return { ...taken, ...rest };
};
const left = { by: "anne", at: T0, sitting: null };
const ids = (tickets: readonly Ticket[], minute = 60) => order(tickets, at(minute)).map((place) => place.ticket.id);
const reasons = (tickets: readonly Ticket[]) => order(tickets, at(60)).map(({ reason }) => reason);

/** Anybody who waits, within two hours. */
const tickets = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      minute: fc.integer({ min: 0, max: 120 }),
      isFirst: fc.boolean(),
      isUrgent: fc.boolean(),
      isLeft: fc.boolean(),
      missed: fc.integer({ min: 0, max: 1 }),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  )
  .map((all) =>
    all.map(({ id, minute, isLeft, ...rest }) => ticket(id, minute, { ...rest, left: isLeft ? left : null })),
  );

describe("the order of those who wait", () => {
  it("is: left by a counsellor, urgent, here for the first time, by arrival; and says why", () => {
    const all = [
      ticket("d", 1),
      ticket("c", 3, { isFirst: true }),
      ticket("b", 4, { isUrgent: true }),
      ticket("a", 5, { left }),
      ticket("e", 2),
    ];
    expect(ids(all)).toEqual(["a", "b", "c", "d", "e"]);
    expect(reasons(all)).toEqual(["left", "urgent", "first", "arrival", "arrival"]);
  });

  it("lets waiting count: a newcomer with a better reason comes behind who waited long", () => {
    const all = [ticket("patient", 0), ticket("new", 16, { isFirst: true }), ticket("now", 50, { isUrgent: true })];
    expect(ids(all)).toEqual(["now", "patient", "new"]);
    expect(reasons(all)).toEqual(["urgent", "long", "first"]);
    expect(ids([ticket("patient", 0), ticket("now", 76, { isUrgent: true })])).toEqual(["patient", "now"]);
  });

  it("holds only those who wait, and says who must not be called just yet", () => {
    const called = ticket("c", 0, {
      stage: { state: "called", counsellor: "anne", session: "s", at: T0, until: T0, extended: 0 },
    });
    const resting = ticket("r", 0, { missed: 1, stage: { state: "waiting", restsUntil: at(5) } });
    expect(ids([called, resting])).toEqual(["r"]);
    expect([isResting(resting, at(4)), isResting(resting, at(5)), isResting(called, at(4))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("keeps its time for a ticket that comes back", () => {
    const [mine, other] = [ticket("mine", 0), ticket("other", 1)];
    const returned = { ...mine, missed: 1, stage: { state: "waiting" as const, restsUntil: at(20) } };
    expect(ids([other, returned])).toEqual(["mine", "other"]);
  });

  it("says nobody waited less than nothing when the clock is set back", () => {
    expect(order([ticket("a", 30)], T0)[0]?.waitedMs).toBe(0);
  });

  it("is total: of two one is first, and firsts can be put in a row", () => {
    fc.assert(
      fc.property(tickets, (all) => {
        for (const a of all) {
          for (const b of all) {
            expect(Math.sign(compare(a, b))).toBe(a === b ? 0 : -Math.sign(compare(b, a)));
          }
        }
        const sorted = order(all, T0).map((place) => place.ticket);
        for (let i = 0; i < sorted.length; i++) {
          for (let j = i + 1; j < sorted.length; j++) expect(compare(sorted[i]!, sorted[j]!)).toBeLessThan(0);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("does not depend on how it is asked, nor on when", () => {
    fc.assert(
      fc.property(
        tickets.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        fc.integer({ min: -100, max: 1000 }),
        ([all, shuffled], minute) => {
          expect(ids(shuffled, minute)).toEqual(ids(all));
          expect(order(shuffled, at(minute)).map(({ reason }) => reason)).toEqual(reasons(all));
        },
      ),
    );
  });

  it("is stable: who comes or goes changes nothing between the others", () => {
    fc.assert(
      fc.property(tickets, fc.nat(), (all, n) => {
        fc.pre(all.length > 0);
        const gone = all[n % all.length]!;
        expect(ids(all.filter((t) => t !== gone))).toEqual(ids(all).filter((id) => id !== gone.id));
      }),
    );
  });

  it("never lets anybody be overtaken for ever: by urgency for an hour and a quarter, by a first visit for a quarter", () => {
    fc.assert(
      fc.property(tickets, (all) => {
        const sorted = order(all, T0).map((place) => place.ticket);
        for (const [i, behind] of sorted.entries()) {
          for (const before of sorted.slice(0, i)) {
            if (before.left) continue;
            const later = before.takenAt - behind.takenAt;
            expect(later).toBeLessThanOrEqual(before.isUrgent ? URGENT_AHEAD_MS : FIRST_AHEAD_MS);
          }
        }
      }),
    );
  });

  it("puts the urgent before all others that did not wait an hour longer, or were left", () => {
    fc.assert(
      fc.property(tickets, (all) => {
        const sorted = order(all, T0).map((place) => place.ticket);
        for (const [i, urgent] of sorted.entries()) {
          if (!urgent.isUrgent) continue;
          for (const before of sorted.slice(0, i)) {
            expect(before.isUrgent || before.left !== null || urgent.takenAt - before.takenAt >= 60 * MINUTE).toBe(
              true,
            );
          }
        }
      }),
    );
  });

  it("counts who is ahead as the order does", () => {
    fc.assert(
      fc.property(tickets, (all) => {
        for (const [i, { ticket }] of order(all, T0).entries()) expect(ahead(ticket, all)).toBe(i);
      }),
    );
  });
});
