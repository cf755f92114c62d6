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

describe("a line that was heard", () => {
  const wordsOf = (pass: string) => lines.seenBy("ann", pass).flatMap(({ words, theirs }) => (theirs ? [words] : []));

  it("is not washed away by what others say, however much that is", () => {
    lines = new RecentLines(50);
    say("bob", "bad");
    for (let i = 0; i < 500; i++) say(`flood-${i % 10}`, `x ${i}`, { hearers: [] });
    expect([lines.count, wordsOf("bob")]).toEqual([50, ["bad"]]);
  });

  it("is not lost to its speaker's own chatter as long as there is room", () => {
    say("bob", "bad");
    for (let i = 0; i < 500; i++) say("bob", `x ${i}`, { hearers: [] });
    expect(wordsOf("bob")).toEqual(["bad"]);
    for (let i = 0; i < 60; i++) say("bob", `y ${i}`);
    expect(wordsOf("bob")).toHaveLength(40);
  });

  it("is forgotten after an hour", () => {
    say("bob", "old", { at: 0 });
    say("bob", "new", { at: 60_000 });
    lines.sweep(60 * 60_000);
    expect([lines.count, wordsOf("bob")]).toEqual([1, ["new"]]);
  });
});
