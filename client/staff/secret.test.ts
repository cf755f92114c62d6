import { describe, expect, it } from "vitest";
import { plainBackupCode, plainCode, secretOf, tokenOf } from "./secret.ts";

describe("secrets", () => {
  it("are shown in groups of four", () => {
    expect(secretOf("otpauth://totp/plat:a%40b.jp?secret=ABCDEFGHIJ&issuer=plat")).toBe("ABCD EFGH IJ");
    expect(secretOf("nonsense")).toBe("");
  });
  it("are taken as people type them", () => {
    expect(plainCode("１２３ 456")).toBe("123456");
    expect(plainBackupCode(" ａbCd1ー EfGh2 ")).toBe("abCd1-EfGh2");
  });
  it("of an invitation are whole or nothing", () => {
    expect(tokenOf("#abcdefghijklmnop_-1")).toBe("abcdefghijklmnop_-1");
    for (const broken of ["", "#", "#short", "#has space in the middle", `#${"a".repeat(257)}`])
      expect(tokenOf(broken), broken).toBeNull();
  });
});
