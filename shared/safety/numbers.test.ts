import { describe, expect, it } from "vitest";
import { foldLine } from "./fold.ts";
import { Numbers } from "./numbers.ts";

const numbers = new Numbers(["0120-279-338", "189", "#9999"]);
const isFound = (typed: string) => numbers.inLine(foldLine(typed));

describe("phone numbers", () => {
  it.each([
    "090-1212-3434",
    "０９０ー１２１２ー３４３４",
    "09012123434です",
    "0 9 0 1 2 1 2 3 4 3 4",
    "(03) 1234-5678",
    "〇九〇一二一二三四三四",
    "零九零の一二一二の三四三四",
    "ぜろきゅうぜろ、いちにいちに、さんよんさんよん",
    "ゼロ キュー ゼロ 1212 3434",
    "O9O 1212 3434",
    "oh nine oh one two one two three four three four",
    "+81 90 1212 3434",
    "090✨1212✨3434",
    "❶ではなく ⓪⑨⓪①②①②③④③④",
  ])("finds %s", (typed) => expect(isFound(typed)).toBe(true));

  it.each([
    "0120-279-338",
    "０１２０（２７９）３３８に電話しました",
    "189",
    "2026年5月3日、10時から12時",
    "2026/05/03 10:30-12:00",
    "1,200円",
    "貯金が1000000円",
    "血圧128の82、脈拍70",
    "一二三四五六七八九十",
    "090年代",
    "3.14159265",
    "郵便番号は060-0001",
  ])("leaves %s", (typed) => expect(isFound(typed)).toBe(false));

  it("puts together what is split over messages", () => {
    expect(numbers.acrossLines("3434", ["090", "1212"])).toBe(true);
    expect(numbers.acrossLines(foldLine("さいごは３４３４"), ["はじめは090だよ", "つぎ1212"])).toBe(true);
    expect(numbers.acrossLines("4", [..."0901212343"])).toBe(true);
    expect(numbers.acrossLines("三四三四", ["〇九〇", "ありがとう", "一二一二"])).toBe(true);
  });

  it("does not put together what is no number", () => {
    expect(numbers.acrossLines("10時に行きます", ["090年代", "5"])).toBe(false);
    expect(numbers.acrossLines("338", ["0120", "279"])).toBe(false);
    expect(numbers.acrossLines("こんにちは", ["090", "1212", "3434"])).toBe(false);
    expect(numbers.acrossLines("12", ["30", "25"])).toBe(false);
  });
});
