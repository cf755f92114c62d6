import { describe, expect, it } from "vitest";
import { wrap } from "./titleCard.ts";

const letters = (part: string): number => [...part].length;

describe("the lines of a title", () => {
  it("are as wide as there is room, and lose nothing", () => {
    const title = "つながりサポーター講座「ひとりじゃない、を手わたす」";
    const lines = wrap(title, 14, letters);
    expect(lines.join("")).toBe(title);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(letters(line)).toBeLessThanOrEqual(16);
  });

  it("begin with no closing bracket and end with no opening one", () => {
    for (let room = 4; room < 24; room++)
      for (const line of wrap("講座「ひとりじゃない、を手わたす」（第二回）", room, letters)) {
        expect(line).not.toMatch(/^[」、）]/);
        expect(line).not.toMatch(/[「（]$/);
      }
  });

  it("break English between words", () => {
    expect(wrap("Passing on you are not alone", 12, letters)).toEqual(["Passing on", "you are not", "alone"]);
  });
});
