import { describe, expect, it } from "vitest";
import { isGoodPassword } from "./password.ts";

const about = ["たなか まりこ", "mariko.tanaka@example.jp"];

describe("a password", () => {
  it.each(["greenlampquiethill", "長い合言葉を覚えているので", "x7#kQz!m2LpW", "ひろい空 みずたまり 傘"])(
    "%j is good",
    async (password) => expect(await isGoodPassword(password, about)).toBe(true),
  );

  it.each([
    ["short", "x7#kQz!m2Lp"],
    ["short, in letters of two units", "😀".repeat(6) + "🎈".repeat(5)],
    ["endless", "x7#kQz!m2LpW".repeat(11)],
    ["common", "password1234"],
    ["common, dressed up", "P@ssw0rd!2026"],
    ["one letter", "aaaaaaaaaaaaaaa"],
    ["repeated", "abcabcabcabcabc"],
    ["a row of keys", "qwertyuiopas"],
    ["a sequence", "123456789012345"],
    ["one's own address", "mariko.tanaka@example.jp"],
    ["one's own name", "marikotanaka1"],
    ["the place's name", "platverseplat"],
  ])("%s is refused", async (_, password) => expect(await isGoodPassword(password, about)).toBe(false));

  it("takes no long time to refuse the longest", async () => {
    const begun = performance.now();
    for (const part of ["a", "ab", "a1b2", "password"]) await isGoodPassword(part.repeat(128).slice(0, 128), about);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
