import { describe, expect, it } from "vitest";
import { unanswered } from "../../../shared/consult/closing.ts";
import { figuresOf, type TicketRecord } from "../../../shared/consult/figures.ts";
import { DAY_MS, dayOf, startOfDay } from "../../../shared/consult/hours.ts";
import { FIGURE_DAYS } from "../../../shared/consult/office.ts";
import { ownSpan, presetSpan } from "../../staff/office/periods.ts";
import { linesOf } from "./phrases.ts";
import { csvOf, rowOf } from "./table.ts";

/** Saturday, the first of May 2027, noon in Japan. */
const NOON = Date.UTC(2027, 4, 1, 3);
const MINUTE = 60_000;
const days = ({ from, to }: { from: number; to: number }) => [dayOf(from), dayOf(to - 1)];

describe("a period", () => {
  it("is whole days in Japan", () => {
    expect(days(presetSpan("4weeks", NOON))).toEqual(["2027-04-04", "2027-05-01"]);
    expect(days(presetSpan("month", NOON))).toEqual(["2027-05-01", "2027-05-01"]);
    expect(days(presetSpan("lastMonth", NOON))).toEqual(["2027-04-01", "2027-04-30"]);
  });

  it("of one's own has a first day that is not after the last, within a year", () => {
    const day = startOfDay(NOON);
    expect(ownSpan(day, day)).toEqual({ from: day, to: day + DAY_MS });
    expect(ownSpan(day, day - DAY_MS)).toBeNull();
    expect(ownSpan(null, day)).toBeNull();
    expect(ownSpan(day, day + (FIGURE_DAYS - 1) * DAY_MS)).not.toBeNull();
    expect(ownSpan(day, day + FIGURE_DAYS * DAY_MS)).toBeNull();
  });
});

describe("a table", () => {
  const record: TicketRecord = {
    takenAt: 0,
    isFirst: true,
    calledAt: 4 * MINUTE,
    seatedAt: 5 * MINUTE,
    overAt: 30 * MINUTE,
    how: "done",
    referrals: 1,
    wasHandedOver: false,
    closing: unanswered,
  };

  it("has counts, and minutes", () => {
    expect(rowOf(figuresOf([record]))).toMatchObject({
      arrivals: 1,
      answered: 1,
      waitP50: 4,
      lengthP90: 25,
      referred: 1,
    });
    expect(rowOf(figuresOf([]))).toMatchObject({ arrivals: 0, waitP50: null });
  });

  it("goes into a spreadsheet as it is", () => {
    expect(
      csvOf([
        ["日", 'a "b", c'],
        [null, 3],
      ]),
    ).toBe('\ufeff"日","a ""b"", c"\r\n"","3"\r\n');
  });
});

it("phrases are lines, each once", () => {
  expect(linesOf(" こんばんは \r\n\nこんばんは\nまた どうぞ\n")).toEqual(["こんばんは", "また どうぞ"]);
});
