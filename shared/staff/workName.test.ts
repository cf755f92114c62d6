import { describe, expect, it } from "vitest";
import { checkWorkName, isSameWorkName } from "./workName.ts";

const greeter = [{ role: "greeter", organisation: null }] as const;

describe("a work name", () => {
  it.each([
    ["なぎ", "なぎ"],
    [" 相談員　たなか ", "相談員 たなか"],
    ["Moderator Kai", "Moderator Kai"],
  ])("%j becomes %j", (typed, name) => expect(checkWorkName(typed, greeter)).toBe(name));

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
  ])("%j is refused", (typed) => expect(checkWorkName(typed, greeter)).toBeNull());

  it.each(["counsellor", "supervisor", "member"] as const)("has no staff's words without a badge: %s", (role) => {
    const grants = [{ role, organisation: null }];
    expect(checkWorkName("運営 しずく", greeter)).toBe("運営 しずく");
    expect(checkWorkName("運営 しずく", grants)).toBeNull();
    expect(checkWorkName("しずく", grants)).toBe("しずく");
  });

  it("is the same for the eye", () => {
    for (const [one, other] of [
      ["しずく", "シズク"],
      ["しずく", "し ず く"],
      ["Nagi", "ＮＡＧＩ"],
      ["🌸", "🌸"],
    ] as const)
      expect(isSameWorkName(one, other), other).toBe(true);
    for (const [one, other] of [
      ["しずく", "しずか"],
      ["Host 1", "Host 2"],
      ["🌸", "🌻"],
    ] as const)
      expect(isSameWorkName(one, other), other).toBe(false);
  });
});
