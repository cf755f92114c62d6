import { beforeEach, describe, expect, it } from "vitest";
import { RESERVED_S, Reservations } from "./reservations.ts";

const LIFE_MS = RESERVED_S * 1000;
let reservations: Reservations;
let next = 0;

beforeEach(() => {
  reservations = new Reservations();
});

const hold = (pass: string, address = "198.51.100.7", now = 0) =>
  reservations.hold({ pass, address, now }, async () => ({ sessionId: `session-${++next}` }));

describe("reserved places", () => {
  it("are two at most for a pass, asked for at once or one after the other", async () => {
    const at = await Promise.all([hold("a"), hold("a"), hold("a")]);
    expect(at.map((seat) => seat !== null)).toEqual([true, true, false]);
    expect(await hold("a")).toBeNull();
    expect(await hold("b")).not.toBeNull();
  });

  it("count no longer once somebody came in, or their time is over", async () => {
    const first = await hold("a");
    await hold("a");
    reservations.taken("some other session");
    expect(await hold("a")).toBeNull();
    reservations.taken(first!.sessionId);
    reservations.taken(first!.sessionId);
    expect(await hold("a")).not.toBeNull();
    expect(await hold("a", "198.51.100.7", LIFE_MS - 1)).toBeNull();
    expect(await hold("a", "198.51.100.7", LIFE_MS)).not.toBeNull();
  });

  it("do not count when there was none to give", async () => {
    for (let i = 0; i < 5; i++)
      await expect(
        reservations.hold({ pass: "a", address: "198.51.100.7", now: 0 }, () => Promise.reject(new Error("full"))),
      ).rejects.toThrow("full");
    expect(await hold("a")).not.toBeNull();
  });

  it("are enough for a thousand people behind one address, and not without end", async () => {
    const seats = await Promise.all(Array.from({ length: 1500 }, (_, i) => hold(`pass-${i}`)));
    const given = seats.filter((seat) => seat !== null).length;
    expect(given).toBeGreaterThan(1000);
    expect(given).toBeLessThan(1500);
    expect(await hold("pass-elsewhere", "203.0.113.9")).not.toBeNull();
  });
});
