import { describe, expect, it } from "vitest";
import { Bucket, faults, Patience } from "./patience.ts";

describe("a bucket", () => {
  it("gives its burst, then one at its rate, and never more than its burst", () => {
    const bucket = new Bucket(3, 2, 0);
    const taken = (now: number) => [1, 2, 3, 4, 5].filter(() => bucket.take(now)).length;
    expect(taken(0)).toBe(3);
    expect(taken(499)).toBe(0);
    expect(taken(1000)).toBe(2);
    expect(taken(1_000_000)).toBe(3);
  });
});

describe("patience", () => {
  it("hears a client that behaves for as long as it likes", () => {
    const patience = new Patience(0);
    for (let now = 0; now < 60_000; now += 80) expect(patience.hears(now)).toBe(true);
    expect(patience.isLost).toBe(false);
  });

  it("forgives slips that lie apart", () => {
    const patience = new Patience(0);
    for (let now = 0; now < 600_000; now += 5000) patience.fault(faults.malformed, now);
    expect(patience.isLost).toBe(false);
    expect(patience.hears(600_000)).toBe(true);
  });

  it("first does not listen for a while, then gives up", () => {
    const patience = new Patience(0);
    for (let i = 0; i < 5; i++) patience.fault(faults.malformed, 0);
    expect(patience.isLost).toBe(false);
    expect(patience.hears(500)).toBe(false);
    expect(patience.hears(1000)).toBe(true);
    for (let i = 0; i < 15; i++) patience.fault(faults.malformed, 1000);
    expect(patience.isLost).toBe(true);
  });

  it("gives up on a flood by its mere rate", () => {
    const patience = new Patience(0);
    for (let now = 0; now < 1000 && !patience.isLost; now++) patience.hears(now);
    expect(patience.isLost).toBe(true);
  });
});
