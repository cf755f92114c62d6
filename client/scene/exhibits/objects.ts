/** The things by which one knows a stand from afar: each about 0.7 m high, its foot at y = 0, looking to +z. */
import type { BufferGeometry } from "three";
import { ball, bend, put, ring, skin, tube, turned } from "../figure/clay.ts";
import type { Painted } from "../figure/painted.ts";
import type { StandObject } from "../../../shared/stands/stand.ts";

/** What a stand's things are dyed in, sRGB hex: its cloth, and a deeper shade of it. */
export interface Dye {
  readonly cloth: string;
  readonly deep: string;
}

const CREAM = "#fff6e6";
const WOOD = ["#c08b62", "#e6bd90"] as const;

const power = (v: number, e: number): number => Math.sign(v) * Math.abs(v) ** e;

/** A box with round edges, its middle at the origin; `round` from nearly square (0.2) to a ball (1). */
export const pillow = (w: number, h: number, d: number, round = 0.3, around = 16, rows = 8): BufferGeometry =>
  skin(around, rows, (u, v) => {
    const a = u * Math.PI * 2;
    const b = (0.5 - v) * Math.PI;
    const flat = power(Math.cos(b), round);
    return [
      (w / 2) * flat * power(Math.sin(a), round),
      (h / 2) * power(Math.sin(b), round),
      (d / 2) * flat * power(Math.cos(a), round),
    ];
  });

const cup = ({ cloth, deep }: Dye): Painted[] => [
  {
    shape: turned(
      [
        [0, 0.0],
        [0.22, 0.02],
        [0.36, 0.06],
        [0.37, 0.075],
        [0.2, 0.05],
        [0, 0.045],
      ],
      20,
      12,
    ),
    colours: [deep, CREAM],
  },
  {
    shape: turned(
      [
        [0.1, 0.06],
        [0.2, 0.1],
        [0.26, 0.25],
        [0.27, 0.42],
        [0.255, 0.43],
        [0.24, 0.36],
        [0, 0.355],
      ],
      20,
      14,
    ),
    colours: [deep, cloth],
  },
  {
    shape: put(
      turned(
        [
          [0.238, 0.385],
          [0.1, 0.388],
          [0, 0.388],
        ],
        18,
        3,
      ),
      {},
    ),
    colours: ["#a8734a", "#b98257"],
  },
  { shape: ring(0.1, 0.032, 14, 7, { at: [0.29, 0.27, 0], turned: [0, 0, -0.2] }), colours: [deep, cloth] },
  ...[-0.07, 0.06].map((x, i): Painted => ({
    shape: tube(
      [
        [x, 0.45, 0],
        [x + 0.05, 0.53, 0.02],
        [x - 0.03, 0.62, 0],
        [x + 0.03, 0.72 - i * 0.05, 0.01],
      ],
      0.016,
      12,
      5,
    ),
    colours: [CREAM, "#ffffff"],
    shine: 0.5,
  })),
];

/** A washing drum, and two croquettes on a plate on it. */
const drum = ({ cloth, deep }: Dye): Painted[] => [
  { shape: put(pillow(0.66, 0.6, 0.5, 0.28), { at: [0, 0.3, 0] }), colours: [cloth, CREAM] },
  { shape: ring(0.18, 0.035, 22, 7, { at: [0, 0.28, 0.25] }), colours: [deep, deep] },
  { shape: ball(0.17, 16, 10, { at: [0, 0.28, 0.23], stretched: [1, 1, 0.3] }), colours: ["#a9cfe0", "#e6f5fa"] },
  { shape: ball(0.035, 8, 6, { at: [0.22, 0.53, 0.22] }), colours: [deep, deep] },
  {
    shape: put(
      turned(
        [
          [0, 0.0],
          [0.2, 0.015],
          [0.25, 0.045],
          [0.18, 0.03],
          [0, 0.025],
        ],
        18,
        8,
      ),
      { at: [0, 0.6, 0] },
    ),
    colours: [deep, CREAM],
  },
  ...[-0.09, 0.1].map((x, i): Painted => ({
    shape: ball(0.11, 12, 8, { at: [x, 0.67, i * 0.04], turned: [0, i * 0.7, 0], stretched: [1.15, 0.55, 0.8] }),
    colours: ["#b8763c", "#eab670"],
  })),
];

