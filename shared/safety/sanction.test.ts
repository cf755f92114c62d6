import { describe, expect, it } from "vitest";
import { ALONE_MS, endOf, holds, isClean, keptOut, mutedUntil, type Sanction } from "./sanction.ts";

const DAY = 24 * 3600_000;
const sanction = (change: Partial<Sanction>): Sanction => ({
  id: "1",
  kind: "ban",
  reason: "hurtful",
  words: "",
  at: 0,
  length: DAY,
  isConfirmed: true,
  liftedAt: null,
  ...change,
});

describe("sanctions", () => {
  it("hold for their length and not a moment longer", () => {
    expect(holds(sanction({}), DAY - 1)).toBe(true);
    expect(holds(sanction({}), DAY)).toBe(false);
    expect(holds(sanction({ kind: "warning", length: 0 }), 0)).toBe(false);
  });

  it("of more than a week hold a week until a second moderator agrees", () => {
    const long = sanction({ length: 30 * DAY, isConfirmed: false });
    expect(endOf(long)).toBe(ALONE_MS);
    expect(endOf({ ...long, isConfirmed: true })).toBe(30 * DAY);
  });

  it("end when they are lifted, and leave no mark", () => {
    const lifted = sanction({ liftedAt: 5 });
    expect(keptOut([lifted], 6)).toBeNull();
    expect(isClean([lifted], 6)).toBe(true);
  });

  it("keep somebody out for the longest of them", () => {
    const all = [
      sanction({ id: "a", kind: "out", length: 3600_000 }),
      sanction({ id: "b" }),
      sanction({ kind: "mute" }),
    ];
    expect(keptOut(all, 10)?.id).toBe("b");
    expect(keptOut([sanction({ kind: "mute" })], 10)).toBeNull();
  });

  it("mute until the last of them ends", () => {
    expect(mutedUntil([sanction({ kind: "mute", length: 10 }), sanction({ kind: "mute", length: 20 })], 5)).toBe(20);
    expect(mutedUntil([sanction({ kind: "mute", length: 10 })], 10)).toBeNull();
  });

  it("stay on the record for a week after their end", () => {
    expect(isClean([sanction({})], DAY + 6 * DAY)).toBe(false);
    expect(isClean([sanction({})], DAY + 7 * DAY)).toBe(true);
    expect(isClean([sanction({ kind: "warning", length: 0 })], 1)).toBe(true);
  });
});
