import { describe, expect, it } from "vitest";
import { isEmail, passwordProblem, workNameProblem } from "./rules.ts";

describe("a new password", () => {
  it.each([
    ["short", "みじかい"],
    ["short", "elevenchars"],
    ["long", "あい".repeat(65)],
    ["plain", "aaaaaaaaaaaa"],
    ["plain", "abababababab"],
    ["plain", "123456789012"],
    ["plain", "qwertyuiop123"],
    ["plain", "Password1234"],
    ["plain", "passwordpassword"],
    ["plain", "0987654321qwerty"],
  ])("is refused as %s: %s", (problem, password) => expect(passwordProblem(password)).toBe(problem));

  it.each([
    "correct horse battery",
    "ねこが三びき にわにいる",
    "x7#mQp2!vLr9",
    "snowy-teapot-harbour",
    "あさごはんは たまごやき",
  ])("is taken: %s", (password) => expect(passwordProblem(password)).toBeNull());

  it("is refused when it is little more than one's own name or address", () => {
    const own = ["佐藤 花子", "hanako.sato@example.jp"];
    expect(passwordProblem("hanakosato12", own)).toBe("own");
    expect(passwordProblem("hanako and her 7 hens", own)).toBeNull();
  });
});

describe("a work name", () => {
  it("may use the words that visitors may not", () => {
    expect(workNameProblem(" 案内係　あおい ")).toBeNull();
    expect(workNameProblem("")).toBe("empty");
    expect(workNameProblem("あ\u202eい")).toBe("invisible");
    expect(workNameProblem("あ".repeat(17))).toBe("too-long");
  });
});

it("knows what looks like an address", () => {
  for (const good of ["a@b.jp", "hanako.sato+x@mail.example.or.jp"]) expect(isEmail(good), good).toBe(true);
  for (const bad of ["", "a@b", "a b@c.jp", "@c.jp", "a@.jp", "a@@b.jp", `${"a".repeat(255)}@b.jp`])
    expect(isEmail(bad), bad).toBe(false);
});
