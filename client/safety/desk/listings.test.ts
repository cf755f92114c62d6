import { expect, it } from "vitest";
import type { DeskPerson, DeskReport, DeskReports } from "../../../shared/safety/desk.ts";
import { joined, widened } from "./listings.ts";

const report = (id: string, person: string) => ({ id, person }) as DeskReport;
const somebody = (person: string, reports: number) => ({ person, reports }) as DeskPerson;
const page = (people: DeskPerson[], reports: DeskReport[], hasMore: boolean): DeskReports => ({
  people,
  reports,
  hasMore,
});

it("is one list of all its pages, with nobody twice who moved between two readings", () => {
  const [a, b, c] = [report("1", "A"), report("2", "B"), report("3", "C")];
  const list = joined([
    page([somebody("A", 1), somebody("B", 1)], [a, b], true),
    page([somebody("B", 1), somebody("C", 1)], [b, c], false),
  ]);
  expect(list.reports.map(({ id }) => id)).toEqual(["1", "2", "3"]);
  expect(list.people.map(({ person }) => person)).toEqual(["A", "B", "C"]);
  expect(list.hasMore).toBe(false);
  expect(joined([]).reports).toEqual([]);
});

it("shows more of one person in their place", () => {
  const list = page(
    [somebody("A", 1), somebody("B", 3), somebody("C", 1)],
    [report("1", "A"), report("2", "B"), report("5", "C")],
    true,
  );
  const more = new Map([["B", [report("2", "B"), report("3", "B"), report("4", "B")]]]);
  expect(widened(list, more).reports.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
});
