import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Span } from "../../shared/campaign/days.ts";
import { MINUTE, SECOND } from "../../shared/events/times.ts";
import { mostAtOnce, Visits } from "./visits.ts";
import type { VisitRow, VisitsStore } from "./visits.store.ts";

let rows: Map<string, VisitRow>;
let serving: Span[];
let visits: Visits;

const store = {
  keep: async (group: readonly VisitRow[]) => {
    for (const row of group) rows.set(`${row.event} ${row.pass} ${row.visit.from}`, row);
  },
  of: async (event: string, pass: string) =>
    [...rows.values()].filter((row) => row.event === event && row.pass === pass).map(({ visit }) => visit),
  all: async (event: string) =>
    new Map(
      [...Map.groupBy(rows.values(), ({ pass }) => pass)].map(([pass, of]) => [
        pass,
        of.filter((row) => row.event === event).map(({ visit }) => visit),
      ]),
    ),
  serve: vi.fn(async () => undefined),
  serving: async () => serving,
} as unknown as VisitsStore;

beforeEach(() => {
  vi.useFakeTimers();
  [rows, serving] = [new Map(), []];
  visits = new Visits({ store, isServing: () => false, failed: (error) => expect.fail(String(error)) });
});
afterEach(async () => {
  await visits.close();
  vi.useRealTimers();
});

describe("visits", () => {
  it("go on with every sign, in one row; after a long silence a new one begins", async () => {
    visits.sign("e", "p", 0, true);
    for (const at of [30, 60, 90]) visits.sign("e", "p", at * SECOND);
    expect(await visits.of("e", "p")).toEqual([{ from: 0, to: 90 * SECOND }]);
    await vi.advanceTimersByTimeAsync(3000);
    expect([...rows.values()].map(({ visit }) => visit)).toEqual([{ from: 0, to: 90 * SECOND }]);
    visits.sign("e", "p", 10 * MINUTE);
    expect(await visits.of("e", "p")).toEqual([
      { from: 0, to: 90 * SECOND },
      { from: 10 * MINUTE, to: 10 * MINUTE },
    ]);
    expect(await visits.wasIn("e", "p")).toBe(true);
    expect(await visits.wasIn("e", "q")).toBe(false);
  });

  it("whoever comes back to a server that started anew goes on in their row", async () => {
    rows.set("e p 5", { event: "e", pass: "p", visit: { from: 5, to: 50 * SECOND } });
    expect(await visits.wasIn("e", "p")).toBe(true);
    visits.sign("e", "p", 70 * SECOND, true);
    await vi.advanceTimersByTimeAsync(100);
    expect([...rows.values()].map(({ visit }) => visit)).toEqual([{ from: 5, to: 70 * SECOND }]);
  });

  it("a time without a server counts for nobody", async () => {
    serving = [
      { from: 0, to: 10 * MINUTE },
      { from: 15 * MINUTE, to: 40 * MINUTE },
    ];
    for (let at = 0; at <= 10; at++) visits.sign("e", "p", at * MINUTE);
    await vi.advanceTimersByTimeAsync(3000);
    for (let at = 15; at <= 20; at++) visits.sign("e", "p", at * MINUTE);
    const counted = [{ from: 0, to: 20 * MINUTE }];
    expect(await visits.down(counted[0]!)).toEqual([{ from: 10 * MINUTE, to: 15 * MINUTE }]);
    expect(await visits.attendance("e", "p", counted)).toMatchObject({ share: 1, countedMs: 15 * MINUTE });
    expect(await visits.down({ from: 16 * MINUTE, to: 20 * MINUTE })).toEqual([]);
  });

  it("figures name nobody", async () => {
    const counted = [{ from: 0, to: 10 * MINUTE }];
    for (let at = 0; at <= 10; at++) visits.sign("e", "all", at * MINUTE);
    for (let at = 0; at <= 5; at++) visits.sign("e", "half", at * MINUTE);
    visits.sign("e", "look", 9 * MINUTE);
    expect(await visits.figures("e", counted)).toEqual({
      came: 3,
      most: 2,
      tenths: [1, 0, 0, 0, 0, 1, 0, 0, 0, 1],
    });
  });
});

it("two devices of one person are one at a time", () => {
  const [phone, desk] = [
    { from: 0, to: 10 },
    { from: 5, to: 20 },
  ];
  expect(mostAtOnce([[phone, desk], [{ from: 10, to: 12 }]])).toBe(2);
  expect(mostAtOnce([[phone, desk]])).toBe(1);
  expect(mostAtOnce([])).toBe(0);
});
