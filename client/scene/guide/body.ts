/**
 * The guide's body, our own design: a paper lantern for a body, a head like a rice cake, petal ears with light inside,
 * tall plum eyes, a tiny omega for a mouth, a drop of light on the forehead, a scarf with a round charm, leaves for
 * wings, and a tail that ends in light. Much like a cat, but not one: no whiskers.
 */
import type { BufferGeometry } from "three";
import { ball, bend, put, ring, skin, through, type Triple, tube, turned } from "../figure/clay.ts";
import type { Painted } from "../figure/painted.ts";

/** What moves by itself, in the order the shader knows it by. */
export const moves = [
  "body",
  "head",
  "eye",
  "leftWing",
  "rightWing",
  "tail",
  "leftPaw",
  "rightPaw",
  "mouth",
  "lid",
] as const;
export type Move = (typeof moves)[number];

/** A painted shape, and what moves it. */
export interface Part extends Painted {
  readonly move: Move;
}

const CREAM = "#fff3da";
const APRICOT = "#f6a872";
const PLUM = "#45304f";

/** Joints about which the moving parts turn, metres. */
export const joints: Readonly<Record<Move, Triple>> = {
  body: [0, 0.1, 0],
  head: [0, 0.66, 0],
  eye: [0, 0.985, 0],
  leftWing: [0.1, 0.52, -0.22],
  rightWing: [-0.1, 0.52, -0.22],
  tail: [0, 0.2, -0.28],
  leftPaw: [0.24, 0.52, 0.14],
  rightPaw: [-0.24, 0.52, 0.14],
  mouth: [0, 0.868, 0.44],
  lid: [0, 0.985, 0],
};

const lantern = (): BufferGeometry =>
  bend(
    turned(
      [
        [0, 0.05],
        [0.2, 0.055],
        [0.31, 0.13],
        [0.345, 0.28],
        [0.305, 0.46],
        [0.215, 0.61],
        [0.13, 0.7],
      ],
      20,
      34,
    ),
    // The hoops of a paper lantern.
    (x, y, z) => {
      const r = 1 + 0.026 * Math.cos((y - 0.1) * 62);
      return [x * r, y, z * r];
    },
  );

const headShape = (): BufferGeometry =>
  bend(ball(0.46, 20, 13), (x, y, z) => {
    const low = Math.max(0, -y / 0.46);
    const full = 1 + 0.12 * Math.sin(Math.min(1, low * 1.3) * Math.PI);
    return [x * 1.15 * full, 1 + y * 0.86, z * 0.97 * (1 + (full - 1) * 0.4)];
  });

/** A petal that stands on its stem: round below, a soft point above. */
const petal = (size: number, around: number, rows: number): BufferGeometry =>
  bend(ball(0.2 * size, around, rows), (x, y, z) => {
    const t = (y / (0.2 * size) + 1) / 2;
    return [x * (1.12 - 0.72 * t * t), y * 1.35, z * 0.48 + 0.05 * size * t * t];
  });

/** A leaf along +x, a little cupped, as thick as a coin; `size` is its length in metres. */
const leaf = (size: number): BufferGeometry =>
  skin(8, 9, (u, v) => {
    // Around the rim of a thin lens: over the top of the leaf, and back beneath it.
    const a = u * Math.PI * 2;
    const t = v;
    const along = t * size;
    const width = 1.72 * t ** 0.62 * (1 - t) ** 0.95 * 0.27 * size;
    const across = Math.cos(a) * width;
    const thick = Math.sin(a) * (0.006 + 0.02 * Math.sin(Math.PI * t));
    return [along, across + 0.16 * size * t * t, thick - 0.09 * size * Math.sin(Math.PI * t) + 0.9 * across * across];
  });

const wing = (side: 1 | -1): Part[] => {
  const move: Move = side === 1 ? "leftWing" : "rightWing";
  const root = joints[move];
  const placed = (shape: BufferGeometry, lift: number, back: number): BufferGeometry =>
    put(put(shape, { turned: [0, 0, lift] }), {
      at: [root[0], root[1], root[2] + back],
      turned: [0, 0.34 * side, 0],
      stretched: [side, 1, 1],
    });
  const vein = (size: number): BufferGeometry =>
    tube(
      [0.03, 0.3, 0.6, 0.92].map((t): Triple => [
        t * size,
        0.16 * size * t * t,
        0.03 - 0.09 * size * Math.sin(Math.PI * t),
      ]),
      0.011,
      8,
      4,
    );
  return [
    { shape: placed(leaf(0.98), 0.5, 0), move, colours: ["#6fa877", "#f0bd55"], shine: 0.25 },
    { shape: placed(vein(0.98), 0.5, 0), move, colours: ["#fff1b8", "#fff7d8"], shine: 0.7 },
    { shape: placed(leaf(0.64), -0.42, 0.02), move, colours: ["#f0bd55", "#7fb084"], shine: 0.25 },
    { shape: placed(vein(0.64), -0.42, 0.02), move, colours: ["#fff1b8", "#fff7d8"], shine: 0.7 },
  ];
};

