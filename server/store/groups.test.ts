import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Groups, sweepOut } from "./groups.ts";

let written: [string, number][][];
let failures: unknown[];
let isBroken: boolean;
let groups: Groups<number>;

beforeEach(() => {
  vi.useFakeTimers();
  [written, failures, isBroken] = [[], [], false];
  groups = new Groups({
    write: async (group) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (isBroken) throw new Error("no disk");
      written.push([...group]);
    },
    merge: (earlier, later) => earlier + later,
    everyMs: 1000,
    failed: (error) => failures.push(error),
  });
});
afterEach(() => vi.useRealTimers());

describe("groups", () => {
  it("are written together, merged by key", async () => {
    groups.note("a", 1);
    groups.note("b", 5);
    groups.note("a", 2);
    await vi.advanceTimersByTimeAsync(1010);
    expect(written).toEqual([
      [
        ["a", 3],
        ["b", 5],
      ],
    ]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(written.length).toBe(1);
  });

  it("know what is pending and what is on its way, until it has arrived", async () => {
    groups.note("a", 1, true);
    await vi.advanceTimersByTimeAsync(55);
    groups.note("a", 2);
    expect(groups.get("a")).toBe(3);
    await vi.advanceTimersByTimeAsync(10);
    expect(groups.get("a")).toBe(2);
  });

  it("lose nothing that could not be written, and count nothing twice", async () => {
    isBroken = true;
    groups.note("a", 1, true);
    await vi.advanceTimersByTimeAsync(55);
    groups.note("a", 2);
    await vi.advanceTimersByTimeAsync(10);
    isBroken = false;
    expect([failures.length, groups.get("a")]).toEqual([1, 3]);
    const closing = groups.close();
    await vi.advanceTimersByTimeAsync(20);
    await closing;
    expect(written).toEqual([[["a", 3]]]);
  });
});

it("sweeps at once, again and again, until it is ended", async () => {
  const forgotten: number[] = [];
  const start = Date.now();
  const end = sweepOut(async (before) => void forgotten.push(before), {
    keptMs: 100,
    everyMs: 1000,
    failed: expect.unreachable,
  });
  await vi.advanceTimersByTimeAsync(1000);
  end();
  await vi.advanceTimersByTimeAsync(5000);
  expect(forgotten).toEqual([start - 100, start + 900]);
});
