/** The data table: a hundred little figures, forty of them warm: so many feel lonely at least sometimes. */
import { dataTable as spot } from "../../../shared/walk/map.ts";
import { paint } from "../kit/paint.ts";
import { palette } from "../kit/palette.ts";
import { Pile } from "../kit/pile.ts";
import { turned } from "../kit/shape.ts";

const HEIGHT = 0.86;
export const RINGS = [
  [0.12, 4],
  [0.32, 9],
  [0.54, 14],
  [0.76, 19],
  [0.98, 24],
  [1.2, 30],
] as const;
/** Two of every five, spread evenly through the crowd. */
export const isWarm = (n: number): boolean => n % 5 === 1 || n % 5 === 3;

const figure = (warm: boolean): Pile =>
  new Pile().add(
    paint(
      turned(
        [
          [0.052, 0],
          [0.03, 0.12],
          [0.048, 0.17],
          [0, 0.24],
        ],
        4,
      ),
      warm ? "#e8836c" : "#efe0cc",
      { top: warm ? "#f9b59b" : "#fffaf0", foot: 0.9 },
    ),
  );

export const dataTable = (): Pile => {
  const table = new Pile().add(
    paint(
      turned(
        [
          [0.9, 0],
          [0.8, 0.08],
          [0.34, 0.2],
          [0.3, 0.66],
          [0.7, 0.76],
        ],
        18,
      ),
      palette.woodMid,
      { top: palette.wood, foot: 0.78 },
    ),
    paint(
      turned(
        [
          [1.2, 0.72],
          [1.44, 0.76],
          [1.46, 0.82],
          [1.4, HEIGHT],
          [0.7, HEIGHT + 0.002],
          [0, HEIGHT + 0.002],
        ],
        28,
      ),
      palette.wood,
      { top: palette.cream, foot: 0.94 },
    ),
  );
  let n = 0;
  for (const [radius, count] of RINGS)
    for (let i = 0; i < count; i++) {
      const a = (i / count) * Math.PI * 2 + radius;
      table.place(figure(isWarm(n)), { x: Math.sin(a) * radius, y: HEIGHT, z: Math.cos(a) * radius });
      n++;
    }
  return new Pile().place(table, spot);
};
