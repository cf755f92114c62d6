import { describe, expect, it } from "vitest";
import { atSlide, prepared, slideOf } from "./prepared.ts";

const notes = ["こんにちは。はじめます。", "", "つぎです。おわりです。さようなら。"];

describe("prepared notes", () => {
  const all = prepared(notes);

  it("are sentences, each of its slide", () => {
    expect(all.sentences).toEqual(["こんにちは。", "はじめます。", "つぎです。", "おわりです。", "さようなら。"]);
    expect(all.starts).toEqual([0, 2, 2]);
    expect([0, 1, 4].map((at) => slideOf(all, at))).toEqual([0, 0, 2]);
  });

  it("follow the slide that is shown, but not within it", () => {
    expect(atSlide(all, 0, 2)).toBe(2);
    expect(atSlide(all, 3, 2)).toBe(3);
    expect(atSlide(all, 4, 0)).toBe(0);
    // A slide without notes waits for the next one's.
    expect(atSlide(all, 1, 1)).toBe(2);
    expect(atSlide(all, 1, 9)).toBe(1);
  });

  it("are nothing where there are none", () => {
    expect(prepared([])).toEqual({ sentences: [], starts: [] });
    expect(atSlide(prepared([""]), 0, 0)).toBe(0);
  });
});
