import { describe, expect, it } from "vitest";
import { checkWorkName } from "./workName.ts";

describe("a work name", () => {
  it.each([
    ["なぎ", "なぎ"],
    [" 相談員　たなか ", "相談員 たなか"],
    ["Moderator Kai", "Moderator Kai"],
  ])("%j becomes %j", (typed, name) => expect(checkWorkName(typed)).toBe(name));

  it.each([
    "",
    "  ",
    "a\u202eb",
    "a\nb",
    "a\u0007b",
    "そ\u200bら",
    "スタッフ\u200b",
    "スタッフ\u202e",
    "あ".repeat(17),
  ])("%j is refused", (typed) => expect(checkWorkName(typed)).toBeNull());
});
