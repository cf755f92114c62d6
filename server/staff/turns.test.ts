import { expect, it } from "vitest";
import { Turns } from "./turns.ts";

const settle = () => new Promise((next) => setTimeout(next, 0));

it("two at once, the others in order, the known before them, and a failure gives its place on", async () => {
  const turns = new Turns(2);
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
