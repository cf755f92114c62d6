import fc from "fast-check";
import { expect, it } from "vitest";
import { unanswered } from "./closing.ts";
import { figuresIn, periods, periodsOf } from "./figurePeriods.ts";
import { figuresOf, type TicketRecord } from "./figures.ts";
import { DAY_MS, dayOf, startOfDay } from "./hours.ts";

/** Saturday, the first of May 2027, in Japan. */
const FIRST = startOfDay(Date.UTC(2027, 4, 1, 3));
const record = (takenAt: number): TicketRecord => ({
  takenAt,
  isFirst: false,
  calledAt: null,
  seatedAt: null,
  overAt: takenAt + 1,
  how: "left",
  referrals: 0,
  wasHandedOver: false,
  closing: unanswered,
});

it("weeks begin on Monday; the first may be shorter", () => {
  const spans = periodsOf({ from: FIRST, to: FIRST + 10 * DAY_MS }, "week");
  expect(spans.map(({ from }) => dayOf(from))).toEqual(["2027-05-01", "2027-05-03", "2027-05-10"]);
});

it("cut a span without gap or overlap, and each arrival counts once", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(...periods),
      fc.array(fc.integer({ min: 0, max: 60 * DAY_MS }), { maxLength: 30 }),
      (days, by, taken) => {
        const span = { from: FIRST, to: FIRST + days * DAY_MS };
        const spans = periodsOf(span, by);
        expect([spans[0]!.from, spans.at(-1)!.to]).toEqual([span.from, span.to]);
        for (const [i, { from }] of spans.slice(1).entries()) expect(from).toBe(spans[i]!.to);
        const records = taken.map((ms) => record(FIRST + ms)).filter(({ takenAt }) => takenAt < span.to);
        const parts = figuresIn(records, spans);
        const sum = parts.reduce((all, { figures }) => all + figures.arrivals, 0);
        expect(sum).toBe(figuresOf(records).arrivals);
      },
    ),
  );
});
