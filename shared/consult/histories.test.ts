/** Histories of a ticket, by chance: what must hold whatever happens, in whatever order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextDue } from "./clock.ts";
import type { Event } from "./events.ts";
import { fresh, lengthMs, T0, tick, visitor } from "./fixture.ts";
import { step } from "./session.ts";
import { counsellorOf, isOver, type Ticket } from "./ticket.ts";
import { MINUTE } from "./times.ts";
import { endReasons, parties, transitions } from "./transitions.ts";

const reasons = Object.values(endReasons).flat();
const someone = fc.constantFrom("anne", "ben", "chief");
const events: fc.Arbitrary<Event> = fc
  .tuple(
    fc.constantFrom(...parties),
    fc.constantFrom("v", "anne", "ben", "chief", "stranger"),
    fc.oneof(
      fc.record({ deed: fc.constant("call" as const), counsellor: someone, session: fc.constantFrom("s1", "s2") }),
      fc.record({
        deed: fc.constantFrom("sit" as const, "take" as const, "resume" as const),
        hasRoom: fc.boolean(),
        lengthMs: fc.constant(lengthMs),
      }),
      fc.record({ deed: fc.constant("urge" as const), isUrgent: fc.boolean() }),
      fc.record({
        deed: fc.constantFrom("drop" as const, "back" as const),
        side: fc.constantFrom("visitor" as const, "counsellor" as const),
      }),
      fc.record({ deed: fc.constant("offer" as const), to: someone }),
      fc.record({ deed: fc.constant("end" as const), reason: fc.constantFrom(...reasons) }),
      fc.record({
        deed: fc.constantFrom(
          ...(["extend", "withdraw", "leave", "close", "widen", "here", "sign"] as const),
          ...(["agree", "decline", "cancel", "step-in", "tick", "tick", "tick"] as const),
        ),
      }),
    ),
  )
  .map(([by, id, deed]) => ({ by, id, ...deed }) as Event);
/** Chance for one step: blind (null), or among what the table allows. */
const dice = fc.noBias(fc.integer({ min: 0, max: 999 }));
type Luck = readonly [deed: number, by: number, rest: number] | null;

/** What the table allows in this state, done by who may: blind chance alone hardly ever sits down. */
const rightful = (ticket: Ticket, event: Event, [first, second, third]: NonNullable<Luck>): Event => {
  // Ends are rarer than they are in the table, or no history would get far.
  const isEnd = (deed: string) => ["leave", "close", "end"].includes(deed);
  const deeds = Object.entries(transitions[ticket.stage.state]).filter(([deed]) => third % 6 === 0 || !isEnd(deed));
  const [deed, way] = deeds[first % deeds.length] ?? ["tick", undefined];
  const by = way?.by[second % way.by.length] ?? "clock";
  const offered = ("handOver" in ticket.stage && ticket.stage.handOver?.to) || "ben";
  const own = deed === "take" ? offered : (counsellorOf(ticket) ?? ticket.left?.by ?? "anne");
  const id = { visitor: "v", counsellor: own, supervisor: deed === "take" ? offered : "chief", line: "", clock: "" }[
    by
  ];
  const counsellor = by === "counsellor" ? own : "anne";
  const reason = by === "visitor" ? "visitor" : "done";
  const side = third % 2 === 0 ? "visitor" : "counsellor";
  const to = third % 3 === 0 ? "ben" : "carol";
  const rest = { session: "s1", hasRoom: third % 5 > 0, lengthMs, isUrgent: true };
  return { ...rest, ...event, deed, by, id, counsellor, reason, side, to } as Event;
};
/** Events with the minutes between them; a clock may jump back, too. */
const histories = fc.array(
  fc.tuple(fc.integer({ min: -3, max: 12 }), events, fc.option(fc.tuple(dice, dice, dice), { freq: 6 })),
  { maxLength: 80, size: "max" },
);
/** A new ticket, and one whose counsellor was lost: what is rare must be met often enough. */
const begun: Ticket = { ...fresh, seatedAt: T0, left: { by: "anne", at: T0, sitting: null } };
type History = readonly (readonly [minutes: number, event: Event, luck: Luck])[];
/** Walk through a history; `visit` sees each step that was tried. */
const walk = (
  history: History,
  visit: (ticket: Ticket, event: Event, now: number) => void = () => {},
  first = fresh,
): Ticket => {
  let ticket = first;
  let now = T0;
  for (const [minutes, blind, luck] of history) {
    now += minutes * MINUTE;
    const event = luck === null ? blind : rightful(ticket, blind, luck);
    visit(ticket, event, now);
    const outcome = step(ticket, event, now);
    if (outcome.ok) ({ ticket } = outcome);
  }
  return ticket;
};

