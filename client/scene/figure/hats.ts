/** Hats by kind. They fit over every hair style; what would stick through them is put away in the shader. */
import { hats } from "../../../shared/walk/look.ts";
import { ball, put, ring, skin, through, tube } from "./clay.ts";
import { type Detail, head, onHead, type Piece } from "./pieces.ts";

type Hat = (typeof hats)[number];
const degrees = (n: number): number => (n * Math.PI) / 180;

/** A cap around the head down to `hem` degrees from the crown, `off` metres off it, tipped back a little. */
const dome = (hem: number, off: number, tip: number, detail: Detail) => {
  const [columns, rows] = detail === "near" ? [14, 4] : [7, 2];
  // Coarse hair and a coarse cap do not follow each other: from afar the cap stands off a little more.
  const r = head.r + off + (detail === "near" ? 0 : 0.035);
  const shape = skin(columns, rows, (u, v) => onHead(u * Math.PI * 2, degrees(hem * v), r));
  return tipped(shape, tip);
};

/** Tip a shape backwards about the middle of the head. */
const tipped = (shape: ReturnType<typeof ball>, tip: number) =>
  put(put(shape, { at: [0, -head.y, 0] }), { at: [0, head.y, 0], turned: [-tip, 0, 0] });

const knit = (detail: Detail): Piece[] => {
  const near = detail === "near";
  const tip = 0.2;
  const r = head.r + 0.085;
  return [
    { shape: dome(74, 0.085, tip, detail), limb: "head", dye: "hat", shade: [0.86, 1.06] },
    {
      // The rolled rim, in ribs.
      shape: tipped(
        skin(near ? 20 : 5, near ? 4 : 2, (u, v) => {
          const a = u * Math.PI * 2;
          const b = v * Math.PI * 2;
          const out = 0.042 + (near ? 0.008 * Math.cos(a * 10) : 0);
          const flat = Math.sin(degrees(76)) * r + Math.cos(b) * out;
          return [
            Math.sin(a) * flat * head.wide,
            head.y + Math.cos(degrees(76)) * r * head.tall - Math.sin(b) * out * 1.5,
            Math.cos(a) * flat,
          ];
        }),
        tip,
      ),
      limb: "head",
      dye: "hat",
      colour: "#f6e9dc",
      shade: [0.84, 1.02],
    },
    {
      shape: tipped(ball(0.1, near ? 8 : 4, near ? 5 : 2, { at: [0, head.y + r + 0.03, 0] }), tip),
      limb: "head",
      dye: "plain",
      colour: "#fff3e2",
      shade: [0.86, 1.04],
    },
  ];
};

const beret = (detail: Detail): Piece[] => {
  const near = detail === "near";
  const profile: [number, number][] = [
    [0, 0],
    [0.3, 0.3],
    [0.62, 0.475],
    [0.86, 0.47],
    [1, 0.4],
  ];
  const drop: [number, number][] = [
    [0, 0.19],
    [0.3, 0.175],
    [0.62, 0.09],
    [0.86, -0.005],
    [1, -0.03],
  ];
  const cloth = skin(near ? 16 : 7, near ? 6 : 3, (u, v) => {
    const a = u * Math.PI * 2;
    const r = through(profile, v);
    return [Math.sin(a) * r, through(drop, v), Math.cos(a) * r];
  });
  const place = { at: [-0.03, near ? 1.375 : 1.41, -0.04], turned: [-0.24, 0, 0.15] } as const;
  const stem: Piece = {
    shape: put(ball(0.022, 6, 4, { at: [0, 0.21, 0], stretched: [1, 2, 1] }), place),
    limb: "head",
    dye: "hat",
    shade: [0.8, 0.9],
  };
  return [{ shape: put(cloth, place), limb: "head", dye: "hat", shade: [0.82, 1.06] }, ...(near ? [stem] : [])];
};

