import { expect, test } from "vitest";
import { isExitCall } from "./exitCall.ts";

test("three quick presses leave; slow ones, or fewer, do not", () => {
  expect(isExitCall([0, 400, 900])).toBe(true);
  expect(isExitCall([0, 5000, 5400, 5900])).toBe(true);
  expect(isExitCall([0, 400])).toBe(false);
  expect(isExitCall([0, 400, 2500])).toBe(false);
  expect(isExitCall([])).toBe(false);
});
