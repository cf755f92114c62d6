/** What the hygiene is measured by: labelled lines, and what must hold for every line. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directory, fileOf, hygiene, judge, linesOf, measure, readyPhrases } from "./lines.ts";

const FROZEN_SHA256 = "69a06d38427041c39537fe76d487a91649b6159f5ea70d5721d158cdc88a48d1";

const frozen = linesOf("frozen");
const tuning = linesOf("tuning");

describe("the labelled lines", () => {
  it("are many, in both languages, of every kind", () => {
    expect(frozen.length).toBeGreaterThanOrEqual(240);
    expect(frozen.length + tuning.length).toBeGreaterThanOrEqual(480);
    const share = [...frozen, ...tuning].filter(({ language }) => language === "ja").length;
    expect(share / (frozen.length + tuning.length)).toBeGreaterThan(0.6);
    const kinds = "good tricky distress contact meeting words solicitation lure staff".split(" ");
    expect(new Set(frozen.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(new Set(tuning.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it("stay frozen: who changes that half measures nothing any more", () => {
    expect(createHash("sha256").update(fileOf("frozen")).digest("hex")).toBe(FROZEN_SHA256);
  });

  it("share no line between the halves", () => {
    const known = new Set(frozen.map(({ messages }) => messages.join()));
    const both = tuning.map(({ messages }) => messages.join()).filter((text) => known.has(text));
    // A few are so short that everybody would write them.
    expect(both.length).toBeLessThanOrEqual(4);
  });

  it.each(["frozen", "tuning"])("are judged with precision 0.98 and recall 0.95: %s", (name) => {
    const figures = measure(linesOf(name));
    console.log(
      `hygiene, ${name} half: precision ${figures.precision.toFixed(3)}, recall ${figures.recall.toFixed(3)}`,
    );
    expect(figures.precision, figures.wrong.join("\n")).toBeGreaterThanOrEqual(0.98);
    expect(figures.recall, figures.wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  it("are judged nearly as well where no rule has ever met them", () => {
    // Written after the rules and not tuned for: measured once, at precision 0.968 and recall 0.968.
    const figures = measure(linesOf("unseen"));
    console.log(`hygiene, unseen: precision ${figures.precision.toFixed(3)}, recall ${figures.recall.toFixed(3)}`);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.95);
  });

  it("let every cry of distress through, and know it for one", () => {
    const cries = frozen.filter(({ kind }) => kind === "distress");
    expect(cries.length).toBeGreaterThan(20);
    for (const cry of cries) expect(judge(cry), cry.messages.join()).toMatchObject({ outcome: "pass", distress: true });
  });

  it("let no lure through, and show each to a person", () => {
    const lures = frozen.filter(({ kind }) => kind === "lure");
    expect(lures.length).toBeGreaterThan(20);
    for (const lure of lures)
      expect(judge(lure), lure.messages.join()).toMatchObject({ outcome: "hold", review: true });
  });
});

/** Milliseconds of the fastest of a few: others work on this machine too. */
const fastest = (work: () => void): number => {
  let best = Infinity;
  for (let i = 0; i < 4 && best > 20; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
};

/** What NFKC leaves, and what turns the direction. */
const INVISIBLE = [
  "\u200b",
  "\u200d",
  "\u2060",
  "\ufeff",
  "\u00ad",
  "\u3164",
  "\u1160",
  "\u115f",
  "\uffa0",
  "\u202e",
  "\u2066",
  "\u180e",
  "\u034f",
  "\ufe0f",
  "\u{e0041}",
];

describe("every line", () => {
  it("gets a verdict, and is tidied once and for all", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.array(fc.string({ unit: "grapheme" })),
        (typed, recent) => {
          const verdict = hygiene.check(typed, recent);
          expect(verdict.text).not.toMatch(/[\p{Cc}\p{Bidi_C}\u3164\u1160]/u);
          expect(hygiene.check(verdict.text).text).toBe(verdict.text);
          expect(verdict.outcome === "hold").toBe(verdict.reason !== undefined);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(["090-1234-5678", "一緒に死にませんか", "死ね", "ライン交換しよう", "kill yourself", "let's die together"])(
    "%s stays what it is, whatever invisible is put into it",
    (bad) => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(bad.length), fc.constantFrom(...INVISIBLE)), { maxLength: 12 }),
          (added) => {
            let typed = bad;
            for (const [at, invisible] of added) typed = typed.slice(0, at) + invisible + typed.slice(at);
            expect(hygiene.check(typed).outcome, JSON.stringify(typed)).toBe("hold");
          },
        ),
        { numRuns: 300 },
      );
    },
  );

  it("may tell the directory's numbers and links, in any words", () => {
    const own = directory.flatMap(({ tel, url }) => [tel, url].filter((s) => s !== undefined));
    const fullWidth = (text: string) => text.replace(/[0-9-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    expect(own.length).toBeGreaterThan(10);
    for (const contact of own)
      for (const line of [
        contact,
        `${contact} に電話しました`,
        `電話は${contact}ですよ`,
        `you can call ${contact} any time`,
      ])
        for (const typed of contact.startsWith("http") ? [line] : [line, fullWidth(line), line.replaceAll("-", "")])
          expect(hygiene.check(typed), typed).toMatchObject({ outcome: "pass" });
  });

  it("may be any ready phrase", () => {
    for (const phrase of readyPhrases) expect(hygiene.check(phrase), phrase).toMatchObject({ outcome: "pass" });
  });

  it("is judged in no time, however it is made", () => {
    const parts = [
      "あ",
      "a",
      "0",
      "ー",
      " ",
      "一緒に",
      "死",
      "ライン",
      "。",
      "?",
      "○",
      "a ",
      "0-",
      "ぜろ",
      "one ",
      "@",
      "a.",
      "https://",
      "会",
      "駅で",
      "お前",
      "\u200b",
      "が\u3099",
      "👩‍👩‍👧‍👦",
      "you are ",
      "let's ",
      "を",
      "って言",
      "1,",
      "*",
      "f u ",
      "take the ",
      "親に内緒",
      "薬をゆず",
      "写真の",
    ];
    const slow: string[] = [];
    for (const a of parts)
      for (const b of parts) {
        const typed = (a + b).repeat(700).slice(0, 1300);
        for (const line of [typed, typed.slice(0, 120)]) {
          const spent = fastest(() => hygiene.check(line, [line.slice(0, 120), line.slice(0, 120)]));
          if (spent > 20) slow.push(`${Math.round(spent)} ms: ${line.slice(0, 20)}`);
        }
      }
    expect(slow).toEqual([]);
  });
});

describe("names", () => {
  it.each(["ゆき", "シネマ", "パチンコ好き", "Dickens", "尻別", "LINE好き", "海", "ブース", "死神くん"])(
    "accepts %s",
    (name) => expect(hygiene.checkName(name)).toMatchObject({ ok: true }),
  );
  it.each(["死ね", "ちんこ", "090-1234-5678", "line:haru88", "fuck you", "一緒に死のう", "ち○こ", "副業紹介します"])(
    "refuses %s",
    (name) => expect(hygiene.checkName(name)).toEqual({ ok: false, problem: "unfit" }),
  );
  it("keeps the rules for every name", () => {
    expect(hygiene.checkName("スタッフ")).toEqual({ ok: false, problem: "reserved" });
    expect(hygiene.checkName("")).toEqual({ ok: false, problem: "empty" });
  });
  it.each(["いのちの電話", "よりそい🌸ホットライン", "Childline"])("refuses %s, which is somebody else's", (name) =>
    expect(hygiene.checkName(name)).toEqual({ ok: false, problem: "reserved" }),
  );
  it("accepts what may be said of oneself in pain", () => {
    expect(hygiene.checkName("きえたい")).toEqual({ ok: true, name: "きえたい" });
  });
});