describe("any history", () => {
  it("follows the table, keeps the ticket's time, and ends for good", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories, fc.constantFrom(fresh, begun), (history, first) => {
        const visit = (ticket: Ticket, event: Event, now: number) => {
          // What was, is never changed under anybody's hands: it would throw here.
          for (const part of [ticket, ticket.stage, ticket.left, ticket.left?.sitting]) Object.freeze(part);
          const outcome = step(ticket, event, now);
          if (!outcome.ok) return;
          const { state } = ticket.stage;
          const way = transitions[state][event.deed];
          expect(way?.by).toContain(event.by);
          expect(way?.to).toContain(outcome.ticket.stage.state);
          expect(isOver(ticket)).toBe(false);
          const { id, visitor, takenAt } = outcome.ticket;
          expect(`${id} ${visitor} ${takenAt}`).toBe(`t v ${T0}`);
          expect(outcome.ticket.missed).toBeLessThanOrEqual(2);
          // Only a ticket that nobody ever sat down with can be abandoned.
          if (outcome.ticket.stage.state === "abandoned") expect(outcome.ticket.seatedAt).toBeNull();
          seen.add(`${state} ${event.deed} ${outcome.ticket.stage.state}`);
        };
        walk(history, visit, first);
      }),
      { seed: 4, numRuns: 2000 },
    );
    // Every arrow of the table is drawn, and so none is there in vain.
    const arrows = Object.entries(transitions).flatMap(([from, deeds]) =>
      Object.entries(deeds).flatMap(([deed, { to }]) => to.map((into) => `${from} ${deed} ${into}`)),
    );
    expect(arrows.filter((arrow) => !seen.has(arrow))).toEqual([]);
  }, 30_000);

  it("lets the visitor go at any moment, in one press", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const ticket = walk(history);
        fc.pre(!isOver(ticket));
        const gone = [
          step(ticket, { ...visitor, deed: "leave" }, T0),
          step(ticket, { ...visitor, deed: "end", reason: "visitor" }, T0),
        ];
        expect(gone.some((outcome) => outcome.ok && isOver(outcome.ticket))).toBe(true);
      }),
      { seed: 5 },
    );
  });

  it("is at rest until the next due moment, and not any more at it", () => {
    fc.assert(
      fc.property(histories, (history) => {
        walk(history, (ticket) => {
          const due = nextDue(ticket);
          const early = step(ticket, tick, (due ?? Number.MAX_SAFE_INTEGER) - 1);
          if (early.ok) expect(early.ticket).toBe(ticket);
          if (due === null) return;
          // Whatever stood still for however long is settled after a few ticks.
          let settled = ticket;
          for (let ticks = 0; (nextDue(settled) ?? Infinity) <= due; ticks++) {
            const late = step(settled, tick, due);
            expect(late.ok && late.ticket !== settled).toBe(true);
            if (late.ok) settled = late.ticket;
            expect(ticks).toBeLessThan(5);
          }
        });
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it("does nothing for a stranger", () => {
    fc.assert(
      fc.property(histories, events, (history, attempt) => {
        const ticket = walk(history);
        expect(step(ticket, { ...attempt, by: "visitor", id: "stranger" }, T0).ok).toBe(false);
        if (counsellorOf(ticket) !== null) {
          expect(step(ticket, { ...attempt, by: "counsellor", id: "dora" }, T0).ok).toBe(false);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
