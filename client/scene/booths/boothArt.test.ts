import { describe, expect, it } from "vitest";
import { booths } from "../../../shared/walk/map.ts";
import { boardCell, type BoothPainting, type Cell, paintBooths, plaqueCell, SHEET } from "./boothArt.ts";

/** A canvas that notes the words written on it; each character is 40 wide. */
const notebook = () => {
  const written: { words: string; x: number; y: number }[] = [];
  const c = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === "measureText") return (words: string) => ({ width: words.length * 40 });
        if (name === "fillText") return (words: string, x: number, y: number) => void written.push({ words, x, y });
        return () => undefined;
      },
      set: () => true,
    },
  ) as CanvasRenderingContext2D;
  return { c, written };
};
const painting: BoothPainting = {
  plaques: [{ state: "free", words: "あいています" }, null, { state: "in-use", words: "使用中" }],
  boards: [
    { title: "相談ブース", lines: ["いま：ことは", "", "21:00まで開いています。"] },
    { title: "催しのご案内", lines: ["次の予定"] },
  ],
  font: "sans-serif",
};

describe("the sheet of the booths", () => {
  it("holds every plaque and the board beside each other", () => {
    const HAIR = 1e-9;
    const cells: Cell[] = [...booths.map((_, i) => plaqueCell(i)), boardCell(0), boardCell(1)];
    for (const [i, [left, bottom, width, height]] of cells.entries()) {
      expect(Math.min(left, bottom)).toBeGreaterThanOrEqual(0);
      expect(Math.max(left + width, bottom + height)).toBeLessThanOrEqual(1);
      for (const [l, b, w, h] of cells.slice(i + 1))
        expect(
          l < left + width - HAIR && left < l + w - HAIR && b < bottom + height - HAIR && bottom < b + h - HAIR,
        ).toBe(false);
    }
  });

  it("says of each booth how it stands, and nothing of one that is not there", () => {
    const { c, written } = notebook();
    paintBooths(c, painting);
    expect(written.map(({ words }) => words)).toEqual([
      "あいています",
      "使用中",
      "相談ブース",
      "いま：ことは",
      "21:00まで開いています。",
      "催しのご案内",
      "次の予定",
    ]);
    // Where the shader looks for them.
    const [left, bottom, width, height] = plaqueCell(2);
    const third = written[1]!;
    expect(third.x / SHEET.width).toBeGreaterThan(left);
    expect(third.x / SHEET.width).toBeLessThan(left + width);
    expect(1 - third.y / SHEET.height).toBeGreaterThan(bottom);
    expect(1 - third.y / SHEET.height).toBeLessThan(bottom + height);
  });

  it("breaks long lines, cuts those that are too long, and writes none below the board", () => {
    const { c, written } = notebook();
    const names = `いま：${"ことは、".repeat(20)}`;
    const long = { title: "相談ブース", lines: [names, "word ".repeat(30), "x", "y", "z"] };
    paintBooths(c, { ...painting, plaques: [], boards: [long] });
    const lines = written.slice(1);
    for (const { words, y } of lines) {
      expect(words.length * 40).toBeLessThanOrEqual(SHEET.width - 152 + 40);
      expect(1 - y / SHEET.height).toBeGreaterThan(boardCell(0)[1]);
    }
    expect(lines[1]!.words.endsWith("…")).toBe(true);
    // Words of other scripts stay whole.
    expect(lines[2]!.words).toMatch(/^(word ?)+$/);
  });
});
