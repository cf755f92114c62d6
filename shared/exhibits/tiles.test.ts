import { expect, it } from "vitest";
import { columns, rows, spanOf, tiles, tileTowards } from "./tiles.ts";

it("has each prefecture once, each in a place of its own", () => {
  expect(tiles.map(({ prefecture }) => prefecture)).toEqual(Array.from({ length: 47 }, (_, i) => i + 1));
  const covered = tiles.flatMap(({ prefecture, column, row }) => {
    const span = Array.from({ length: spanOf(prefecture) }, (_, i) => i);
    return span.flatMap((right) => span.map((down) => [column + right, row + down] as const));
  });
  expect(new Set(covered.map(String)).size).toBe(covered.length);
  for (const [column, row] of covered) expect(column < columns && row < rows).toBe(true);
});

it("arrows lead from any prefecture to every other", () => {
  const reached = new Set([13]);
  for (const from of reached)
    for (const arrow of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const)
      reached.add(tileTowards(from, arrow));
  expect(reached.size).toBe(47);
});

it("an arrow leads to the neighbour on that side, and nowhere at the rim", () => {
  expect(tileTowards(13, "ArrowUp")).toBe(11);
  expect(tileTowards(2, "ArrowDown")).toBe(3);
  expect(tileTowards(2, "ArrowUp")).toBe(1);
  expect(tileTowards(1, "ArrowUp")).toBe(1);
});
