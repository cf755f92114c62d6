import { expect, it } from "vitest";
import { DAY_MS, monthOf } from "../../../shared/campaign/days.ts";
import { csv } from "../../../shared/events/csv.ts";
import { type PlaceFacts, placeColumns, placeFigures } from "../../../shared/feedback/placeFigures.ts";
import { answerCounts, isMonth, numberRows } from "./tables.ts";

const MAY = monthOf(Date.UTC(2027, 4, 3, 3));
const first = { from: MAY.from, to: MAY.from + DAY_MS };
const facts: PlaceFacts = {
  visits: new Map([
    ["2027-05-01", 12],
    ["2027-05-31", 3],
  ]),
  counts: [
    { day: "2027-05-01", what: "cards", count: 5 },
    { day: "2027-05-01", what: "visit:safe:yes", count: 3 },
    { day: "2027-05-01", what: "visit:safe:no", count: 1 },
  ],
  records: [],
  events: [{ id: "a", title: "=1+1", from: MAY.from, came: null }],
  reported: [],
  held: [],
  handled: [],
};

it("the table has a line for each part, and the sum", () => {
  const parts = [{ span: first, figures: placeFigures(facts, first) }];
  const view = { span: MAY, all: placeFigures(facts, MAY), parts, events: facts.events };
  const rows = numberRows(view, { first: "day", total: "all", column: (column) => column });
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ["day", "visits"],
    ["2027-05-01", 12],
    ["all", 15],
  ]);
  expect(rows.every((row) => row.length === placeColumns.length + 1)).toBe(true);
  expect(csv(rows).split("\r\n")[2]).toMatch(/^2027-05-01|^all/);
});

it("whoever skipped a question is counted as silent", () => {
  const { visit, cards } = placeFigures(facts, MAY);
  const safe = answerCounts(visit, cards).find(({ question }) => question === "safe")!;
  expect(safe.answers.map(({ count }) => count)).toEqual([3, 0, 1]);
  expect(safe.silent).toBe(1);
});

it("a month is a whole one", () => {
  expect(isMonth(MAY)).toBe(true);
  expect(isMonth({ ...MAY, to: MAY.to - DAY_MS })).toBe(false);
});
