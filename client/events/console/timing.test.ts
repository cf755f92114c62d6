import { describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "../../../shared/events/times.ts";
import type { HandView, RunView } from "../../../shared/events/views.ts";
import { awayOnFloor, clockOf, secondsToPass, timeOf, timerAt } from "./timing.ts";

const hand = (part: Partial<HandView>): HandView => ({
  id: "h",
  name: "みどり",
  part: "host",
  isHere: true,
  hasFloor: false,
  isGuest: false,
  ...part,
});
const run = (part: Partial<RunView>): RunView => ({
  now: 1000 * MINUTE,
  state: "live",
  isPublished: true,
  from: 0,
  to: 0,
  startedAt: null,
  isShut: false,
  pausedBy: null,
  item: "talk",
  timer: { leftMs: 5 * MINUTE, endsAt: 1030 * MINUTE },
  hands: [],
  people: 0,
  registered: 0,
  waiting: 0,
  ...part,
});

describe("a timer", () => {
  it("reads as minutes and seconds, over time with a sign", () => {
    expect([125 * SECOND, 400, 0, -30 * SECOND].map(clockOf)).toEqual(["2:05", "0:01", "0:00", "+0:30"]);
  });

  it("is read as people type it", () => {
    expect(["1:05", "65", "１：０５", " 0:09 ", "", "a", "1:2:3"].map(timeOf)).toEqual([
      65_000,
      65_000,
      65_000,
      9000,
      null,
      null,
      null,
    ]);
  });

  it("goes by while it is live, and the whole is late only once the item is over", () => {
    const on = run({});
    expect(timerAt(on, on.now + 2 * MINUTE)).toEqual({ leftMs: 3 * MINUTE, endsAt: 1030 * MINUTE, tone: "on" });
    expect(timerAt(on, on.now + 3 * MINUTE)?.tone).toBe("soon");
    expect(timerAt(on, on.now + 7 * MINUTE)).toEqual({ leftMs: -2 * MINUTE, endsAt: 1032 * MINUTE, tone: "over" });
    const late = run({ timer: { leftMs: -MINUTE, endsAt: 1020 * MINUTE } });
    expect(timerAt(late, late.now + MINUTE)?.endsAt).toBe(1021 * MINUTE);
  });

  it("stands in a pause, and the end moves away", () => {
    const paused = run({ state: "paused" });
    expect(timerAt(paused, paused.now + MINUTE)).toEqual({ leftMs: 5 * MINUTE, endsAt: 1031 * MINUTE, tone: "on" });
    expect(timerAt(run({ timer: null }), 0)).toBeNull();
  });
});

describe("a line that is down", () => {
  it("matters where it has the floor of a live event", () => {
    const away = hand({ hasFloor: true, isHere: false });
    expect(awayOnFloor(run({ hands: [hand({ id: "b" }), away] }))).toBe(away);
    expect(awayOnFloor(run({ hands: [away], state: "paused" }))).toBeNull();
    expect(awayOnFloor(run({ hands: [hand({ isHere: false }), hand({ hasFloor: true })] }))).toBeNull();
  });
  it("counts down to the hand-over and not below", () => {
    expect([0, 2500, 60_000].map((gone) => secondsToPass(1000, 1000 + gone))).toEqual([7, 5, 0]);
  });
});