/** A house of three corners with a light on inside. */
const house = ({ cloth, deep }: Dye): Painted[] => [
  {
    shape: put(
      bend(pillow(0.86, 0.72, 0.46, 0.24, 20, 12), (x, y, z) => [x * (1.06 - 1.0 * (y / 0.72 + 0.5)), y, z]),
      { at: [0, 0.36, 0] },
    ),
    colours: [deep, cloth],
  },
  {
    shape: put(pillow(0.2, 0.3, 0.06, 0.45), { at: [-0.08, 0.16, 0.225] }),
    colours: ["#ffd58a", "#fff3cc"],
    shine: 0.9,
  },
  {
    shape: ball(0.07, 12, 8, { at: [0.02, 0.46, 0.215], stretched: [1, 1, 0.35] }),
    colours: ["#ffd58a", "#fff3cc"],
    shine: 0.9,
  },
  { shape: put(pillow(0.12, 0.2, 0.12, 0.3, 10, 6), { at: [0.2, 0.56, -0.05] }), colours: [WOOD[0], WOOD[1]] },
];

/** A ring sewn of pieces of cloth. */
const wreath = ({ cloth, deep }: Dye): Painted[] => [
  ...Array.from({ length: 8 }, (_, i): Painted => ({
    shape: put(ring(0.25, 0.085, 5, 9, {}, (Math.PI / 4) * 1.04), {
      at: [0, 0.4, 0],
      turned: [0, 0, (i * Math.PI) / 4],
    }),
    colours: (
      [
        [deep, cloth],
        ["#f3d9b4", CREAM],
        [cloth, "#ffe9d6"],
        ["#8aa0bd", "#c2d0e2"],
      ] as const
    )[i % 4]!,
  })),
  { shape: put(pillow(0.5, 0.08, 0.26, 0.4), { at: [0, 0.04, 0] }), colours: [WOOD[0], WOOD[1]] },
  ...[-1, 1].map((s): Painted => ({
    shape: ball(0.07, 10, 7, { at: [0.075 * s, 0.16, 0.1], turned: [0, 0, 0.5 * s], stretched: [1.3, 0.8, 0.6] }),
    colours: [deep, cloth],
  })),
  { shape: ball(0.035, 8, 6, { at: [0, 0.16, 0.13] }), colours: [deep, cloth] },
];

const sportsBall = ({ cloth, deep }: Dye): Painted[] => [
  { shape: ball(0.29, 22, 16, { at: [0, 0.33, 0] }), colours: [cloth, CREAM] },
  ...[0, 1, 2].map((i): Painted => ({
    shape: ring(0.285, 0.016, 26, 5, {
      at: [0, 0.33, 0],
      turned: [i === 2 ? Math.PI / 2 : 0.25, (i * Math.PI) / 2, 0.3],
    }),
    colours: [deep, deep],
  })),
  // A shuttlecock leans on it.
  { shape: ball(0.065, 10, 7, { at: [0.36, 0.07, 0.14] }), colours: ["#e9b3a2", CREAM] },
  {
    shape: put(
      turned(
        [
          [0.05, 0],
          [0.09, 0.1],
          [0.13, 0.22],
        ],
        12,
        4,
      ),
      { at: [0.36, 0.1, 0.14], turned: [0, 0, -0.35] },
    ),
    colours: ["#f2e3cf", "#ffffff"],
  },
  {
    shape: put(
      turned(
        [
          [0.14, 0.06],
          [0.19, 0.03],
          [0.2, 0],
        ],
        16,
        3,
      ),
      {},
    ),
    colours: [WOOD[0], WOOD[1]],
  },
];

