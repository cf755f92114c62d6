import { expect, it } from "vitest";
import { clockOf, whenOf } from "./time.ts";

const at = (iso: string) => Date.parse(`${iso}+09:00`);
const now = at("2027-05-01T18:00:00");

it("today it is the time alone, on another day the day too", () => {
  expect(whenOf(at("2027-05-01T21:30:00"), now, "ja")).toBe("21:30");
  expect(whenOf(at("2027-05-02T00:00:00"), now, "ja")).toBe("5月2日(日) 00:00");
  expect(whenOf(at("2027-05-02T19:00:00"), now, "en")).toMatch(/2/);
});

it("the clock is Japan's, wherever the device is", () => {
  expect(clockOf(Date.UTC(2027, 4, 1, 15, 5), "easy")).toBe("00:05");
});
