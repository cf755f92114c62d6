import { describe, expect, it } from "vitest";
import { balanced, phrases, wrap } from "./wrap.ts";

/** Each sign is as wide as it is high, Latin half of it. */
const measure = (text: string) => [...text].reduce((sum, sign) => sum + (sign < "\u0100" ? 0.5 : 1), 0);

describe("breaking lines", () => {
  it("keeps particles, closing signs and what a number counts with what stands before", () => {
    expect(phrases("孤独を知る。")).toEqual(["孤独を", "知る。"]);
    expect(wrap("調査、16歳以上の人", 5, measure)).toEqual(["調査、16歳", "以上の人"]);
    expect(wrap("回答した人10,876人", 8, measure)).toEqual(["回答した人", "10,876人"]);
    for (const line of wrap("「はい」と、「いいえ」。そして（もし）も。", 5, measure)) {
      expect(line).not.toMatch(/^[、。」）]/);
      expect(line).not.toMatch(/[「（]$/);
    }
  });

  it("breaks at spaces where words are set apart", () => {
    expect(wrap("ひとりで 話を 聞く", 6, measure)).toEqual(["ひとりで", "話を 聞く"]);
    expect(wrap("Becoming someone who listens", 8, measure)).toEqual(["Becoming someone", "who listens"]);
  });

  it("breaks what is too long anywhere, and loses nothing", () => {
    const long = "あ".repeat(23);
    expect(wrap(long, 5, measure).join("")).toBe(long);
    expect(Math.max(...wrap("x".repeat(50), 5, measure).map(measure))).toBeLessThanOrEqual(5);
    expect(wrap("", 5, measure)).toEqual([]);
  });

  it("makes lines of a title about as long as each other", () => {
    expect(balanced("つながりを支える人になる講座", 13, measure)).toEqual(["つながりを支える", "人になる講座"]);
  });
});
