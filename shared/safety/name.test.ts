import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { languages } from "../campaign/language.ts";
import { badgeWords, roleWords } from "../staff/words.ts";
import { checkName, NAME_GRAPHEMES, ReservedNames } from "./name.ts";

const problemOf = (typed: string) => {
  const verdict = checkName(typed);
  return verdict.ok ? null : verdict.problem;
};

describe("names", () => {
  it.each([
    "ひなた",
    "そら🌤",
    "李小龍",
    "Zoë",
    "محمد",
    "นก",
    "👨‍👩‍👧‍👦",
    "🏳️‍🌈",
    "ま　め",
    "O'Brien",
    "ゆず_7",
    "が",
    "Guido",
    "Ghost",
    "夕日",
    "力丸",
    "モダン",
    "カイト",
    "雪国の人",
    "司会がにがて",
    "Modest",
    "案内板",
    "★ほし★",
    "❤️みお",
    "1️⃣いちばん",
    "会員制の猫",
  ])("accepts %s", (name) => {
    expect(problemOf(name)).toBeNull();
  });

  it.each(["", "   ", "　", "…", "---", "\u0489", "\u20dd", "\u3099"])("refuses the empty name %j", (name) =>
    expect(problemOf(name)).toBe("empty"),
  );

  it.each([
    ["zero width space", "そ\u200bら"],
    ["right-to-left override", "そ\u202eら"],
    ["right-to-left mark", "\u200fsora"],
    ["Hangul filler", "\u3164"],
    ["half-width filler", "a\uffa0b"],
    ["joiner outside an emoji", "あ\u200dい"],
    ["control character", "a\u0007b"],
    ["tag character", "a\u{e0041}b"],
    ["variation selector outside an emoji", "a\ufe0fb"],
    ["braille blank", "a\u2800b"],
    ["stacked marks", `z${"\u0301".repeat(8)}`],
    ["line break", "a\nb"],
    ["null notehead", "a\u{1d159}b"],
    ["hieroglyph blank", "\u{13441}"],
    ["object replacement", "a\ufffcb"],
    ["grapheme joiner", "a\u034fb"],
    ["Mongolian selector", "\u180b"],
    ["letter as wide as a line", "\ufdfd"],
    ["endless joined emoji", Array.from({ length: 20 }, () => "👩").join("\u200d")],
  ])("refuses a name with %s", (_, name) => expect(problemOf(name)).toBe("invisible"));

  it("counts graphemes, not code units", () => {
    expect(problemOf("👨‍👩‍👧‍👦".repeat(NAME_GRAPHEMES))).toBe("too-long");
    expect(problemOf("👩‍🚀".repeat(NAME_GRAPHEMES))).toBeNull();
    expect(problemOf("あ".repeat(NAME_GRAPHEMES))).toBeNull();
    expect(problemOf("あ".repeat(NAME_GRAPHEMES + 1))).toBe("too-long");
    expect(problemOf("a".repeat(100_000))).toBe("too-long");
  });

  it.each([
    "スタッフ",
    "ｽﾀｯﾌ",
    "すたっふ",
    "ス タ ッ フ",
    "STAFF",
    "5taff",
    "ѕtаff",
    "s.t.a.f.f",
    "運営",
    "運　営さん",
    "相談員たなか",
    "Admin",
    "αdmin",
    "adm1n",
    "Ｍｏｄｅｒａｔｏｒ",
    "ヒカリノ",
    "ひかりの",
    "ス・タッ・フ",
    "counse11or",
    "ス夕ッフ",
    "ホス卜",
    "スタツフ",
    "運營",
    "Տtaff",
    "օfficial",
    "ɑdmin",
    "ᴀdmin",
    "ꜱtaff",
    "🅰dmin",
    "🅐dmin",
    "Host",
    "サポート",
    "警察",
    "運🌸営",
    "案内🌸係",
    "スタ🌸ッフ",
    "運+営",
    "うん営",
    "公しき",
    "ヶィサッ",
    "見まもり係",
    "なぎさ（案内の人）",
    "グリーター",
    "organizer",
    "mod_yuki",
    "the mods",
    "相談のる人",
    "✅しずく",
    "しずく ✔️",
    "🛡しずく",
    "110番",
  ])("keeps %s for staff", (name) => expect(problemOf(name)).toBe("reserved"));

  it("keeps every word on a badge for staff, with a name beside it too", () => {
    for (const language of languages) {
      for (const word of Object.values(roleWords[language])) expect(problemOf(word), word).toBe("reserved");
      for (const word of Object.values(badgeWords(language)))
        for (const name of [word, word.replaceAll(" ", ""), `${word.slice(0, 1)}🌸${word.slice(1)}`])
          expect(problemOf(name), name).toBe("reserved");
    }
  });

  it("knows the names of helplines, whatever is put between their letters", () => {
    const reserved = new ReservedNames(["いのちの電話", "#いのちSOS", "Childline (up to age 18)", "国"]);
    for (const name of ["いのちの電話", "イノチの☎電話", "いのちSOS", "ChildLine Mika"])
      expect(reserved.in(name), name).toBe(true);
    for (const name of ["いのち", "電話ずき", "child", "雪国"]) expect(reserved.in(name), name).toBe(false);
  });

  it("gives back what it accepts unchanged when asked again, and never more than the limit", () => {
    const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
        const first = checkName(typed);
        if (!first.ok) return;
        expect(checkName(first.name)).toEqual(first);
        expect([...segmenter.segment(first.name)].length).toBeLessThanOrEqual(NAME_GRAPHEMES);
        expect(first.name).not.toMatch(/[\p{Cc}\p{Bidi_C}]/u);
      }),
      { numRuns: 3000 },
    );
  });
});
