import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaptionLine, correct, CORRECTABLE, nextNote, say, seekNote, tidyCaption, withLine } from "./captions.ts";
import { T0 } from "./fixture.ts";
import { CAPTION_LETTERS, sentencesOf } from "./sentences.ts";
import { transcriptOf, webVtt } from "./transcript.ts";

const graphemes = (text: string) => [...new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(text)].length;
const bare = (text: string) => text.replace(/[\s\u2028\u2029]+/g, "");

describe("a text into sentences", () => {
  it.each([
    ["こんにちは。今日はよろしくお願いします。", ["こんにちは。", "今日はよろしくお願いします。"]],
    ["「つらい。」と言われました。そのとき？はい！", ["「つらい。」と言われました。", "そのとき？", "はい！"]],
    ["本当ですか！？そうです。", ["本当ですか！？", "そうです。"]],
    ["見出し\n本文です。", ["見出し", "本文です。"]],
    ["Hello there. How are you? Fine!", ["Hello there.", "How are you?", "Fine!"]],
    [
      "Dr. Sato met J. Smith at 3.5 km, e.g. near example.org today.",
      ["Dr. Sato met J. Smith at 3.5 km, e.g. near example.org today."],
    ],
    ["これはNPOです。Thank you. ありがとう。", ["これはNPOです。", "Thank you.", "ありがとう。"]],
    ['He said "Stop." Then he left.', ['He said "Stop."', "Then he left."]],
    ["  \n\n ", []],
  ])("%j", (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it("breaks what is too long after a comma", () => {
    const long = `${"あ".repeat(80)}、${"い".repeat(80)}。`;
    expect(sentencesOf(long)).toEqual([`${"あ".repeat(80)}、`, `${"い".repeat(80)}。`]);
  });

  it("loses nothing but white space, cuts no letter, and each fits", () => {
    const sign = fc.constantFrom(
      "あ",
      "。",
      "、",
      "「",
      "」",
      "！",
      "?",
      ".",
      " ",
      "\n",
      "A",
      "b",
      "e\u0301",
      "👩‍👩‍👧",
      "3",
      ")",
    );
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 400 }), fc.integer({ min: 5, max: 120 }), (text, most) => {
        const sentences = sentencesOf(text, most);
        expect(bare(sentences.join(""))).toBe(bare(text));
        for (const one of sentences) {
          expect(graphemes(one)).toBeLessThanOrEqual(most);
          expect(one).toBe(one.trim());
          expect(one).not.toBe("");
        }
      }),
    );
    expect(CAPTION_LETTERS).toBeGreaterThan(40);
  });

  it("is quick with a text that never ends", () => {
    const before = performance.now();
    sentencesOf("「".repeat(50_000));
    sentencesOf("a. ".repeat(30_000));
    expect(performance.now() - before).toBeLessThan(3000);
  });
});

const rest = { language: "ja", speaker: "", slide: null } as const;
const lineOf = (line: CaptionLine | string): CaptionLine => {
  if (typeof line === "string") throw new Error(line);
  return line;
};
const spoken = (words: readonly string[]): CaptionLine[] => {
  const lines: CaptionLine[] = [];
  for (const one of words) lines.push(lineOf(say(lines.at(-1) ?? null, { ...rest, words: one }, T0 + lines.length)));
  return lines;
};

describe("captions", () => {
  it("are one line, without what cannot be seen, and never empty", () => {
    expect(tidyCaption(" a\n\u0000b\u2028c ")).toBe("a b c");
    expect(say(null, { ...rest, words: " \n" }, T0)).toBe("empty");
    expect(say(null, { ...rest, words: "あ".repeat(2 * CAPTION_LETTERS + 1) }, T0)).toBe("long");
  });

  it("stay in order where the clock is set back", () => {
    const one = lineOf(say(null, { ...rest, words: "a" }, T0));
    expect(say(one, { ...rest, words: "b" }, T0 - 5000)).toMatchObject({ line: 2, at: T0 });
  });

  it("are put right while they are among the last, and taken back with empty words", () => {
    const lines = spoken(["a", "b", "c", "d"]);
    expect(correct(lines, 4, "D")).toMatchObject({ line: 4, revision: 1, words: "D" });
    expect(correct(lines, 4, "")).toMatchObject({ words: "", revision: 1 });
    expect(correct(lines, 4, "d ")).toBe(lines[3]);
    expect(correct(lines, 4 - CORRECTABLE, "x")).toBe("too-late");
    expect(correct(lines, 9, "x")).toBe("unknown");
  });

  it("come to the same with everybody, in whatever order and however often they arrive", () => {
    const many = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        many,
        fc.array(fc.tuple(fc.nat(10), fc.constantFrom("x", "y", "")), { maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (words, changes, luck) => {
          const sent = spoken(words);
          let truth: readonly CaptionLine[] = sent;
          for (const [line, put] of changes) {
            const right = correct(truth, line, put);
            if (typeof right === "string") continue;
            sent.push(right);
            truth = withLine(truth, right);
          }
          const order = [...sent, ...sent].map((one) => [luck.next().value as number, one] as const);
          const arrived = order.toSorted((a, b) => a[0] - b[0]).map(([, one]) => one);
          expect(arrived.reduce(withLine, [] as readonly CaptionLine[])).toEqual(truth);
        },
      ),
    );
  });
});

describe("prepared notes", () => {
  it("go out sentence by sentence, and a press too many sends nothing", () => {
    const notes = { sentences: ["a", "b"], at: 1 };
    expect(nextNote(notes)).toEqual({ words: "b", notes: { ...notes, at: 2 } });
    expect(nextNote({ ...notes, at: 2 })).toEqual({ words: null, notes: { ...notes, at: 2 } });
    expect([seekNote(notes, -3).at, seekNote(notes, 9).at, seekNote(notes, 1).at]).toEqual([0, 2, 1]);
  });
});

describe("a transcript", () => {
  it("puts what was said under what was shown, without what was taken back", () => {
    const [a, b, c] = spoken(["a", "b", "c"]) as [CaptionLine, CaptionLine, CaptionLine];
    const lines = [
      { ...c, slide: 1 },
      { ...b, slide: 0, words: "" },
      { ...a, slide: 0 },
      { ...a, line: 9, slide: 0 },
    ];
    const parts = transcriptOf(lines, ["first", "second"], "ja");
    expect(parts.map(({ slide, slideText, lines: said }) => [slide, slideText, said.length])).toEqual([
      [0, "first", 1],
      [1, "second", 1],
      [0, "first", 1],
    ]);
    expect(transcriptOf(lines, [], "en")).toEqual([]);
  });

  it("becomes captions of a film that no words can break", () => {
    const lines = spoken(["<b>& --> x", "b"]);
    expect(webVtt(lines, "ja", T0)).toBe(
      "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n&lt;b&gt;&amp; --&gt; x\n\n00:00:00.001 --> 00:00:08.001\nb\n",
    );
    expect(webVtt(lines, "ja", T0 + 1000)).toBe("WEBVTT\n");
  });
});