const book = ({ cloth, deep }: Dye): Painted[] => [
  ...[-1, 1].flatMap((s): Painted[] => [
    {
      shape: put(pillow(0.44, 0.05, 0.56, 0.25), { at: [0.21 * s, 0.2, 0], turned: [0.55, 0, 0.24 * s] }),
      colours: [deep, cloth],
    },
    {
      shape: put(pillow(0.4, 0.09, 0.5, 0.3), { at: [0.2 * s, 0.245, 0.02], turned: [0.55, 0, 0.24 * s] }),
      colours: ["#f2e3cc", "#fffaf0"],
    },
  ]),
  {
    shape: put(pillow(0.04, 0.01, 0.3, 0.4), { at: [0.02, 0.3, 0.24], turned: [0.9, 0, 0] }),
    colours: ["#e2826b", "#f2a58f"],
  },
  { shape: put(pillow(0.5, 0.1, 0.3, 0.4), { at: [0, 0.05, -0.05] }), colours: [WOOD[0], WOOD[1]] },
];

const tree = ({ cloth, deep }: Dye): Painted[] => [
  {
    shape: turned(
      [
        [0.13, 0],
        [0.07, 0.12],
        [0.06, 0.36],
      ],
      10,
      6,
    ),
    colours: [WOOD[0], WOOD[1]],
  },
  ...(
    [
      [0, 0.52, 0, 0.2],
      [-0.16, 0.42, 0.04, 0.15],
      [0.16, 0.44, 0.02, 0.15],
      [0.02, 0.42, 0.16, 0.13],
      [0, 0.42, -0.15, 0.13],
    ] as const
  ).map(([x, y, z, r]): Painted => ({ shape: ball(r, 14, 10, { at: [x, y, z] }), colours: [deep, cloth] })),
  ...(
    [
      [-0.12, 0.5, 0.16],
      [0.14, 0.56, 0.14],
      [0.02, 0.66, 0.13],
    ] as const
  ).map((at): Painted => ({ shape: ball(0.032, 8, 6, { at }), colours: ["#ffd98a", "#fff6d2"], shine: 1 })),
];

const heart = ({ cloth, deep }: Dye): Painted[] => [
  {
    shape: put(
      bend(ball(0.3, 24, 16), (x, y, z) => [x * 1.08, y * 0.92 + Math.abs(x) * 0.62 - 0.08, z * 0.62]),
      { at: [0, 0.4, 0] },
    ),
    colours: [deep, cloth],
    lit: { at: [-0.14, 0.6, 0.16], reach: 0.24, colour: CREAM },
  },
  {
    shape: put(
      turned(
        [
          [0.16, 0],
          [0.15, 0.05],
          [0.06, 0.09],
        ],
        14,
        4,
      ),
      {},
    ),
    colours: [WOOD[0], WOOD[1]],
  },
];

/** Where nobody stands yet: a pot of flowers keeps the place. */
export const flowerPot = (): Painted[] => [
  {
    shape: turned(
      [
        [0.11, 0],
        [0.15, 0.16],
        [0.17, 0.2],
        [0.14, 0.19],
        [0, 0.17],
      ],
      12,
      8,
    ),
    colours: ["#c9765c", "#f2b39a"],
  },
  ...Array.from({ length: 6 }, (_, i): Painted => ({
    shape: ball(0.075, 9, 6, {
      at: [Math.sin(i * 1.05) * 0.11, 0.27 + (i % 3) * 0.055, Math.cos(i * 1.05) * 0.11],
    }),
    colours: i % 2 ? ["#7fb08d", "#c5deaa"] : ["#f0a8a0", "#ffe4db"],
  })),
];

export const objects: Readonly<Record<StandObject, (dye: Dye) => Painted[]>> = {
  cup,
  drum,
  house,
  ring: wreath,
  ball: sportsBall,
  book,
  tree,
  heart,
};
