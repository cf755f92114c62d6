import { expect, it } from "vitest";
import { NoTurn, Turns } from "./turns.ts";

const settle = () => new Promise((next) => setTimeout(next, 0));

it("two at once, the others in order, the known before them, and a failure gives its place on", async () => {
  const turns = new Turns(2, 10);
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  const all = [0, 1, 2, 3, 4].map((n) =>
    turns.take(async () => {
      begun.push(n);
      await new Promise<void>((end) => ends.set(n, end));
      if (n === 1) throw new Error("failed");
      return n;
    }, n === 4),
  );
  const outcomes = Promise.allSettled(all);
  await settle();
  expect(begun).toEqual([0, 1]);
  for (const [over, next] of [
    [1, 4],
    [4, 2],
    [0, 3],
  ] as const) {
    ends.get(over)!();
    await settle();
    expect(begun.at(-1)).toBe(next);
  }
  expect(begun.length).toBe(5);
  for (const n of [2, 3]) ends.get(n)!();
  const values = (await outcomes).map((outcome) => (outcome.status === "fulfilled" ? outcome.value : "failed"));
  expect(values).toEqual([0, "failed", 2, 3, 4]);
  expect(await turns.take(async () => "free again")).toBe("free again");
});

it("no more wait than can be served soon; those to be first still find a place, up to as many again", async () => {
  const turns = new Turns(1, 2);
  const ends: (() => void)[] = [];
  const take = (isFirst: boolean) => turns.take(() => new Promise<void>((end) => void ends.push(end)), isFirst);
  const taken = [take(false), take(false), take(false)];
  await expect(take(false)).rejects.toThrow(NoTurn);
  taken.push(take(true), take(true));
  await expect(take(true)).rejects.toThrow(NoTurn);
  for (let i = 0; i < taken.length; i++) {
    await settle();
    ends[i]!();
  }
  await Promise.all(taken);
  expect(await turns.take(async () => "free again")).toBe("free again");
});
