import { expect, it } from "vitest";
import { Batches } from "./batches.ts";

const batches = (write: (group: readonly number[]) => Promise<readonly number[]>) =>
  new Batches(write, { waitMs: 5, most: 3 });

it("what comes together is written together, in its order, so many at once; each hears of their own", async () => {
  const groups: number[][] = [];
  const all = batches(async (group) => {
    groups.push([...group]);
    await new Promise((next) => setTimeout(next, 20));
    return group.map((n) => n * 10);
  });
  const first = [1, 2].map((n) => all.add(n));
  await new Promise((next) => setTimeout(next, 15));
  // While the first is on its way.
  const later = [3, 4, 5, 6].map((n) => all.add(n));
  expect(await Promise.all([...first, ...later])).toEqual([10, 20, 30, 40, 50, 60]);
  expect(groups).toEqual([[1, 2], [3, 4, 5], [6]]);
  await all.settled();
  expect(await all.add(7)).toBe(70);
});

it("a group that could not be written fails for all in it, and for nobody after", async () => {
  let isDown = true;
  const all = batches(async (group) => {
    if (isDown) throw new Error("down");
    return group;
  });
  const failing = [1, 2].map((n) => all.add(n));
  for (const one of failing) await expect(one).rejects.toThrow("down");
  isDown = false;
  expect(await all.add(3)).toBe(3);
});
