import { describe, expect, it } from "vitest";
import { shareOf, Shares, sourceOf } from "./shares.ts";

const taken = async (shares: Shares, capacity: number | null, address: string, tries: number): Promise<number> => {
  let sum = 0;
  for (let i = 0; i < tries; i++) if (await shares.takesSeat("e", capacity, address)) sum++;
  return sum;
};

describe("one network's share of an event", () => {
  it("is a third of the seats, a small class at least; another network's is its own", async () => {
    const shares = new Shares();
    expect(await taken(shares, 90, "192.0.2.1", 200)).toBe(30);
    expect(await taken(shares, 90, "192.0.2.2", 200)).toBe(30);
    expect(await taken(new Shares(), 12, "192.0.2.1", 200)).toBe(10);
    expect([shareOf(3), shareOf(30), shareOf(300)]).toEqual([10, 10, 100]);
  });

  it("is bounded where the seats are not, by time", async () => {
    expect(await taken(new Shares(), null, "192.0.2.1", 400)).toBe(300);
    expect(await taken(new Shares(), 5000, "192.0.2.1", 400)).toBe(300);
  });

  it("of questions is as much as can be read", async () => {
    const shares = new Shares();
    const asked = await Promise.all(Array.from({ length: 100 }, () => shares.asks("e", sourceOf("192.0.2.1"))));
    expect(asked.filter(Boolean).length).toBe(40);
    expect(await shares.asks("e", sourceOf("192.0.2.2"))).toBe(true);
    expect(await shares.asks("other", sourceOf("192.0.2.1"))).toBe(true);
  });
});
