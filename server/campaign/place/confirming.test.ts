import { describe, expect, it } from "vitest";
import { DAY_MS, momentOf } from "../../../shared/campaign/days.ts";
import { withChanges } from "../../../shared/finder/changes.ts";
import { type HelpRecord, STALE_DAYS, standingOf } from "../../../shared/finder/record.ts";
import { changeOf, digestOf } from "./confirming.ts";
import type { Confirmation } from "./place.store.ts";
import { testRecord } from "../../../shared/finder/fixture.ts";

const TODAY = "2027-05-01";
const now = momentOf(TODAY, "12:00")!;
const record = testRecord("line");
const said = (account: string, name: string, of: HelpRecord = record, at = now): Confirmation => ({
  record: of.id,
  account,
  name,
  digest: digestOf(of),
  at,
});
const standing = (of: HelpRecord, all: readonly Confirmation[], day = TODAY) =>
  standingOf(withChanges(of, changeOf(of, all, undefined, day)), day);

describe("a record", () => {
  it("is good once two accounts found it right, and not before", () => {
    expect(standing(record, [])).toBe("confirm");
    expect(standing(record, [said("a", "森")])).toBe("confirm");
    expect(standing(record, [said("a", "森"), said("b", "林")])).toBe("good");
  });

  it("is to be confirmed anew when its number is another", () => {
    const all = [said("a", "森"), said("b", "林")];
    expect(standing({ ...record, tel: "0120-111-111" }, all)).toBe("confirm");
    expect(standing({ ...record, hoursNote: { ...record.hoursNote, ja: "10時から" } }, all)).toBe("confirm");
  });

  it("stays confirmed when only its description or a translation is mended, or its keys are in another order", () => {
    const all = [said("a", "森"), said("b", "林")];
    const { id, ...rest } = record;
    const mended = {
      ...rest,
      id,
      about: { ja: "別の", easy: "別の", en: "other" },
      name: { ...record.name, en: "Line" },
    };
    expect(standing(mended, all)).toBe("good");
  });

  it("is to be confirmed anew after its days, also when one of the two looked again", () => {
    const old = now - (STALE_DAYS + 1) * DAY_MS;
    expect(standing(record, [said("a", "森", record, old), said("b", "林", record, old)])).toBe("confirm");
    expect(standing(record, [said("a", "森", record, old), said("b", "林")])).toBe("confirm");
  });

  it("counts who stands in the file while that is fresh, and nobody twice", () => {
    const named = { ...record, checkedOn: "2027-04-20", confirmedBy: ["森"] };
    expect(standing(named, [said("a", "森", named)])).toBe("confirm");
    expect(standing(named, [said("b", "林", named)])).toBe("good");
    const old = { ...named, checkedOn: "2026-05-01" };
    expect(standing(old, [said("b", "林", old)])).toBe("confirm");
  });

  it("has its day renewed, and its closing dropped when that is over", () => {
    const closed = { from: "2027-04-01", to: "2027-04-30" };
    expect(changeOf(record, [said("a", "森")], undefined, TODAY)).toEqual({ checkedOn: TODAY, confirmed: 1 });
    expect(changeOf(record, [], { closed, only: null }, TODAY)).toBeUndefined();
    expect(changeOf(record, [], { closed, only: null }, "2027-04-30")).toEqual({ closed });
  });
});
