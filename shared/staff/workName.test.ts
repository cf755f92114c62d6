import { describe, expect, it } from "vitest";
import { checkWorkName, isSameWorkName, plainNames } from "./workName.ts";

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

  it("without the badge is what is left of it, then a neutral one, each in order for everybody", () => {
    const first = (name: string) => plainNames(name).next().value;
    expect(first("運営 しずく")).toBe("しずく");
    expect(first("Moderator Kai")).toBe("Kai");
    expect(first("相談員・たなか")).toBe("たなか");
    expect(first("運営しずく")).toBe("なかま");
    const names = plainNames("運営 しずく").take(4).toArray();
    expect(names).toEqual(["しずく", "なかま", "なかま 2", "なかま 3"]);
    for (const name of names) expect(checkWorkName(name, []), name).toBe(name);
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
