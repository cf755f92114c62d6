/**
 * The fonts that slides are written in. A campaign of one's own may use any character: the main file of each font holds everyday
 * Japanese, rare signs come from the pieces that a browser would fetch for them.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GlobalFonts } from "@napi-rs/canvas";

const folder = fileURLToPath(new URL("../../node_modules/@fontsource/", import.meta.url));
const file = (family: string, piece: string, weight: number): string =>
  `${folder}${family}/files/${family}-${piece}-${weight}-normal.woff2`;

/** Has every character of everyday Japanese; stands in for what a PDF does not bring along. */
export const readableFont = file("biz-udpgothic", "japanese", 400);

const weights = { text: 500, title: 700 } as const;
export type Family = keyof typeof weights;

/** The kanji of JIS X 0208: rows 16 to 84 of its 94 by 94 signs. */
const kanji = (): ReadonlySet<string> => {
  const bytes: number[] = [];
  for (let row = 16; row <= 84; row++) for (let cell = 1; cell <= 94; cell++) bytes.push(0xa0 + row, 0xa0 + cell);
  return new Set(new TextDecoder("euc-jp").decode(new Uint8Array(bytes)));
};

const isIn = (ranges: string, sign: string): boolean => {
  const point = sign.codePointAt(0)!;
  return ranges.split(",").some((range) => {
    const [from = "", to = from] = range.replace(/^\s*U\+/, "").split("-");
    return Number.parseInt(from, 16) <= point && point <= Number.parseInt(to, 16);
  });
};

/** The pieces of the round font that these words need besides its main file. */
const piecesFor = (words: string): string[] => {
  const known = kanji();
  const rare = new Set(
    [...words].filter((sign) => !/[ -~\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign) && !known.has(sign)),
  );
  const ranges = JSON.parse(readFileSync(`${folder}zen-maru-gothic/unicode.json`, "utf8")) as Record<string, string>;
  const pieces = Object.entries(ranges).filter(
    ([piece, range]) => piece.startsWith("[") && [...rare].some((sign) => isIn(range, sign)),
  );
  return pieces.map(([piece]) => piece.slice(1, -1));
};

let loaded: readonly string[] = [];

/** Make ready to write these words; before `fontOf`, once in a process. */
export const loadFonts = (words: string): void => {
  loaded = ["japanese", ...piecesFor(words)];
  for (const family of Object.keys(weights) as Family[])
    for (const piece of loaded)
      GlobalFonts.registerFromPath(file("zen-maru-gothic", piece, weights[family]), `Plat ${family} ${piece}`);
};

/** As a canvas takes it. */
export const fontOf = (family: Family, size: number): string =>
  `${size}px ${loaded.map((piece) => `"Plat ${family} ${piece}"`).join(", ")}`;
