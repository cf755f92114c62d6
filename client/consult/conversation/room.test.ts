import { describe, expect, it } from "vitest";
import { fits } from "../seal/padding.ts";
import { charactersLeft } from "./room.ts";

describe("the room that is left for a text", () => {
  it("is not spoken of while there is plenty", () => {
    expect(charactersLeft("あ".repeat(1000))).toBeNull();
    expect(charactersLeft("a".repeat(2000))).toBeNull();
  });

  it("never says that there is some where it does not fit, nor the other way round", () => {
    for (const one of ["あ", "a", "👋", "é"])
      for (let n = 900; n < 4200; n += 1) {
        const text = one.repeat(n);
        const left = charactersLeft(text);
        expect(left === null || left >= 0).toBe(fits(text));
      }
  });
});
