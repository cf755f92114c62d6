import { describe, expect, it } from "vitest";
import { hoursSchema } from "../../shared/finder/hours.schema.ts";
import { draftOf, hoursOf, nextRow } from "./hoursDraft.ts";

describe("hours of a stand in their form", () => {
  it("come back as they were written", () => {
    const draft = { ...draftOf(null), skipsHolidays: true, closedFrom: "2027-05-03", closedTo: "2027-05-05" };
    const hours = hoursOf(draft);
    expect(hoursSchema.safeParse(hours).success).toBe(true);
    expect(hours).toMatchObject({
      rules: [{ weekdays: [6, 7], holidays: "not", from: "13:00", to: "16:00" }],
      closed: [{ from: "2027-05-03", to: "2027-05-05" }],
    });
    expect(typeof hours === "object" && draftOf(hours)).toEqual(draft);
  });

  it("one day off is from that day to that day", () => {
    expect(hoursOf({ ...draftOf(null), closedFrom: "2027-05-03" })).toMatchObject({
      closed: [{ from: "2027-05-03", to: "2027-05-03" }],
    });
  });

  it("are not taken without a day, without a time, or with days off that end before they begin", () => {
    const draft = draftOf(null);
    expect(hoursOf({ ...draft, rows: [nextRow(draft.rows)] })).toBe("rows");
    expect(hoursOf({ ...draft, rows: [] })).toBe("rows");
    expect(hoursOf({ ...draft, rows: [{ ...draft.rows[0]!, from: "" }] })).toBe("rows");
    expect(hoursOf({ ...draft, closedFrom: "2027-05-05", closedTo: "2027-05-03" })).toBe("closed");
  });
});
