import { describe, expect, it } from "vitest";
import { codeOf, stepAt, stepOf } from "./totp.ts";

/** The secret of the RFCs' examples. */
const secret = "12345678901234567890";

describe("codes", () => {
  it("are those of RFC 4226", () => {
    const codes = Array.from({ length: 10 }, (_, step) => codeOf(secret, step));
    expect(codes).toEqual("755224 287082 359152 969429 338314 254676 287922 162583 399871 520489".split(" "));
  });

  it("are those of RFC 6238, shortened to six digits", () => {
    expect(codeOf(secret, stepAt(1_111_111_109_000))).toBe("081804");
    expect(codeOf(secret, stepAt(20_000_000_000_000))).toBe("353130");
  });

  it("belong to a half minute, one before and one after included", () => {
    const now = 1_234_567_890_000;
    for (const d of [-1, 0, 1]) expect(stepOf(secret, codeOf(secret, stepAt(now) + d), now)).toBe(stepAt(now) + d);
    for (const d of [-2, 2]) expect(stepOf(secret, codeOf(secret, stepAt(now) + d), now)).toBeNull();
    for (const code of ["", "abc", "０１２３４５"]) expect(stepOf(secret, code, now)).toBeNull();
  });
});
