/** The data table. Who stands on it, of whom some glow, comes with the campaign's contents, and is drawn over it. */
import { dataTable as spot, dataTableTop } from "../../../shared/walk/map.ts";
import { paint } from "../kit/paint.ts";
import { palette } from "../kit/palette.ts";
import { Pile } from "../kit/pile.ts";
import { turned } from "../kit/shape.ts";

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
          [1.4, dataTableTop],
          [0.7, dataTableTop + 0.002],
          [0, dataTableTop + 0.002],
        ],
        28,
      ),
      palette.wood,
      { top: palette.cream, foot: 0.94 },
    ),
  );
  return new Pile().place(table, spot);
};
