/**
 * Japan as tiles, one a prefecture, so that each is as easy to see and to press as any other. Columns and rows from the north-west, in
 * the order of the prefectures' numbers. Pure.
 */

export interface Tile {
  /** 1 to 47, JIS X 0401. */
  readonly prefecture: number;
  readonly column: number;
  readonly row: number;
}

/** Hokkaido is drawn as large as it is, so many tiles wide and high. */
export const spanOf = (prefecture: number): number => (prefecture === 1 ? 2 : 1);

/** The map as it is drawn: each number stands where its prefecture lies. */
const drawn = `
 .  .  .  .  .  .  .  .  .  1  .
 .  .  .  .  .  .  .  .  .  .  .
 .  .  .  .  .  .  .  .  .  .  2
 .  .  .  .  .  .  .  .  .  5  3
 .  .  .  .  .  .  .  .  .  6  4
 .  .  .  .  .  . 17 16 15  7  .
 .  .  .  .  .  . 18 20 10  9  8
41 40  . 35 32 31 26 21 19 11 12
42 43 44 34 33 28 25 23 22 13  .
 . 46 45  .  . 27 29 24  . 14  .
 .  .  . 38 37 30  .  .  .  .  .
47  .  . 39 36  .  .  .  .  .  .
`;

export const tiles: readonly Tile[] = drawn
  .trim()
  .split("\n")
  .flatMap((line, row) =>
    line
      .trim()
      .split(/\s+/)
      .map((sign, column) => ({ prefecture: Number(sign), column, row })),
  )
  .filter(({ prefecture }) => prefecture > 0)
  .toSorted((a, b) => a.prefecture - b.prefecture);

export const columns = 11;
export const rows = 12;

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
export type Arrow = keyof typeof steps;
export const isArrow = (key: string): key is Arrow => Object.hasOwn(steps, key);

/** The nearest tile in a direction: those straight ahead before those aside; the same one where there is none. */
export const tileTowards = (from: number, arrow: Arrow): number => {
  const here = tiles[from - 1]!;
  const [x, y] = steps[arrow];
  const ahead = tiles
    .map(({ prefecture, column, row }) => {
      const [dx, dy] = [column - here.column, row - here.row];
      return { prefecture, along: dx * x + dy * y, aside: Math.abs(dx * y) + Math.abs(dy * x) };
    })
    .filter(({ along }) => along > 0)
    .toSorted((a, b) => a.along + a.aside * 2 - (b.along + b.aside * 2));
  return ahead[0]?.prefecture ?? from;
};
