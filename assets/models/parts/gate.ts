/** The gate: a bent beam on two posts, and six lanterns, one for each kind of worry. */
import { Color, Vector3 } from "three";
import { gate as spot, gateBenches } from "../../../shared/walk/map.ts";
import { cord, lantern } from "../kit/garland.ts";
import { paint } from "../kit/paint.ts";
import { bright, palette } from "../kit/palette.ts";
import { at, Pile } from "../kit/pile.ts";
import { bench } from "../kit/seating.ts";
import { ball, drum, bud, post, softBox, tube, turned } from "../kit/shape.ts";

const HEIGHT = 4.6;
/** A post, from just above its foot stone. */
const POST = [
  [0.25, 0.47],
  [0.24, 0.9],
  [0.22, 2.4],
  [0.19, HEIGHT + 0.2],
] as const;
/** How much the beam rises in its middle, metres. */
const RISE = 0.8;

export const gate = (): Pile => {
  const half = spot.width / 2;
  const local = new Pile();
  const beam = (y: number, over: number, radius: number, colour: string, top: string): void => {
    const points = Array.from({ length: 9 }, (_, i) => {
      const x = ((i - 4) / 4) * (half + over);
      return new Vector3(x, y + RISE * (1 - (x / (half + over)) ** 2), 0);
    });
    local.add(paint(tube(points, radius, 22, 8), colour, { top, foot: 0.92 }));
    for (const end of [points[0]!, points[8]!])
      local.add(paint(ball(radius * 1.35, 10, 7).translate(end.x, end.y, 0), palette.mustard, { top: "#fbe2a6" }));
  };
  beam(HEIGHT, 0.75, 0.2, "#e58f77", "#f8bfa6");
  beam(HEIGHT - 0.5, 0.1, 0.1, palette.woodMid, palette.wood);
  for (const side of [-1, 1]) {
    const x = side * half;
    local.add(
      paint(
        turned(
          [
            [0.56, 0],
            [0.58, 0.12],
            [0.42, 0.34],
            [0.3, 0.42],
            [0.24, 0.46],
          ],
          16,
        ).translate(x, 0, 0),
        palette.stoneDeep,
        { foot: 0.82, top: palette.stone },
      ),
      paint(turned(POST, 12).translate(x, 0, 0), "#d6a277", { foot: 0.9, top: "#f0c99e" }),
      paint(drum(0.24, 0.24, 0.16, 12).translate(x, 1.1, 0), palette.coral, { foot: 1 }),
      paint(
        at(
          tube(
            [
              new Vector3(x, HEIGHT - 1.5, 0),
              new Vector3(x - side * 0.3, HEIGHT - 0.9, 0),
              new Vector3(x - side * 0.95, HEIGHT - 0.55, 0),
            ],
            0.08,
            6,
            6,
          ),
          {},
        ),
        palette.woodMid,
        { top: palette.wood },
      ),
    );
    for (let i = 0; i < 9; i++) {
      const a = (i / 9) * Math.PI * 2;
      const colour = [palette.pink, palette.leaf, palette.mustard, palette.leafDeep, palette.lilac][i % 5]!;
      local.add(
        paint(bud(0.15).translate(x + Math.sin(a) * 0.66, 0.1, Math.cos(a) * 0.66), colour, {
          top: "#fff2da",
          foot: 0.8,
        }),
      );
    }
  }
  // The name hangs over the middle (the view writes it on a board that turns); it stands on a little post.
  local.add(paint(post(0.05, 0.06, 0.24, 6).translate(0, HEIGHT + RISE + 0.14, 0), palette.woodMid));
  for (let i = 0; i < spot.lanterns; i++) {
    const x = ((i - (spot.lanterns - 1) / 2) / (spot.lanterns - 1)) * (spot.width - 1.7);
    const y = HEIGHT - 0.5 + RISE * (1 - (x / (half + 0.1)) ** 2) - 0.1;
    const look = bright[i % bright.length]!;
    local.add(cord(x, y + 0.1, 0, 0.3));
    local.place(
      lantern({ base: `#${new Color(look.base).lerp(new Color("#fff0d8"), 0.3).getHexString()}`, top: "#fff6df" }, 1.3),
      { x, y: y - 0.18, z: 0, scale: 1.15 },
    );
    // A small tag in the worry's own colour, as on a wind bell.
    local.add(paint(softBox(0.16, 0.26, 0.03, 0.012).translate(x, y - 0.9, 0), look.base, { top: look.top, foot: 1 }));
  }
  const pile = new Pile().place(local, spot);
  for (const [i, b] of gateBenches.entries()) pile.place(bench(2, bright[i * 3]!), b);
  return pile;
};
