import { expect, it } from "vitest";
import { ago, hourOf, lengthWords, spansOf } from "./time.ts";

const now = Date.parse("2026-05-12T03:00:00Z");
const MINUTE = 60_000;

it("says how long ago, in each language", () => {
  expect(ago(now - 3 * MINUTE, now, "en")).toBe("3 minutes ago");
  expect(ago(now - 3 * MINUTE, now, "ja")).toBe("3分前");
  expect(ago(now - 3 * MINUTE, now, "easy")).toBe("3 分前");
  expect(ago(now - 59 * MINUTE - 59_000, now, "en")).toBe("59 minutes ago");
  expect(ago(now - 60 * MINUTE, now, "en")).toBe("1 hour ago");
  expect(ago(now - 25 * 60 * MINUTE, now, "en")).toBe("yesterday");
});

it("a clock that is a little behind never says 'in a minute'", () => {
  expect(ago(now + 90_000, now, "en")).toBe("now");
});

it("says lengths in their largest whole unit", () => {
  expect(lengthWords(10 * MINUTE, "ja")).toBe("10分");
  expect(lengthWords(60 * MINUTE, "en")).toBe("1 hour");
  expect(lengthWords(7 * 24 * 60 * MINUTE, "ja")).toBe("7日");
  expect(lengthWords(365 * 24 * 60 * MINUTE, "en")).toBe("1 year");
});

it("joins hours in a row", () => {
  expect(spansOf([])).toEqual([]);
  expect(spansOf([7, 2, 1, 3])).toEqual([
    { from: 1, to: 4 },
    { from: 7, to: 8 },
  ]);
});

it("counts hours by Japan's clock", () => {
  expect(hourOf(now)).toBe(12);
  expect(hourOf(Date.parse("2026-05-12T15:00:00Z"))).toBe(0);
});
