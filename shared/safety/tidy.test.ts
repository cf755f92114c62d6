import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemesOf } from "./invisible.ts";
import { TEXT_GRAPHEMES, tidy } from "./tidy.ts";

describe("tidying", () => {
  it.each([
    ["one line", "a\nb\r\n\tc", "a b c"],
    ["spaces", "  a 　 b  ", "a b"],
    ["nothing that turns the direction", "abc\u202edef\u2069", "abcdef"],
    ["nothing invisible", "a\u200bb\u3164c\u00ad", "abc"],
    ["composed", "か\u3099", "が"],
    ["family emoji whole", "👨‍👩‍👧‍👦!", "👨‍👩‍👧‍👦!"],
    ["markup as text", "<b>hi</b>", "<b>hi</b>"],
  ])("keeps %s", (_, typed, text) => expect(tidy(typed)).toEqual({ text }));

  it.each(["", "   ", "\u200b", "\u3164\u3164", "\u202e"])("finds nothing in %j", (typed) =>
    expect(tidy(typed).problem).toBe("empty"),
  );

  it("counts graphemes", () => {
    expect(tidy("あ".repeat(TEXT_GRAPHEMES)).problem).toBeUndefined();
    expect(tidy("あ".repeat(TEXT_GRAPHEMES + 1)).problem).toBe("too-long");
    expect(tidy("👨‍👩‍👧‍👦".repeat(TEXT_GRAPHEMES)).problem).toBeUndefined();
    expect(tidy("👨‍👩‍👧‍👦".repeat(TEXT_GRAPHEMES + 1)).problem).toBe("too-long");
    expect(tidy("a".repeat(1_000_000)).problem).toBe("too-long");
  });

  it("refuses what draws over other lines", () => expect(tidy(`z${"\u0301".repeat(9)}`).problem).toBe("invisible"));

  it("is done once and for all, and never longer than allowed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
        const { text, problem } = tidy(typed);
        expect(tidy(text).text).toBe(text);
        if (problem === undefined) expect(graphemesOf(text).length).toBeLessThanOrEqual(TEXT_GRAPHEMES);
      }),
      { numRuns: 2000 },
    );
  });
});
