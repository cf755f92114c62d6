import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Beat } from "./beat.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("goes on after a turn that fails, and says so", () => {
  const failed = vi.fn<(error: unknown) => void>();
  let turns = 0;
  const beat = new Beat(
    100,
    () => {
      if (++turns === 2) throw new Error("stumbled");
    },
    failed,
  );
  vi.advanceTimersByTime(550);
  beat.stop();
  expect(turns).toBe(6);
  expect(failed.mock.calls).toEqual([[new Error("stumbled")]]);
});

it("ends, from within a turn as well", () => {
  let turns = 0;
  const beat: Beat = new Beat(
    100,
    () => {
      if (++turns === 3) beat.stop();
    },
    () => undefined,
  );
  vi.advanceTimersByTime(2000);
  expect(turns).toBe(3);
});
