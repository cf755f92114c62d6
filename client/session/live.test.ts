import { describe, expect, it } from "vitest";
import { changesOf } from "./live.ts";

describe("what an event of the desk names", () => {
  it("is one change or several", () => {
    expect(changesOf("reports")).toEqual(["reports"]);
    expect(changesOf('"rules"')).toEqual(["rules"]);
    expect(changesOf('["places","sanctions"]')).toEqual(["places", "sanctions"]);
  });
  it("leaves out what this page does not know", () => {
    expect(changesOf('["places","weather"]')).toEqual(["places"]);
    expect(changesOf("")).toEqual([]);
    expect(changesOf("{}")).toEqual([]);
  });
});
