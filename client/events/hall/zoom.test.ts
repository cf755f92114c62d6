import { expect, it } from "vitest";
import { clampZoom, keptScroll, keyed, ZOOM } from "./zoom.ts";

it("stays between the whole picture and the nearest", () => {
  expect(clampZoom(0.2)).toBe(ZOOM.least);
  expect(clampZoom(99)).toBe(ZOOM.most);
  expect(clampZoom(2)).toBe(2);
});

it("what is under the finger stays there", () => {
  // 300 px into the picture is 600 px into one of twice the size.
  const scroll = keptScroll(100, 200, 2);
  expect(scroll + 200).toBe(600);
  expect(keptScroll(scroll, 200, 0.5)).toBe(100);
});

it("keys bring nearer, farther, and back to the whole", () => {
  expect(keyed("+", 1)).toBe(ZOOM.step);
  expect(keyed("-", ZOOM.step)).toBe(1);
  expect(keyed("0", 3)).toBe(1);
  expect(keyed("ArrowLeft", 3)).toBe(null);
});
