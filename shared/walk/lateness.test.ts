import { describe, expect, it } from "vitest";
import { STAMP_MS, STAMPS } from "./frame.ts";
import { Lateness } from "./lateness.ts";

const stampAt = (ms: number) => Math.floor(ms / STAMP_MS) % STAMPS;

describe("how late a frame comes", () => {
  it("is nothing on a steady line, however long it is and whatever the clocks say", () => {
    const lateness = new Lateness();
    for (let sent = 5_000_000; sent < 5_060_000; sent += 100)
      expect(lateness.of(stampAt(sent), sent - 4_999_123 + 180)).toBeLessThan(0.012);
  });

  it("is what a frame was held up by", () => {
    const lateness = new Lateness();
    for (let sent = 0; sent < 2000; sent += 100) lateness.of(stampAt(sent), sent + 40);
    expect(lateness.of(stampAt(2000), 2000 + 340)).toBeCloseTo(0.3, 1);
    expect(lateness.of(stampAt(2400), 2400 + 40)).toBeLessThan(0.012);
  });

  it("goes on over the end of the stamps", () => {
    const lateness = new Lateness();
    const end = STAMPS * STAMP_MS;
    for (let sent = end - 1000; sent < end + 1000; sent += 100)
      expect(lateness.of(stampAt(sent), sent + 25)).toBeLessThan(0.012);
    expect(lateness.of(stampAt(end + 1000), end + 1225)).toBeCloseTo(0.2, 1);
  });

  it("takes a line that has become slower for what it is", () => {
    const lateness = new Lateness();
    let late = 1;
    for (let sent = 0; sent < 60_000; sent += 100) late = lateness.of(stampAt(sent), sent + (sent < 2000 ? 20 : 120));
    expect(late).toBeLessThan(0.012);
  });

  it("does not carry on over a sleep", () => {
    const lateness = new Lateness();
    for (let sent = 0; sent < 1000; sent += 100) lateness.of(stampAt(sent), sent + 20);
    expect(lateness.of(stampAt(1000), 9000)).toBe(0);
  });
});
