import { describe, expect, it } from "vitest";
import type { BoothFront, BoothState } from "../../../shared/consult/views.ts";
import { statesOf, summaryOf } from "./summary.ts";

const T0 = 1_800_000_000_000;
const HOUR = 3_600_000;
const texts = { ja: "x", easy: "x", en: "x" };
const front = (organisation: string, more: Partial<BoothFront>, ...booths: readonly [number | null, BoothState][]) => ({
  organisation,
  name: texts,
  here: [],
  open: null,
  next: [],
  estimate: { kind: "nobody" } as const,
  noTicket: "closed" as const,
  ...more,
  booths: booths.map(([place, state]) => ({ id: `${organisation}-${place}`, name: texts, place, state })),
});
const anne = { name: "Anne", topics: [], languages: [] };
const span = (from: number, to: number) => ({ from: T0 + from * HOUR, to: T0 + to * HOUR });

describe("what all fronts say together", () => {
  it("names everybody once, and the shortest wait of those that give tickets", () => {
    const summary = summaryOf({
      now: T0,
      fronts: [
        front("a", { here: [anne], noTicket: null, estimate: { kind: "unknown" }, open: span(-1, 2) }, [0, "in-use"]),
        front("b", { here: [anne], noTicket: null, estimate: { kind: "over", minutes: 90 }, open: span(-1, 5) }),
        front("c", { noTicket: null, estimate: { kind: "about", minutes: 20 }, open: span(-1, 1) }, [1, "free"]),
        front("d", { noTicket: "too-late", estimate: { kind: "now" }, next: [span(20, 21)] }, [2, "closed"]),
      ],
    });
    expect(summary).toEqual({
      names: ["Anne"],
      free: 1,
      inUse: 1,
      wait: { kind: "about", minutes: 20 },
      isTooLate: false,
      until: T0 + 5 * HOUR,
      next: span(20, 21),
    });
  });

  it("while closed, says the next opening of any", () => {
    const summary = summaryOf({
      now: T0,
      fronts: [front("a", { next: [span(9, 12)] }), front("b", { next: [span(5, 6)] })],
    });
    expect(summary).toMatchObject({ names: [], wait: null, isTooLate: false, until: null, next: span(5, 6) });
    expect(summaryOf({ now: T0, fronts: [] })).toMatchObject({ wait: null, next: null });
  });

  it("says when the time until closing is full", () => {
    const fronts = [front("a", { here: [anne], noTicket: "too-late" })];
    expect(summaryOf({ now: T0, fronts })).toMatchObject({ isTooLate: true, wait: null });
  });

  it("sets each booth on its place in the square", () => {
    const fronts = [front("a", {}, [2, "free"], [null, "in-use"]), front("b", {}, [0, "in-use"], [9, "free"])];
    expect(statesOf({ now: T0, fronts }, 4)).toEqual(["in-use", null, "free", null]);
  });
});
