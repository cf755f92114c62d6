import { expect, it } from "vitest";
import { wrapped } from "./wrapped.ts";

/** A pen for which every character is one wide. */
const pen = { measureText: (words: string) => ({ width: [...words].length }) } as unknown as CanvasRenderingContext2D;

it.each([
  ["さびしさを感じる、ことがある", 7, 4, ["さびしさを感じ", "る、ことがある"]],
  ["ゆっくり、した", 4, 3, ["ゆっく", "り、した"]],
  ["one small word", 10, 4, ["one small", "word"]],
  ["あいうえおかきく", 3, 2, ["あいう", "えお…"]],
])("%s", (words, width, most, lines) => expect(wrapped(pen, words, width, most)).toEqual(lines));
