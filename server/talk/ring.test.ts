import { beforeEach, describe, expect, it } from "vitest";
import { RecentLines } from "./ring.ts";

let lines: RecentLines;
beforeEach(() => {
  lines = new RecentLines();
});

const say = (pass: string, words: string, { at = 0, slot = 1, name = pass, hearers = ["ann"] } = {}) =>
  lines.add({ at, slot, pass, name, words, hearers: new Set([pass, ...hearers]) });

describe("the name that somebody was heard by", () => {
  it("is that of their last line with this slot, to whoever heard it", () => {
    say("bob", "a", { name: "まえ" });
    say("bob", "b", { name: "あと", hearers: [] });
    expect([lines.nameHeard("ann", 1, "bob"), lines.nameHeard("bob", 1, "bob")]).toEqual(["まえ", "あと"]);
    for (const [hearer, slot, pass] of [
      ["eve", 1, "bob"],
      ["ann", 2, "bob"],
      ["ann", 1, "eve"],
    ] as const)
      expect(lines.nameHeard(hearer, slot, pass)).toBeNull();
  });
});
