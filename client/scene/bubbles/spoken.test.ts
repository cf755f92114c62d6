import { describe, expect, it } from "vitest";
import type { Happening } from "../../session/happenings.ts";
import { readingTime, spokenAt } from "./spoken.ts";

const said = (id: number, slot: number, phrase: string, at: number): Happening => ({
  id,
  at,
  kind: "said",
  slot,
  name: "x",
  phrase,
});
const texts: Readonly<Record<string, string>> = { hello: "こんにちは", long: "あ".repeat(200) };
const textOf = (id: string) => texts[id] ?? "";

describe("phrases in the air", () => {
  it("hang as long as it takes to read them, and no longer than twelve seconds", () => {
    expect(readingTime("こんにちは")).toBeGreaterThan(3000);
    expect(readingTime(texts.long!)).toBe(12_000);
    const until = readingTime("こんにちは");
    expect(spokenAt([said(1, 4, "hello", 0)], until - 1, textOf)).toHaveLength(1);
    expect(spokenAt([said(1, 4, "hello", 0)], until, textOf)).toEqual([]);
  });

  it("give way to what the same person says next", () => {
    const all = [said(1, 4, "long", 0), said(2, 5, "hello", 10), said(3, 4, "hello", 20)];
    expect(spokenAt(all, 100, textOf).map((s) => s.id)).toEqual([2, 3]);
  });

  it("are not shown when nobody knows their words", () => {
    expect(spokenAt([said(1, 4, "gone", 0)], 1, textOf)).toEqual([]);
  });
});
