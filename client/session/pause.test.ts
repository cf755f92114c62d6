import { expect, test } from "vitest";
import { pause, pauseBefore, wake } from "./pause.ts";

test("pauses grow, end at three seconds, and are never in step", () => {
  expect(pauseBefore(0, () => 0)).toBe(125);
  expect(pauseBefore(0, () => 0.999)).toBeLessThan(250);
  expect(pauseBefore(1, () => 0)).toBe(250);
  for (let attempt = 4; attempt < 2000; attempt += 37) {
    expect(pauseBefore(attempt, () => 0)).toBe(1500);
    expect(pauseBefore(attempt, () => 0.999)).toBeLessThan(3000);
  }
});

test("waking ends every pause at once", async () => {
  const sleeping = Promise.all([pause(60_000), pause(60_000)]);
  wake();
  await sleeping;
});
