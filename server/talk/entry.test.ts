import { beforeEach, describe, expect, it } from "vitest";
import { Entry, GUESSES, GUESSES_MS } from "./entry.ts";

let entry: Entry;
beforeEach(() => {
  entry = new Entry("k7m2-qxpa");
});

describe("a table by code", () => {
  it("lets in whoever gives the code, however typed, and nobody else", () => {
    expect(entry.give("a", "Ｋ７Ｍ２ qxpa", 0)).toBeNull();
    expect(entry.give("b", "K7M2QXPB", 0)).toBe("code-wrong");
    expect(entry.give("c", "", 0)).toBe("code-wrong");
    expect(["a", "b", "c"].map((pass) => entry.admits(pass))).toEqual([true, false, false]);
  });

  it("bears a few wrong codes of one pass, then looks at none of theirs for a while, right ones included", () => {
    for (let i = 0; i < GUESSES.pass; i++) expect(entry.give("a", "AAAABBCD", i)).toBe("code-wrong");
    expect(entry.give("a", "K7M2QXPA", 10)).toBe("code-wait");
    expect(entry.admits("a")).toBe(false);
    expect(entry.give("b", "K7M2QXPA", 10)).toBeNull();
    expect(entry.give("a", "K7M2QXPA", GUESSES_MS + 10)).toBeNull();
  });

  it("bears no flood of new passes either; whoever is in stays in", () => {
    expect(entry.give("in", "K7M2QXPA", 0)).toBeNull();
    for (let i = 0; i < GUESSES.all; i++) expect(entry.give(`pass ${i}`, "AAAABBCD", 0)).toBe("code-wrong");
    expect(entry.give("new", "K7M2QXPA", 1)).toBe("code-wait");
    expect(entry.admits("in")).toBe(true);
    expect(entry.give("new", "K7M2QXPA", GUESSES_MS)).toBeNull();
  });
});
