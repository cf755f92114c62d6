import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldKana, foldLine, pattern } from "./fold.ts";

describe("folding", () => {
  it.each([
    ["zero width space", "ど\u200bこ", "どこ"],
    ["Hangul filler, which NFKC leaves", "ど\u3164こ", "どこ"],
    ["Hangul vowel filler, which NFKC makes of others", "ど\uffa0\u1160こ", "どこ"],
    ["direction marks", "\u202eどこ\u2066", "どこ"],
    ["full width", "ＬＩＮＥ", "line"],
    ["half-width kana", "ﾗｲﾝ", "らいん"],
    ["half-width voicing marks", "ﾄﾞｯﾄ", "どつと"],
    ["voicing marks set beside", "と\u3099", "ど"],
    ["katakana", "ライン", "らいん"],
    ["small kana", "らぃん", "らいん"],
    ["long marks", "ラーーイン", "らいん"],
    ["waves and dashes", "ら〜い-ん", "らいん"],
    ["spaces", "ら い　ん", "らいん"],
    ["dots and signs", "ら・い✨ん", "らいん"],
    ["repeats", "しねえええええ", "しねえ"],
    ["circled letters", "ⓛⓘⓝⓔ", "line"],
    ["white on black letters", "🅛🅘🅝🅔", "line"],
    ["squared words", "㌔", "きろ"],
    ["accents", "lïné", "line"],
    ["Cyrillic look-alikes", "ѕеx", "sex"],
    ["mathematical letters", "𝓵𝓲𝓷𝓮", "line"],
    ["letters starred out", "ち●こ", "ち○こ"],
    ["what the net writes for death", "タヒね 氏ね 4ね", "死ね死ね死ね"],
  ])("undoes %s", (_, typed, tight) => expect(fold(typed).tight).toBe(tight));

  it.each(["タヒチ", "源氏の話", "4年", "彼氏にてがみ"])("leaves %s be", (typed) =>
    expect(fold(typed).tight).not.toContain("死"),
  );

  it.each([
    ["full width", "０９０"],
    ["circled", "⓪⑨⓪"],
    ["negative circled", "⓿❾⓿"],
    ["in keys", "0️⃣9️⃣0️⃣"],
    ["mathematical", "𝟘𝟡𝟘"],
    ["Arabic", "٠٩٠"],
    ["Devanagari", "०९०"],
  ])("reads digits: %s", (_, typed) => expect(foldLine(typed)).toBe("090"));

  it("keeps words apart, and questions", () =>
    expect(fold("どこ住み？　いまから、行く")).toMatchObject({
      words: " どこ住み ? いまから 行く ",
      asked: "どこ住み?いまから行く",
      tight: "どこ住みいまから行く",
    }));

  it("folds patterns as it folds lines", () => {
    for (const word of ["ラーメン", "ちょっと", "ディスコード", "ヴァイオリン"])
      expect(fold(`この${word}です`).tight).toMatch(pattern(word));
  });

  it("folds what is folded into itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        const { tight } = fold(typed);
        expect(tight).not.toMatch(/[\s\p{Cc}\p{Cf}\u3164\u1160]/u);
        expect(foldKana(tight)).toBe(tight);
      }),
    );
  });
});
