import { describe, expect, it } from "vitest";
import {
  isMoreElsewhere,
  mainBarrier,
  nextLevel,
  nowKey,
  type ReachNow,
  textGoesTo,
  toldBarriers,
} from "./reachWords.ts";

const at = (change: Partial<ReachNow>): ReachNow => ({
  level: "phrases",
  barriers: ["time"],
  minutes: 2,
  slow: 0,
  table: null,
  mutedUntil: null,
  hasAgreed: true,
  ...change,
});

describe("what one can do now", () => {
  it("sends text to the table one sits at, else to those near where that is open, else nowhere", () => {
    expect(textGoesTo(null)).toBeNull();
    expect(textGoesTo(at({ level: "phrases", table: "table-1" }))).toBeNull();
    expect(textGoesTo(at({ level: "table", table: "table-1" }))).toBe("table");
    expect(textGoesTo(at({ level: "table" }))).toBeNull();
    expect(textGoesTo(at({ level: "near" }))).toBe("near");
    expect(textGoesTo(at({ level: "near", table: "campfire" }))).toBe("table");
  });

  it("says so in its own words at a table", () => {
    expect(nowKey(at({ level: "table" }), true)).toBe("table");
    expect(nowKey(at({ level: "table", table: "table-1" }), true)).toBe("atTable");
  });

  it("sends nobody to tables while none is open", () => {
    expect(nowKey(at({ level: "table" }), false)).toBe("noTable");
    expect(isMoreElsewhere(at({ level: "phrases" }), false)).toBe(false);
    expect(isMoreElsewhere(at({ level: "phrases" }), true)).toBe(true);
    expect(isMoreElsewhere(at({ level: "table", table: "table-1" }), true)).toBe(false);
  });

  it("names the first reason that is about now, and the level it keeps closed", () => {
    expect(mainBarrier(at({ barriers: ["calm", "time"] }))).toBe("calm");
    expect(mainBarrier(at({ barriers: ["near-off"] }))).toBeNull();
    expect(mainBarrier(at({ barriers: ["near-off", "time"] }))).toBe("time");
    expect(nextLevel("phrases")).toBe("table");
    expect(nextLevel("near")).toBeNull();
  });

  it("does not send anybody elsewhere, nor have them wait, while the whole place rests", () => {
    expect(toldBarriers(at({ barriers: ["unattended", "zone", "time"] }))).toEqual(["unattended"]);
    expect(toldBarriers(at({ barriers: ["calm", "zone", "under-18", "time"] }))).toEqual(["calm", "under-18"]);
    expect(toldBarriers(at({ barriers: ["zone", "time"] }))).toEqual(["zone", "time"]);
  });
});
