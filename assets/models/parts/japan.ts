/** The map of Japan laid into the ground: islands of coloured tiles in a disc of sea. */
import { Shape, ShapeGeometry } from "three";
import { japanMap as spot, onJapanMap } from "../../../shared/walk/map.ts";
import { paint } from "../kit/paint.ts";
import { bright, palette } from "../kit/palette.ts";
import { stoneRing } from "../kit/paving.ts";
import { at, Pile } from "../kit/pile.ts";
import { mat, post, slab, turned } from "../kit/shape.ts";

interface Region {
  /** Index into the bright colours. */
  readonly colour: number;
  /** Corners in degrees, "longitude,latitude", as coarse as tiles. */
  readonly outline: string;
}

const regions: readonly Region[] = [
  // Hokkaido
  {
    colour: 3,
    outline:
      "140.1,41.4 140.1,42 139.8,42.5 140.4,43.3 141.3,43.2 141.6,44 141.7,45.4 142,45.5 142.7,44.8 144.3,44 145.3,44.3 145,43.7 145.8,43.3 144.4,42.9 143.25,42 141.7,42.6 141,42.3 140.5,42.55 140.4,42.3 141.1,41.9 140.7,41.75",
  },
  // Tohoku
  {
    colour: 1,
    outline:
      "140.9,41.5 141.45,41.4 141.5,40.5 142.05,39.6 141.5,38.3 141,38.2 140.95,36.9 139.5,37.05 139.5,38.3 139.85,38.9 139.7,39.9 140,40.6 140.35,41.2 140.75,40.85 141.2,41",
  },
  // Kanto
  {
    colour: 0,
    outline:
      "140.95,36.9 140.6,36.3 140.87,35.7 140.4,35.2 139.85,34.95 139.9,35.55 139.65,35.2 139.15,35.25 138.6,36 138.7,36.8 139.5,37.05",
  },
  // Chubu
  {
    colour: 2,
    outline:
      "139.15,35.25 138.85,34.65 138.7,35.1 138.2,34.6 137.05,34.6 136.75,35 136.3,35.3 136.05,35.65 135.95,36.1 136.6,36.6 136.75,37.3 137.35,37.5 137,37 137.4,36.75 138.2,37.15 139.05,37.95 139.5,38.3 139.5,37.05 138.7,36.8 138.6,36",
  },
  // Kinki
  {
    colour: 5,
    outline:
      "136.05,35.65 136.3,35.3 136.75,35 136.5,34.7 136.9,34.3 136.3,33.9 135.75,33.45 135.15,33.9 135.15,34.3 135.45,34.65 134.4,34.75 134.4,35.6 135.2,35.75 135.6,35.5",
  },
  // Chugoku
  {
    colour: 4,
    outline:
      "134.4,35.6 133.4,35.5 132.65,35.45 132.05,34.9 130.9,34.35 130.9,33.95 131.7,34 132.3,34.1 132.5,34.35 133.4,34.4 134,34.55 134.4,34.75",
  },
  // Shikoku
  {
    colour: 0,
    outline:
      "132.05,33.35 132.7,33.8 133,34.1 133.5,33.95 134.1,34.35 134.65,34.2 134.75,33.8 134.2,33.25 133.6,33.5 133,32.72 132.5,33.1",
  },
  // Kyushu
  {
    colour: 2,
    outline:
      "131,33.9 131.7,33.65 131.8,33.25 132.05,32.9 131.7,32.5 131.45,31.6 131.1,31.4 130.7,31 130.6,31.5 130.2,31.25 130.2,31.9 130.5,32.6 130.2,32.6 129.75,32.6 129.6,33.3 130.35,33.6",
  },
  // Okinawa
  {
    colour: 3,
    outline: "127.6,26.05 127.85,26.1 127.95,26.45 128.35,26.85 128.1,26.9 127.85,26.6 127.6,26.45",
  },
  // Sado and Awaji
  {
    colour: 2,
    outline: "138.2,37.8 138.55,38 138.5,38.3 138.2,38.1",
  },
  {
    colour: 5,
    outline: "134.7,34.2 134.95,34.3 135,34.6 134.85,34.5",
  },
];
/** How far the tiles stand out of the sea, metres: felt, not stumbled over. */
const RAISED = 0.035;

export const japanMap = (): Pile => {
  const local = new Pile();
  local.lay(
    stoneRing({
      inner: 0.01,
      outer: spot.radius,
      stone: 0.8,
      rows: 7,
      colours: ["#b6d0dc", "#c3dae2", "#aecad9"],
      jitter: 0.06,
      y: 0.004,
    }),
    stoneRing({
      inner: spot.radius,
      outer: spot.radius + 0.34,
      stone: 0.6,
      rows: 1,
      colours: [palette.cream, "#f4dcba"],
      jitter: 0.06,
      y: 0.006,
    }),
  );
  for (const { colour, outline } of regions) {
    const shape = new Shape();
    for (const [i, corner] of outline.split(" ").entries()) {
      const [longitude, latitude] = corner.split(",").map(Number) as [number, number];
      const { x, z } = onJapanMap(longitude, latitude);
      if (i === 0) shape.moveTo(x, -z);
      else shape.lineTo(x, -z);
    }
    const look = bright[colour]!;
    // Lie down: north (y) becomes -z. A pale rim of beach under each region.
    local.lay(
      paint(at(slab(shape, RAISED).translate(0, 0, RAISED / 2), { pitch: -Math.PI / 2 }), look.base, { foot: 1 }),
    );
    const top = at(new ShapeGeometry(shape), { pitch: -Math.PI / 2, y: RAISED + 0.004 });
    local.lay(paint(top, look.base, { foot: 1 }));
  }
  const frame: readonly (readonly [number, number, number, number])[] = [
    [-0.32, 2.46, 1.3, 0.05],
    [-0.95, 2.86, 0.05, 0.85],
  ];
  for (const [x, z, w, depth] of frame)
    local.lay(paint(at(mat(w, depth), { x, y: 0.012, z }), palette.cream, { foot: 1 }));
  // A compass by the rim.
  const needle = at(
    turned(
      [
        [0.09, 0],
        [0.09, 0.02],
        [0, 0.05],
      ],
      10,
    ),
    { x: -2.7, z: -2.1 },
  );
  local.add(paint(needle, palette.mustard), paint(post(0.02, 0.02, 0.3, 5).translate(-2.7, 0, -2.1), palette.woodMid));
  return new Pile().place(local, spot);
};
