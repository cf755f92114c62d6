import { expect, it } from "vitest";
import { exact, isElsewhere } from "./placeTime.ts";

const now = Date.parse("2026-05-12T03:00:00Z");
const MINUTE = 60_000;

it("says the exact time in Japan, with the day where it is another", () => {
  expect(exact(now - 5 * MINUTE, now, "ja")).toBe("11:55");
  expect(exact(now - 13 * 60 * MINUTE, now, "ja")).toBe("5月11日 23:00");
  expect(exact(now - 12 * 60 * MINUTE, now, "en")).toBe("00:00");
});

it("knows where a device's clock shows another time", () => {
  expect(isElsewhere(now, "Europe/London")).toBe(true);
  expect(isElsewhere(now, "Asia/Tokyo")).toBe(false);
  expect(isElsewhere(now, "Asia/Seoul")).toBe(false);
});
