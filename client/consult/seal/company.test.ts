import { describe, expect, it } from "vitest";
import { changeBetween, type Company, firstCount, refusal } from "./company.ts";

const visitor = { member: "v", key: "V" };
const counsellor = { member: "c", key: "C" };
const second = { member: "d", key: "D" };
const first: Company = { session: "s", epoch: 1, by: "c", members: [visitor, counsellor] };
const next: Company = { session: "s", epoch: 2, by: "c", members: [visitor, counsellor, second] };

describe("a new epoch", () => {
  it.each([
    ["the first that one gets", null, first, null],
    ["the one after it", first, next, null],
    ["one that leaves us out", first, { ...next, members: [counsellor] }, null],
    ["one of another session", first, { ...next, session: "t" }, "session"],
    ["the same again", first, first, "known"],
    ["another under the same number", first, { ...first, by: "v" }, "known"],
    ["one too early", first, { ...next, epoch: 3 }, "early"],
    ["one by a stranger", first, { ...next, by: "d" }, "stranger"],
    ["one with another key of ours", first, { ...next, members: [{ member: "v", key: "X" }, counsellor] }, "changed"],
    ["one with another key of theirs", first, { ...next, members: [visitor, { member: "c", key: "X" }] }, "changed"],
    ["a first one without us", null, { ...first, members: [counsellor] }, "stranger"],
  ])("%s", (_, last, epoch, why) => {
    expect(refusal(last, epoch, "s", visitor)).toBe(why);
  });

  it("says who came and who went", () => {
    expect(changeBetween(null, first)).toEqual({ joined: ["v", "c"], left: [] });
    expect(changeBetween(first, { ...next, members: [visitor, second] })).toEqual({ joined: ["d"], left: ["c"] });
  });
});

describe("the first count that is expected", () => {
  it("is one, but for those who were there before us", () => {
    expect(firstCount([first, next], "v")).toBe(1);
    expect(firstCount([first, next], "d")).toBe(1);
    expect(firstCount([next], "v")).toBeNull();
    expect(firstCount([next], "later")).toBe(1);
  });
});