const straw = (detail: Detail): Piece[] => {
  const near = detail === "near";
  const tip = 0.16;
  const edge = head.r + 0.07;
  const brim = skin(near ? 18 : 7, near ? 4 : 1, (u, v) => {
    const a = u * Math.PI * 2;
    // Out along the top, back along the underside.
    const out = v <= 0.5 ? v * 2 : 2 - v * 2;
    const r = edge * 0.93 + out * 0.27;
    const y = head.y + 0.14 - 0.075 * out * out + (v > 0.5 ? -0.018 : 0);
    return [Math.sin(a) * r * 1.05, y, Math.cos(a) * r];
  });
  return [
    {
      shape: dome(72, 0.07, tip, detail),
      limb: "head",
      dye: "plain",
      colour: "#edcf94",
      shade: [0.9, 1.06],
    },
    { shape: tipped(brim, tip), limb: "head", dye: "plain", colour: "#e9c88a", shade: [0.88, 1.04] },
    {
      shape: tipped(
        ring(edge * 1.0, 0.04, near ? 14 : 5, near ? 4 : 2, {
          at: [0, head.y + 0.19, 0],
          turned: [Math.PI / 2, 0, 0],
          stretched: [1.03, 0.97, 1],
        }),
        tip,
      ),
      limb: "head",
      dye: "hat",
      shade: [0.9, 1],
    },
  ];
};

const flower = (detail: Detail): Piece[] => {
  const near = detail === "near";
  const blossom = (azimuth: number, polar: number, size: number): Piece[] => {
    const place = {
      at: onHead(degrees(azimuth), degrees(polar), head.r + 0.07),
      turned: [degrees(polar), degrees(azimuth), 0],
    } as const;
    const petals = near ? 5 : 3;
    return [
      ...Array.from({ length: petals }, (_, i): Piece => {
        const a = (i / petals) * Math.PI * 2;
        return {
          shape: put(
            ball(0.066 * size, near ? 5 : 3, near ? 3 : 2, {
              at: [Math.sin(a) * 0.07 * size, 0, Math.cos(a) * 0.07 * size],
              stretched: [1, 0.5, 1],
            }),
            place,
          ),
          limb: "head",
          dye: "hat",
          shade: [0.96, 1.08],
        };
      }),
      ...(near
        ? [
            {
              shape: put(ball(0.042 * size, 6, 4, { at: [0, 0.025 * size, 0] }), place),
              limb: "head",
              dye: "plain",
              colour: "#ffd873",
            } satisfies Piece,
          ]
        : []),
    ];
  };
  return near ? [...blossom(62, 50, 1.15), ...blossom(88, 66, 0.75), ...blossom(34, 42, 0.7)] : blossom(62, 52, 1.5);
};

const earmuffs = (detail: Detail): Piece[] => {
  const near = detail === "near";
  return [
    {
      shape: tube(
        Array.from({ length: 7 }, (_, i) => {
          const a = ((i - 3) / 3) * degrees(88);
          return onHead(Math.PI / 2, a, head.r + 0.075);
        }),
        0.026,
        near ? 12 : 4,
        near ? 5 : 2,
      ),
      limb: "head",
      dye: "plain",
      colour: "#fff1dc",
    },
    ...[1, -1].map((s): Piece => ({
      shape: ball(0.125, near ? 9 : 4, near ? 6 : 3, {
        at: [s * 0.445, 1.1, -0.005],
        stretched: [0.62, 1, 1],
      }),
      limb: "head",
      dye: "hat",
      shade: [0.88, 1.08],
    })),
  ];
};

const makers: Readonly<Record<Hat, (detail: Detail) => Piece[]>> = {
  none: () => [],
  beret,
  knit,
  straw,
  flower,
  earmuffs,
};

export const hatPieces = (hat: Hat, detail: Detail): Piece[] => makers[hat](detail);

/** Whether loose hair is put away under it. */
export const covers = (hat: Hat): boolean => hat === "beret" || hat === "knit" || hat === "straw";
