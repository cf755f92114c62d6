import { describe, expect, it } from "vitest";
import { fresh, mended } from "./kept.ts";

describe("what a tab kept of a console", () => {
  it("is taken over, and what has another form is as new", () => {
    expect(mended({ caption: "つづき", deck: "d1", at: 4 })).toEqual({
      ...fresh,
      caption: "つづき",
      deck: "d1",
      at: 4,
    });
    expect(mended({ caption: 3, at: "4", deck: 1, other: true })).toEqual(fresh);
    expect([null, "x", 1].map(mended)).toEqual([fresh, fresh, fresh]);
  });
});
