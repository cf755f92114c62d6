/** The stage: six arches around a rising sun close the world to the north. */
import { CircleGeometry, Shape, ShapeGeometry, TorusGeometry } from "three";
import { stage as spot, stageArch } from "../../../shared/walk/map.ts";
import { lantern } from "../kit/garland.ts";
import { paint } from "../kit/paint.ts";
import { palette, paper } from "../kit/palette.ts";
import { stoneRing } from "../kit/paving.ts";
import { at, Pile } from "../kit/pile.ts";
import { ball, drum, pebble, post, softBox, turned } from "../kit/shape.ts";

const DECK = 0.66;
/** From the outermost arch to the innermost: morning sky going towards night. */
const ARCHES = [
  { base: "#f6dcc0", top: "#fff6e6" },
  { base: "#f5c8a5", top: "#fde3c9" },
  { base: "#f0ab90", top: "#f9ceb4" },
  { base: "#e79386", top: "#f3b5a2" },
  { base: "#cd8494", top: "#e2a5a8" },
  { base: "#a981ab", top: "#c7a3c1" },
];
const STEP = 1.16;
const SQUASH = 1.12;

const shell = (): Pile => {
  const pile = new Pile();
  for (const [i, look] of ARCHES.entries()) {
    const radius = stageArch.radius - i * STEP;
    const arch = at(new TorusGeometry(radius, 0.72, 8, 34, Math.PI), {
      z: stageArch.z - spot.z - i * 0.62,
      scale: [1, SQUASH, 1],
    });
    pile.add(paint(arch, look.base, { top: look.top, foot: 0.9 }));
  }
  const back = new Shape().absellipse(0, 0, 5.2, 5.2 * SQUASH, 0, Math.PI, false);
  pile.add(paint(at(new ShapeGeometry(back, 20), { y: 0.3, z: -4.25 }), "#8d79ad", { foot: 1, top: "#f1c3b4" }));
  const disc = at(new CircleGeometry(2.1, 32, 0, Math.PI), { y: DECK, z: -4.2 });
  pile.shine(paint(disc, "#ffdf9f", { foot: 1, top: "#ffb98a" }));
  for (let i = 0; i < 9; i++) {
    const a = (Math.PI * (i + 0.5)) / 9;
    const ray = new Shape();
    ray.moveTo(Math.cos(a - 0.045) * 2.4, Math.sin(a - 0.045) * 2.4);
    ray.lineTo(Math.cos(a - 0.075) * 3.7, Math.sin(a - 0.075) * 3.7);
    ray.lineTo(Math.cos(a + 0.075) * 3.7, Math.sin(a + 0.075) * 3.7);
    ray.lineTo(Math.cos(a + 0.045) * 2.4, Math.sin(a + 0.045) * 2.4);
    pile.shine(paint(at(new ShapeGeometry(ray), { y: DECK, z: -4.2 }), "#ffd09a", { foot: 1, top: "#f2b6a6" }));
  }
  return pile;
};

const props = (): Pile => {
  const pile = new Pile();
  const dark = "#6b5a64";
  pile.add(
    paint(softBox(0.72, 0.95, 0.46, 0.07).translate(-2, DECK + 0.475, 1.6), palette.wood, {
      top: "#ecc89c",
      foot: 0.8,
    }),
    paint(at(softBox(0.88, 0.07, 0.6, 0.03), { x: -2, y: DECK + 1, z: 1.62, pitch: 0.22 }), palette.cream, { foot: 1 }),
    paint(drum(0.2, 0.22, 0.05, 12).translate(0.4, DECK, 2.2), dark),
    paint(post(0.02, 0.02, 1.16, 5).translate(0.4, DECK, 2.2), dark),
    paint(ball(0.085, 8, 6).translate(0.4, DECK + 1.2, 2.2), "#5b5168", { top: "#8a80a0" }),
    // The piano and its stool.
    paint(at(softBox(1.7, 1.1, 0.62, 0.07), { x: 2.4, y: DECK + 0.55, z: -0.4, yaw: -0.5 }), "#94644d", {
      top: "#b98566",
    }),
    paint(at(softBox(1.56, 0.1, 0.34, 0.04), { x: 2.2, y: DECK + 0.62, z: 0.02, yaw: -0.5 }), palette.cream),
    paint(drum(0.26, 0.22, 0.44, 10).translate(1.9, DECK, 0.62), palette.coral, { top: "#f7bda6" }),
  );
  for (const side of [-1, 1]) {
    const yaw = -0.35 * side;
    pile.add(
      paint(at(softBox(0.8, 1.7, 0.7, 0.08), { x: 4.1 * side, y: DECK + 0.85, z: 0.9, yaw }), "#75698a", {
        top: "#9c90b0",
        foot: 0.8,
      }),
    );
    for (const y of [0.55, 1.2])
      pile.add(
        paint(
          at(drum(0.25, 0.25, 0.04, 12), {
            x: 4.1 * side - 0.12 * side,
            y: DECK + y,
            z: 1.23,
            yaw,
            pitch: Math.PI / 2,
          }),
          "#f3dcc0",
          { foot: 1 },
        ),
      );
    pile.add(
      paint(
        turned(
          [
            [0.2, 0],
            [0.3, 0.36],
            [0.26, 0.4],
            [0.2, 0.38],
          ],
          10,
        ).translate(3.1 * side, DECK, 2.5),
        palette.coral,
        { top: "#f5b9a0" },
      ),
      paint(pebble(0.36, 2).translate(3.1 * side, DECK + 0.62, 2.5), palette.leafDeep, { top: "#cfe0a4" }),
    );
  }
  return pile;
};

export const stage = (): Pile => {
  const local = new Pile();
  local.add(
    paint(drum(5.36, 5.5, 0.3, 44), palette.stoneDeep, { foot: 0.84, top: palette.stoneWarm }),
    paint(drum(4.9, 5, DECK - 0.3, 44).translate(0, 0.3, 0), palette.woodMid, { foot: 0.85, top: palette.wood }),
    stoneRing({
      inner: 0.01,
      outer: 4.86,
      stone: 0.8,
      rows: 6,
      colours: ["#e3b587", "#dba97b", "#e8c093"],
      jitter: 0.08,
      y: DECK + 0.004,
    }),
  );
  for (const [i, width] of [3.2, 2.8].entries())
    local.add(
      paint(
        softBox(width, 0.22, 0.5, 0.06, [4, 1, 1]).translate(0, 0.11 + i * 0.22, 5.5 - i * 0.42),
        palette.stoneDeep,
        { top: palette.stone },
      ),
    );
  local.place(shell()).place(props());
  for (let i = 0; i < 13; i++) {
    const a = (Math.PI * (i + 0.7)) / 13.4;
    const r = stageArch.radius;
    local.place(lantern(paper[i % paper.length]!, 1.2), {
      x: Math.cos(a) * r,
      y: Math.sin(a) * r * SQUASH - 0.1,
      z: stageArch.z - spot.z + 0.85,
      scale: 0.95,
    });
  }
  return new Pile().place(local, spot);
};
