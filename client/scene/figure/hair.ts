/** Hair by style: a shell with a real hairline (fringe, sideburns, nape) and whatever hangs or sticks out of it. */
import { hairStyles } from "../../../shared/walk/look.ts";
import { ball, put, skin, through, type Triple } from "./clay.ts";
import { type Detail, head, onHead, type Piece } from "./pieces.ts";

type HairStyle = (typeof hairStyles)[number];
const degrees = (n: number): number => (n * Math.PI) / 180;

interface Shell {
  /** How far down the hair reaches, degrees from the crown, by degrees of azimuth from the front (left is positive). */
  readonly hem: readonly (readonly [number, number])[];
  /** How far it stands off the head: at the crown, half way, and before it turns in at the hem, metres. */
  readonly loft: readonly [number, number, number];
  /** Locks: how deep the hem waves, degrees, and how many waves go around. */
  readonly locks: readonly [number, number];
}

const mirrored = (half: readonly (readonly [number, number])[]): (readonly [number, number])[] => [
  ...half
    .filter(([a]) => a > 0)
    .toReversed()
    .map(([a, v]) => [-a, v] as const),
  ...half,
];

const shells: Readonly<Record<Exclude<HairStyle, "none">, Shell>> = {
  short: {
    // Swept to one side: the fringe is longer on the right.
    hem: [
      [-180, 143],
      [-140, 137],
      [-112, 108],
      [-92, 99],
      [-76, 112],
      [-62, 98],
      [-40, 78],
      [-14, 72],
      [12, 58],
      [34, 62],
      [56, 86],
      [74, 111],
      [90, 99],
      [112, 108],
      [140, 137],
      [180, 143],
    ],
    loft: [0.055, 0.055, 0.035],
    locks: [3, 6],
  },
  bob: {
    hem: mirrored([
      [0, 70],
      [34, 72],
      [50, 86],
      [62, 128],
      [80, 136],
      [130, 138],
      [180, 137],
    ]),
    loft: [0.05, 0.06, 0.085],
    locks: [1.5, 6],
  },
  bun: {
    hem: mirrored([
      [0, 42],
      [14, 54],
      [40, 74],
      [62, 92],
      [78, 108],
      [92, 99],
      [116, 112],
      [145, 134],
      [180, 141],
    ]),
    loft: [0.045, 0.045, 0.03],
    locks: [1.5, 6],
  },
  long: {
    hem: mirrored([
      [0, 66],
      [24, 70],
      [44, 86],
      [58, 132],
      [72, 146],
      [110, 148],
      [180, 148],
    ]),
    loft: [0.05, 0.06, 0.07],
    locks: [2, 6],
  },
  spiky: {
    hem: mirrored([
      [0, 66],
      [30, 68],
      [52, 84],
      [70, 108],
      [88, 98],
      [110, 106],
      [142, 134],
      [180, 140],
    ]),
    loft: [0.05, 0.06, 0.06],
    locks: [5, 7],
  },
};

const shell = ({ hem, loft, locks }: Shell, detail: Detail): Piece => {
  const [columns, rows] = detail === "near" ? [22, 5] : [9, 2];
  const lift: [number, number][] = [
    [0, loft[0]],
    [0.5, loft[1]],
    [0.88, loft[2]],
    [1, -0.012],
  ];
  return {
    shape: skin(columns, rows, (u, v) => {
      const azimuth = u * 360 - 180;
      const wave = detail === "near" ? locks[0] * Math.cos(degrees(azimuth) * locks[1]) * v * v : 0;
      const polar = (through(hem, azimuth) + wave) * (v < 1 ? v * 0.985 : 1);
      return onHead(degrees(azimuth), degrees(polar), head.r + through(lift, v));
    }),
    limb: "head",
    dye: "hair",
    shade: [0.84, 1.08],
  };
};

/** Long hair down the back: a gently curved curtain with a round hem. */
const curtain = (detail: Detail): Piece => {
  const [columns, rows] = detail === "near" ? [7, 3] : [3, 1];
  return {
    shape: skin(
      columns,
      rows * 2,
      (u, v): Triple => {
        // Down the outside, around the hem and up again on the inside.
        const inside = v > 0.5;
        const down = inside ? 2 - v * 2 : v * 2;
        const side = u * 2 - 1;
        const a = side * degrees(96);
        const r = (inside ? 0.33 : 0.435) - 0.085 * down * down;
        const bottom = 0.55 + 0.16 * side * side;
        return [Math.sin(a) * r * head.wide, 1.14 - down * (1.14 - bottom), -Math.cos(a) * r - 0.015];
      },
      false,
    ),
    limb: "head",
    dye: "hair",
    shade: [0.84, 1],
  };
};

const spikes = (detail: Detail): Piece[] => {
  const tufts: readonly Triple[] = [
    [0, 14, 1],
    [48, 34, 0.9],
    [-52, 36, 0.95],
    [100, 42, 0.95],
    [-100, 42, 1],
    [180, 30, 1.05],
    [142, 56, 0.95],
    [-142, 56, 0.95],
    [180, 74, 0.85],
  ];
  return (detail === "near" ? tufts : tufts.slice(0, 2)).map(([azimuth, polar, size]): Piece => {
    const a = degrees(azimuth);
    const p = degrees(polar);
    // A drop that leans forward out of the shell, thin towards its tip.
    const drop = skin(detail === "near" ? 4 : 3, detail === "near" ? 2 : 1, (u, v) => {
      const r = 0.14 * size * (1 - v) ** 0.8;
      const at = u * Math.PI * 2;
      return [Math.sin(at) * r, v * 0.2 * size, -Math.cos(at) * r];
    });
    return {
      shape: put(drop, { at: onHead(a, p, head.r + 0.01), turned: [p * 0.82, a, 0] }),
      limb: "head",
      dye: "hair",
      shade: [0.94, 1.1],
      loose: true,
    };
  });
};

const bun = (detail: Detail): Piece => ({
  shape: ball(0.165, detail === "near" ? 10 : 4, detail === "near" ? 7 : 3, {
    at: onHead(Math.PI, degrees(24), head.r + 0.115),
    stretched: [1.05, 0.92, 1.05],
  }),
  limb: "head",
  dye: "hair",
  shade: [0.84, 1.08],
  loose: true,
});

/** The pieces of a hair style; none for a bare head. */
export const hairPieces = (style: HairStyle, detail: Detail): Piece[] => {
  if (style === "none") return [];
  const cap = shell(shells[style], detail);
  if (style === "long") return [cap, curtain(detail)];
  if (style === "spiky") return [cap, ...spikes(detail)];
  return style === "bun" ? [cap, bun(detail)] : [cap];
};
