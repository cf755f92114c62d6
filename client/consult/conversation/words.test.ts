import { describe, expect, it } from "vitest";
import { decode, encode, type Words } from "./words.ts";

describe("what a sealed line says", () => {
  it.each<Exclude<Words, { kind: "unknown" }>>([
    { kind: "text", text: 'こんばんは。\n{"kind":"note"}' },
    { kind: "numbers", ids: ["yorisoi", "inochi-120"] },
    { kind: "note", to: "みなと", text: "眠れない日が続いているそうです。" },
  ])("comes back as it was: $kind", (words) => {
    expect(decode(encode(words))).toEqual(words);
  });

  it("is words, whatever somebody types: nobody types a card into being", () => {
    const typed = `\u001e${JSON.stringify({ kind: "numbers", ids: ["yorisoi"] })}`;
    expect(decode(encode({ kind: "text", text: typed })).kind).toBe("text");
  });

  it.each([
    "\u001e",
    "\u001enull",
    "\u001e[1]",
    '\u001e{"kind":"numbers","ids":[]}',
    '\u001e{"kind":"numbers","ids":["<b>"]}',
    '\u001e{"kind":"numbers","ids":[1]}',
    '\u001e{"kind":"note","to":{},"text":"x"}',
    '\u001e{"kind":"song"}',
  ])("is said to be unknown where it cannot be believed: %s", (line) => {
    expect(decode(line)).toEqual({ kind: "unknown" });
  });
});
