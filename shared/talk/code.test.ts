import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODE_UNITS, drawCode, isCode, plainCode, spacedCode } from "./code.ts";

describe("a table's code", () => {
  it("is the same however it is typed", () => {
    for (const typed of ["K7M2-QXPA", "k7m2 qxpa", "Ｋ７Ｍ２　ｑｘｐａ", " K7M2−QXPAー", "K 7 M 2 Q X P A"])
      expect(plainCode(typed), typed).toBe("K7M2QXPA");
  });

  it.each([
    ["K7M2QX", true],
    ["K7M2QXPA3456", true],
    ["K7M2Q", false],
    ["K7M2QXPA34567", false],
    ["K7M2Q0", false],
    ["K7M2QI", false],
    ["22223333", false],
    ["ねこねこねこ", false],
    ["", false],
  ])("%s will do: %s", (code, isGood) => {
    expect(isCode(code)).toBe(isGood);
  });

  it("drawn at random will do, is read in groups of four, and never longer than what is looked at", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
        const code = drawCode(random);
        if (code === null) return;
        expect(code).toMatch(/^[34679CFHJKMNPRTX]{8}$/);
        expect(spacedCode(code)).toBe(`${code.slice(0, 4)} ${code.slice(4)}`);
        expect(plainCode(spacedCode(code))).toBe(code);
        expect(spacedCode(code).length).toBeLessThanOrEqual(CODE_UNITS);
      }),
    );
    expect(drawCode(new Uint8Array(8))).toBeNull();
  });
});
