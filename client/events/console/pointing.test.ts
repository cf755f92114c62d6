import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { moved, placeIn, throttled } from "./pointing.ts";

describe("a place on the slide", () => {
  it("is a part of its width and height, and never outside", () => {
    const box = { left: 100, top: 50, width: 400, height: 200 };
    expect(placeIn({ clientX: 300, clientY: 100 }, box)).toEqual({ x: 0.5, y: 0.25 });
    expect(placeIn({ clientX: 0, clientY: 999 }, box)).toEqual({ x: 0, y: 1 });
  });

  it("is moved by arrows alone", () => {
    expect(moved(null, "ArrowRight", false)).toEqual({ x: 0.52, y: 0.5 });
    expect(moved({ x: 0.95, y: 0.05 }, "ArrowUp", true)).toEqual({ x: 0.95, y: 0 });
    expect(moved(null, "a", false)).toBeNull();
  });
});

describe("telling it", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is at once for the first, and only the last of what follows", () => {
    const told: number[] = [];
    const tell = throttled((value: number) => void told.push(value), 200);
    for (let at = 0; at < 10; at++) tell(at);
    expect(told).toEqual([0]);
    vi.advanceTimersByTime(200);
    expect(told).toEqual([0, 9]);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([0, 9]);
  });
});
