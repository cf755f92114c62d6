import { expect, it } from "vitest";
import { columns, rows, tiles, tileTowards } from "./tiles.ts";

it("has each prefecture once, each in a place of its own", () => {
  expect(tiles.map(({ prefecture }) => prefecture)).toEqual(Array.from({ length: 47 }, (_, i) => i + 1));
  expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(47);
  for (const { column, row } of tiles) expect(column < columns && row < rows).toBe(true);
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
  expect(tileTowards(1, "ArrowUp")).toBe(1);
});
