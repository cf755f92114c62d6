import fc from "fast-check";
import { expect, it } from "vitest";
import { DAY_MS, dayOf, startOfWeek } from "../campaign/days.ts";
import { FEWEST } from "./cells.ts";
import type { PlaceFacts } from "./placeFigures.ts";
import { placeFigures } from "./placeFigures.ts";
import { publicWeek } from "./publicWeek.ts";

const FROM = startOfWeek(Date.UTC(2027, 4, 3, 3));
const week = { from: FROM, to: FROM + 7 * DAY_MS };
const count = fc.nat(40);

const factsOf = fc.record({
  days: fc.array(fc.record({ visits: count, talkers: count, cards: count }), { minLength: 7, maxLength: 7 }),
  handled: fc.array(fc.integer({ min: -DAY_MS, max: 8 * DAY_MS }), { maxLength: 30 }),
});

it("nothing small is published, and nothing from which it could be reckoned", () => {
  fc.assert(
    fc.property(factsOf, ({ days, handled }) => {
      const facts: PlaceFacts = {
        visits: new Map(days.map(({ visits }, i) => [dayOf(FROM + i * DAY_MS), visits])),
        counts: days.flatMap(({ talkers, cards }, i) => [
          { day: dayOf(FROM + i * DAY_MS), what: "talkers", count: talkers },
          { day: dayOf(FROM + i * DAY_MS), what: "cards", count: cards },
        ]),
        records: [],
        events: [],
        reported: [],
        held: [],
        handled: handled.map((at) => FROM + at),
      };
      const exact = placeFigures(facts, week);
      expect(exact.visits).toBe(days.reduce((sum, { visits }) => sum + visits, 0));
      expect(exact.handled).toBe(handled.filter((at) => at >= 0 && at < 7 * DAY_MS).length);
      const shown = publicWeek(facts, week);
      if (!shown) return expect(exact.visits + exact.handled + exact.cards).toBe(0);
      for (const key of ["visits", "talkers", "handled", "cards"] as const)
        expect(shown[key] === null || (shown[key] === exact[key] && exact[key] >= FEWEST)).toBe(true);
      if (shown.visits !== null && shown.talkers !== null)
        expect(exact.visits - exact.talkers).toBeGreaterThanOrEqual(FEWEST);
    }),
  );
});
