import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "./clean.ts";

describe("words as they are kept", () => {
  it("are one line in which everything is to be seen", () => {
    expect(clean(" a\r\nb\tc\u0000d ", 100)).toBe("a b c d");
    expect(clean("abc\u202Efed\u2066x\u2069\u200b\ufeff", 100)).toBe("abc fed x");
    expect(clean("か\u3099", 100)).toBe("が");
  });

  it("carry no second text in letters that draw nothing", () => {
    const tags = [..."hi"].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join("");
    for (const hidden of [tags, "\u034f", "\u180e", "\ufff9\ufffa\ufffb", "\u3164", "\u2800", "\u{e0100}"])
      expect(clean(`今日${hidden}は`, 100)).toBe("今日 は");
  });

  it("stay as they were typed where nothing is wrong with them", () => {
    for (const text of ['<b>こわい</b> & "quoted"', "👩‍👧‍👦 と来ました", "a\\nb %s ${x}"])
      expect(clean(text, 100)).toBe(text);
  });

  it("are never longer than allowed, and never cut inside a character", () => {
    expect(clean("あいうえお", 3)).toBe("あい…");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 20 }), (text, most) => {
        const kept = clean(text, most);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept.isWellFormed()).toBe(true);
        // oxlint-disable-next-line no-control-regex -- that is the point
        expect(kept).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
