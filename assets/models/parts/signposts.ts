/** Posts for the zones' names; the view hangs the board, written in the visitor's language, on top of them. */
import { signs } from "../../../shared/walk/map.ts";
import { paint } from "../kit/paint.ts";
import { palette } from "../kit/palette.ts";
import { Pile } from "../kit/pile.ts";
import { post, turned } from "../kit/shape.ts";

/** Signs higher than this hang on something else. */
const REACH = 4;

export const signposts = (): Pile => {
  const pile = new Pile();
  for (const s of signs)
    if (s.y < REACH)
      pile.add(
        paint(
          turned(
            [
              [0.2, 0],
              [0.2, 0.08],
              [0.08, 0.2],
            ],
            9,
          ).translate(s.x, 0, s.z),
          palette.stoneDeep,
          { top: palette.stone, foot: 0.84 },
        ),
        paint(post(0.05, 0.07, s.y - 0.2, 7).translate(s.x, 0, s.z), palette.woodMid, {
          top: palette.wood,
          foot: 0.84,
        }),
      );
  return pile;
};
