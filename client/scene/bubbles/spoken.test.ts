import { describe, expect, it } from "vitest";
import { readingTime, spokenAt, type Uttered } from "./spoken.ts";

const said = (key: string, slot: number | null, words: string, at: number): Uttered => ({ key, slot, words, at });
const long = "あ".repeat(200);

describe("words in the air", () => {
  it("hang as long as it takes to read them, and no longer than sixteen seconds", () => {
    expect(readingTime("こんにちは")).toBeGreaterThan(3000);
    expect(readingTime(long)).toBe(16_000);
    const until = readingTime("こんにちは");
    expect(spokenAt([said("a", 4, "こんにちは", 0)], until - 1)).toHaveLength(1);
    expect(spokenAt([said("a", 4, "こんにちは", 0)], until)).toEqual([]);
  });

  it("give way to what the same person says next", () => {
    const all = [said("a", 4, long, 0), said("b", 5, "やあ", 10), said("c", 4, "やあ", 20)];
    expect(spokenAt(all, 100).map((s) => s.key)).toEqual(["b", "c"]);
  });

  it("hang over nobody whose place is not known any more, nor without words", () => {
    expect(spokenAt([said("a", null, "やあ", 0), said("b", 4, "", 0)], 1)).toEqual([]);
  });
});
