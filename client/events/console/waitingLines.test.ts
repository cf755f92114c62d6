import { describe, expect, it } from "vitest";
import type { CaptionLine } from "../../../shared/events/captions.ts";
import { speakerOf, type WaitingLine, withoutArrived } from "./waitingLines.ts";

const waiting = (id: number, words: string, part: Partial<WaitingLine> = {}): WaitingLine => ({
  id,
  words,
  language: "ja",
  speaker: "",
  after: 3,
  isOut: true,
  ...part,
});
const line = (number: number, words: string, part: Partial<CaptionLine> = {}): CaptionLine => ({
  line: number,
  revision: 0,
  at: 0,
  language: "ja",
  words,
  speaker: "",
  slide: null,
  ...part,
});

describe("captions on their way", () => {
  it("are done when they come back, tidied as the server does", () => {
    expect(withoutArrived([waiting(1, " はい、  そうです ")], [line(4, "はい、 そうです")])).toEqual([]);
  });

  it("are not taken for what was said before, in another language, or once already", () => {
    const one = waiting(1, "はい。");
    const other = waiting(2, "はい。");
    expect(withoutArrived([one], [line(3, "はい。")])).toEqual([one]);
    expect(withoutArrived([one], [line(4, "はい。", { language: "en" })])).toEqual([one]);
    expect(withoutArrived([one, other], [line(4, "はい。")])).toEqual([other]);
    expect(withoutArrived([waiting(1, "はい。", { isOut: false })], [line(4, "はい。")])).toHaveLength(1);
  });

  it("stay the same while nothing came", () => {
    const all = [waiting(1, "はい。")];
    expect(withoutArrived(all, [line(4, "いいえ。")])).toBe(all);
  });

  it("know who spoke last", () => {
    const heard = [line(1, "a", { speaker: "みどり" }), line(2, "b")];
    expect(speakerOf(heard, [])).toBe("みどり");
    expect(speakerOf(heard, [waiting(1, "c", { speaker: "あさひ" })])).toBe("あさひ");
    expect(speakerOf([], [])).toBe("");
  });
});