const side = (s: 1 | -1): Part[] => {
  const ear = { at: [0.33 * s, 1.36, -0.02], turned: [-0.1, -0.12 * s, -0.42 * s] } as const;
  const inEar = { at: [0.326 * s, 1.35, 0.055], turned: [-0.1, -0.12 * s, -0.42 * s] } as const;
  return [
    { shape: put(petal(1, 12, 9), ear), move: "head", colours: [CREAM, "#f8b27c"] },
    {
      shape: put(put(petal(1, 10, 7), { stretched: [0.62, 0.66, 0.62] }), inEar),
      move: "head",
      colours: ["#ffb59b", "#fff0b4"],
      shine: 0.85,
    },
    {
      shape: ball(0.076, 10, 8, {
        at: [0.2 * s, 0.985, 0.4],
        turned: [-0.02, 0.42 * s, 0],
        stretched: [0.84, 1.28, 0.42],
      }),
      move: "eye",
      colours: [PLUM, "#2c1e36"],
    },
    {
      shape: ball(0.026, 7, 5, { at: [0.2 * s + 0.026, 1.035, 0.44] }),
      move: "eye",
      colours: ["#ffffff", "#ffffff"],
      shine: 1,
    },
    {
      shape: ball(0.014, 6, 4, { at: [0.2 * s - 0.024, 0.94, 0.436] }),
      move: "eye",
      colours: ["#ffe6c2", "#ffe6c2"],
      shine: 1,
    },
    {
      shape: ball(0.082, 10, 5, {
        at: [0.365 * s, 0.885, 0.355],
        turned: [0.08, 0.76 * s, 0],
        stretched: [1, 0.8, 0.22],
      }),
      move: "head",
      colours: ["#ff9f8a", "#ffab97"],
    },
    // An eye that is closed: an arc, bent upwards for joy, downwards in sleep.
    {
      shape: ring(0.062, 0.0135, 10, 5, { at: [0.2 * s, 0.965, 0.415], turned: [-0.04, 0.42 * s, 0] }, Math.PI),
      move: "lid",
      colours: [PLUM, PLUM],
    },
    // Half of the omega.
    {
      shape: ring(0.03, 0.0085, 8, 4, { at: [0.03 * s, 0.888, 0.452], turned: [0, 0.06 * s, Math.PI] }, Math.PI),
      move: "head",
      colours: ["#9c5148", "#9c5148"],
    },
    {
      shape: ball(0.1, 10, 8, {
        at: [0.285 * s, 0.43, 0.15],
        turned: [-0.5, 0, 0.5 * s],
        stretched: [0.82, 1.3, 0.88],
      }),
      move: s === 1 ? "leftPaw" : "rightPaw",
      colours: ["#ffe2b4", "#fff8e6"],
    },
    {
      shape: ball(0.11, 10, 7, { at: [0.15 * s, 0.07, 0.11], stretched: [1, 0.7, 1.2] }),
      move: "body",
      colours: ["#f7c795", "#fff0d4"],
    },
  ];
};

const TAIL: readonly Triple[] = [
  [0, 0.18, -0.26],
  [0.18, 0.15, -0.5],
  [0.46, 0.28, -0.56],
  [0.55, 0.56, -0.46],
  [0.46, 0.77, -0.4],
];

/** A drop that hangs: round below, a point above. */
const drop = (size: number): BufferGeometry =>
  skin(10, 7, (u, v) => {
    const a = u * Math.PI * 2;
    const r = through(
      [
        [0, 0],
        [0.35, 0.5],
        [0.72, 1],
        [1, 0],
      ],
      v,
    );
    return [Math.sin(a) * r * size, (1.7 - v * 2.6) * size, Math.cos(a) * r * size];
  });

export const guideParts = (): Part[] => [
  {
    shape: lantern(),
    move: "body",
    colours: [APRICOT, "#ffe9c4"],
    shine: 0.16,
    lit: { at: [0, 0.32, 0.3], reach: 0.27, colour: "#fff8e8" },
  },
  {
    shape: headShape(),
    move: "head",
    colours: ["#fbc089", "#ffe8c4"],
    lit: { at: [0, 0.94, 0.44], reach: 0.4, colour: "#fff1d6" },
  },
  ...side(1),
  ...side(-1),
  {
    shape: ball(0.025, 8, 5, { at: [0, 0.922, 0.455], stretched: [1.25, 0.8, 0.6] }),
    move: "head",
    colours: ["#ec7f70", "#f39384"],
  },
  {
    // Open while she speaks; closed it lies within the head.
    shape: ball(0.036, 10, 7, { at: [0, 0.862, 0.436], stretched: [1.15, 1, 0.5] }),
    move: "mouth",
    colours: ["#f08d7c", "#8d423c"],
  },
  {
    shape: put(drop(0.052), { at: [0, 1.185, 0.385], turned: [-0.42, 0, 0], stretched: [1, 1, 0.6] }),
    move: "head",
    colours: ["#fff9d0", "#ffc653"],
    shine: 1,
  },
  {
    shape: ring(0.212, 0.08, 18, 7, { at: [0, 0.6, 0.01], turned: [Math.PI / 2, 0, 0] }),
    move: "body",
    colours: ["#df7a62", "#f59c80"],
  },
  // The scarf's two ends, over the left shoulder.
  ...[0.24, -0.12].map((sway): Part => ({
    shape: ball(0.075, 9, 7, {
      at: [0.2 + sway * 0.16, 0.46, 0.2 - sway * 0.2],
      turned: [0.2, 0.5, 0.25 + sway],
      stretched: [0.75, 1.9, 0.4],
    }),
    move: "body",
    colours: ["#f4b49d", "#e6846b"],
  })),
  {
    shape: ball(0.068, 12, 8, { at: [0, 0.535, 0.3], stretched: [1, 1, 0.6] }),
    move: "body",
    colours: ["#f5c24e", "#ffe79c"],
    shine: 0.4,
  },
  { shape: tube(TAIL, 0.058, 14, 7), move: "tail", colours: [APRICOT, "#ffe3ae"] },
  { shape: put(drop(0.115), { at: [0.44, 0.86, -0.39] }), move: "tail", colours: ["#ffd978", "#fffbe0"], shine: 1 },
  ...wing(1),
  ...wing(-1),
];
