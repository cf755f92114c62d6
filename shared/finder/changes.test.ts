import { expect, it } from "vitest";
import { momentOf } from "../campaign/days.ts";
import { withChanges } from "./changes.ts";
import { testRecord } from "./fixture.ts";
import { isOpenAt, opensAt } from "./hours.ts";
import { type HelpRecord, standingOf } from "./record.ts";

const record = testRecord("line", {
  hours: { when: "always" },
  hoursNote: { ja: "24時間。", easy: "24時間。", en: "24 hours." },
});
const none = new Set<string>();
const at = (day: string, clock = "12:00") => momentOf(day, clock)!;

it("without a change it is the same record", () => {
  expect(withChanges(record, undefined)).toBe(record);
});

it("two people who found it right make it good, and renew the day", () => {
  const shown = withChanges(record, { checkedOn: "2027-04-20", confirmed: 2 });
  expect(standingOf(record, "2027-04-25")).toBe("confirm");
  expect(standingOf(shown, "2027-04-25")).toBe("good");
  expect(standingOf(withChanges(record, { checkedOn: "2027-04-20", confirmed: 1 }), "2027-04-25")).toBe("confirm");
  // Who they are is not told to everybody.
  expect(new Set(shown.confirmedBy)).toEqual(new Set(["staff"]));
});

it("days on which it is closed are closed, whatever its hours, and said in words", () => {
  const shown = withChanges(record, { closed: { from: "2027-05-03", to: "2027-05-05" } });
  expect(isOpenAt(shown.hours, at("2027-05-02"), none)).toBe(true);
  expect(isOpenAt(shown.hours, at("2027-05-03", "00:00"), none)).toBe(false);
  expect(isOpenAt(shown.hours, at("2027-05-05", "23:59"), none)).toBe(false);
  expect(isOpenAt(shown.hours, at("2027-05-06", "00:00"), none)).toBe(true);
  expect(opensAt(shown.hours, at("2027-05-04"), none)).toBe(at("2027-05-06", "00:00"));
  expect(shown.hoursNote.ja).toBe("24時間。 5月3日から5月5日まではお休みです。");
  expect(shown.hoursNote.en).toBe("24 hours. Closed May 3 to May 5.");
});

it("hours that nobody is sure of are surely closed on such days", () => {
  const shown = withChanges(
    { ...record, hours: { when: "unsure" } },
    { closed: { from: "2027-05-03", to: "2027-05-03" } },
  );
  expect(isOpenAt(shown.hours, at("2027-05-03"), none)).toBe(false);
  expect(isOpenAt(shown.hours, at("2027-05-04"), none)).toBeNull();
  expect(shown.hoursNote.easy).toBe("24時間。 5月3日は 休みです。");
});

it("announced periods take the place of the file's", () => {
  const announced: HelpRecord = {
    ...record,
    hours: {
      when: "rules",
      rules: [{ from: "00:00", to: "24:00" }],
      off: [],
      only: [{ from: "2024-05-02", to: "2024-05-07" }],
    },
  };
  const shown = withChanges(announced, { only: [{ from: "2027-05-01", to: "2027-05-07" }] });
  expect(isOpenAt(announced.hours, at("2027-05-03"), none)).toBe(false);
  expect(isOpenAt(shown.hours, at("2027-05-03"), none)).toBe(true);
  expect(isOpenAt(shown.hours, at("2027-05-08"), none)).toBe(false);
  expect(shown.hoursNote.ja).toContain("5月1日から5月7日まで");
});
