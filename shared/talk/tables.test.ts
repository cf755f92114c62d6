import { expect, it } from "vitest";
import { seats } from "../walk/map.ts";
import { isAtTable, tableOfSeat, talkTables } from "./tables.ts";

it("every table has seats, and they are at it", () => {
  const bySeat = seats.map((_, i) => tableOfSeat(i));
  for (const table of talkTables) {
    const own = seats.filter((_, i) => bySeat[i] === table.id);
    expect(own.length).toBeGreaterThanOrEqual(8);
    for (const seat of own) expect(isAtTable(table, seat)).toBe(true);
  }
});

it("seats elsewhere belong to no table", () => {
  expect(tableOfSeat(seats.findIndex((s) => s.zone === "hall"))).toBeNull();
  expect(tableOfSeat(-1)).toBeNull();
});
