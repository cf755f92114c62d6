import { expect, test } from "vitest";
import { lettersLeft } from "./length.ts";

test("what is left is said near the end, counted as people count", () => {
  expect(lettersLeft("こんにちは")).toBeNull();
  expect(lettersLeft("あ".repeat(99))).toBeNull();
  expect(lettersLeft("あ".repeat(100))).toBe(20);
  expect(lettersLeft("あ".repeat(120))).toBe(0);
  expect(lettersLeft(` ${"あ".repeat(121)} `)).toBe(-1);
  expect(lettersLeft("👨‍👩‍👧‍👦".repeat(15))).toBeNull();
  expect(lettersLeft("👨‍👩‍👧‍👦".repeat(25))).toBeLessThan(0);
});
