/** The concert garden: a round bandstand with a bell of a roof. */
import { TorusGeometry } from "three";
import { bandstand as spot } from "../../../shared/walk/map.ts";
import { lantern } from "../kit/garland.ts";
import { paint } from "../kit/paint.ts";
import { palette, paper } from "../kit/palette.ts";
import { stoneRing } from "../kit/paving.ts";
import { at, Pile } from "../kit/pile.ts";
import { ball, drum, post, softBox, turned } from "../kit/shape.ts";

const FLOOR = 0.42;
const EAVES = 2.9;

export const concert = (): Pile => {
  const local = new Pile();
  local.add(
    paint(drum(1.94, 2.04, FLOOR, 24), palette.stoneDeep, { top: palette.stone, foot: 0.84 }),
    stoneRing({ inner: 0.01, outer: 1.9, stone: 0.6, rows: 3, colours: ["#e3b98d", "#d9aa7c"], y: FLOOR + 0.004 }),
    paint(softBox(1.1, 0.2, 0.4, 0.06).translate(0, 0.1, 2.1), palette.stoneWarm, { top: palette.stone }),
    paint(
      turned(
        [
          [1.9, EAVES],
          [2.24, EAVES + 0.02],
          [2.2, EAVES + 0.16],
          [1.5, EAVES + 0.52],
          [0.8, EAVES + 0.98],
          [0.3, EAVES + 1.5],
          [0.08, EAVES + 1.8],
        ],
        24,
      ),
      "#b59acb",
      { top: "#efe0ee", foot: 0.92 },
    ),
    paint(
      turned(
        [
          [0, EAVES + 0.9],
          [1.2, EAVES + 0.4],
          [1.96, EAVES + 0.02],
        ]
          .map(([r, y]) => [r!, y!] as const)
          .toReversed(),
        20,
      ).scale(-1, 1, 1),
      "#f4d9c4",
      { foot: 1 },
    ),
    paint(ball(0.16, 10, 7).translate(0, EAVES + 1.9, 0), palette.mustard, { top: "#fff0bd" }),
    paint(at(new TorusGeometry(1.98, 0.08, 6, 32), { y: EAVES, pitch: Math.PI / 2 }), palette.cream, { foot: 1 }),
  );
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * Math.PI * 2 + Math.PI / 6;
    const [x, z] = [Math.sin(a) * 1.76, Math.cos(a) * 1.76];
    local.add(paint(post(0.07, 0.09, EAVES - FLOOR, 8).translate(x, FLOOR, z), palette.cream, { foot: 0.88 }));
    local.place(lantern(paper[i % 4]!, 1.4), { x: x * 1.06, y: EAVES - 0.06, z: z * 1.06, scale: 0.5 });
  }
  // A cello that waits, and its chair.
  local.add(
    paint(at(softBox(0.4, 0.62, 0.16, 0.07), { x: -0.5, y: FLOOR + 0.5, z: 0.1, yaw: 0.3, pitch: -0.2 }), "#b9744f", {
      top: "#dc9b6d",
    }),
    paint(at(softBox(0.3, 0.3, 0.14, 0.06), { x: -0.5, y: FLOOR + 0.88, z: 0.02, yaw: 0.3, pitch: -0.2 }), "#b9744f", {
      top: "#dc9b6d",
    }),
    paint(
      at(softBox(0.06, 0.62, 0.05, 0.02), { x: -0.48, y: FLOOR + 1.26, z: -0.06, yaw: 0.3, pitch: -0.2 }),
      "#7b5244",
    ),
    paint(drum(0.24, 0.2, 0.42, 10).translate(0.45, FLOOR, -0.2), palette.lilac, { top: "#e6daee" }),
    paint(post(0.02, 0.02, 1, 5).translate(0.2, FLOOR, 0.6), "#7b6a70"),
    paint(at(softBox(0.5, 0.34, 0.03, 0.012), { x: 0.2, y: FLOOR + 1.08, z: 0.6, pitch: -0.3 }), palette.cream),
  );
  return new Pile().place(local, spot);
};
