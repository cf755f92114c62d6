/** The body that everybody has: a bean in a coat, a head half as tall as the whole, mittens, dot eyes, coral cheeks. */
import { ball, bend, capsule, ring, skin, tube, turned } from "./clay.ts";
import { type Detail, head, type Limb, onHead, type Piece, umbrella } from "./pieces.ts";

const COAT: readonly (readonly [number, number])[] = [
  [0, 0.19],
  [0.2, 0.195],
  [0.285, 0.235],
  [0.312, 0.33],
  [0.295, 0.47],
  [0.25, 0.63],
  [0.19, 0.76],
  [0.1, 0.85],
  [0, 0.87],
];

/** A soft head: wider at the cheeks than at the crown. */
const headShape = (around: number, down: number) =>
  bend(ball(head.r, around, down), (x, y, z) => {
    const low = Math.max(0, -y / head.r);
    const full = 1 + 0.09 * Math.sin(Math.min(1, low * 1.4) * Math.PI);
    return [x * head.wide * full, head.y + y * head.tall, z * head.deep * (1 + (full - 1) * 0.5)];
  });

const sides = [
  ["left", 1],
  ["right", -1],
] as const;

const near = (): Piece[] => [
  { shape: turned(COAT, 13, 9), limb: "body", dye: "coat", shade: [0.74, 1.02] },
  // The hem of the coat, a shade darker, so that the bean has an end.
  {
    shape: ring(0.272, 0.03, 13, 4, { at: [0, 0.235, 0], turned: [Math.PI / 2, 0, 0] }),
    limb: "body",
    dye: "coat",
    shade: [0.66, 0.84],
  },
  {
    shape: ring(0.165, 0.062, 12, 5, { at: [0, 0.8, 0.005], turned: [Math.PI / 2, 0, 0] }),
    limb: "body",
    dye: "hat",
    shade: [0.84, 1.05],
  },
  ...[0.64, 0.5].map((y): Piece => ({
    shape: ball(0.026, 5, 3, { at: [0, y, y === 0.64 ? 0.25 : 0.292], stretched: [1, 1, 0.55] }),
    limb: "body",
    dye: "plain",
    colour: "#fff1dc",
  })),
  { shape: headShape(16, 11), limb: "head", dye: "skin", shade: [0.88, 1.01] },
  {
    shape: tube(
      [-1, -0.5, 0, 0.5, 1].map((u) => onHead(u * 0.13, 1.79 + 0.07 * (1 - u * u), head.r * 1.03)),
      0.0105,
      6,
      3,
    ),
    limb: "head",
    dye: "plain",
    colour: "#83403a",
    shade: [1, 1],
  },
  ...sides.flatMap(([name, s]): Piece[] => {
    const arm: Limb = `${name}Arm`;
    const leg: Limb = `${name}Leg`;
    return [
      {
        shape: ball(0.07, 6, 5, { at: [0.398 * s, 1.07, -0.01], stretched: [0.7, 1, 0.9] }),
        limb: "head",
        dye: "skin",
        colour: "#ffe6dc",
        shade: [0.9, 1],
      },
      {
        shape: capsule(0.082, 0.18, 8, 2, { at: [0.25 * s, 0.615, 0] }),
        limb: arm,
        dye: "coat",
        shade: [0.8, 1],
      },
      {
        shape: ring(0.066, 0.026, 7, 3, { at: [0.25 * s, 0.475, 0], turned: [Math.PI / 2, 0, 0] }),
        limb: arm,
        dye: "hat",
        shade: [0.9, 1],
      },
      { shape: ball(0.086, 7, 5, { at: [0.25 * s, 0.43, 0] }), limb: arm, dye: "skin", shade: [0.88, 1] },
      // The thumb of a mitten.
      { shape: ball(0.038, 5, 3, { at: [0.205 * s, 0.44, 0.055] }), limb: arm, dye: "skin", shade: [0.9, 1] },
      { shape: capsule(0.1, 0.1, 7, 1, { at: [0.12 * s, 0.2, 0] }), limb: leg, dye: "trousers", shade: [0.7, 0.95] },
      {
        shape: ball(0.108, 8, 5, { at: [0.12 * s, 0.072, 0.04], stretched: [0.98, 0.68, 1.35] }),
        limb: leg,
        dye: "plain",
        colour: "#7a5647",
        shade: [0.68, 1.05],
      },
      {
        shape: ball(0.05, 8, 6, {
          at: onHead(0.375 * s, 1.6, head.r * 0.985),
          turned: [0, 0.375 * s, 0],
          stretched: [0.8, 1.22, 0.5],
        }),
        limb: "head",
        dye: "plain",
        colour: "#3a2a2c",
        shade: [1, 1],
        blinks: true,
      },
      {
        shape: ball(0.0145, 4, 3, { at: onHead(0.375 * s + 0.045, 1.545, head.r * 1.05) }),
        limb: "head",
        dye: "plain",
        shade: [1.15, 1.15],
        blinks: true,
      },
      { shape: cheek(s, 8), limb: "head", dye: "plain", colour: "#f58f7c", shade: [1, 1] },
    ];
  }),
];

/** A round of colour that lies on the curve of the head. */
const cheek = (s: 1 | -1, around: number) =>
  skin(around, 1, (u, v) => {
    const a = u * Math.PI * 2;
    return onHead(
      (0.66 + Math.cos(a) * 0.165 * v) * s,
      1.83 + Math.sin(a) * 0.125 * v * s,
      head.r * (1.075 - 0.02 * v),
    );
  });

const far = (): Piece[] => [
  { shape: turned(COAT, 7, 4), limb: "body", dye: "coat", shade: [0.72, 1.02] },
  { shape: headShape(8, 5), limb: "head", dye: "skin", shade: [0.88, 1.01] },
  ...sides.flatMap(([name, s]): Piece[] => [
    {
      shape: ball(0.09, 4, 3, { at: [0.25 * s, 0.57, 0], stretched: [1, 2, 1] }),
      limb: `${name}Arm`,
      dye: "coat",
      shade: [0.8, 1],
    },
    {
      shape: ball(0.12, 4, 3, { at: [0.12 * s, 0.14, 0.02], stretched: [1, 1.25, 1.15] }),
      limb: `${name}Leg`,
      dye: "plain",
      colour: "#7a5647",
      shade: [0.7, 1],
    },
    {
      shape: ball(0.054, 4, 2, {
        at: onHead(0.375 * s, 1.6, head.r * 0.985),
        turned: [0, 0.375 * s, 0],
        stretched: [0.9, 1.3, 0.5],
      }),
      limb: "head",
      dye: "plain",
      colour: "#3a2a2c",
      shade: [1, 1],
      blinks: true,
    },
    { shape: cheek(s, 3), limb: "head", dye: "plain", colour: "#f58f7c", shade: [1, 1] },
  ]),
];

const canopyPoint = (u: number, v: number): readonly [number, number, number] => {
  const a = u * Math.PI * 2;
  // Eight ribs: the cloth hangs a little between them.
  const hang = 0.5 - 0.5 * Math.cos(a * 8);
  const reach = Math.sin((v * Math.PI) / 2) * umbrella.radius * (1 - 0.05 * hang * v);
  const y = umbrella.top - (1 - Math.cos((v * Math.PI) / 2)) * 0.36 + hang * v * 0.035;
  return [umbrella.x * 0.45 + Math.sin(a) * reach, y, umbrella.z * 0.3 + Math.cos(a) * reach];
};

const umbrellaPieces = (detail: Detail): Piece[] => {
  const [around, rows] = detail === "near" ? [16, 3] : [8, 1];
  const cloth: Piece = {
    shape: skin(around, rows, canopyPoint),
    limb: "umbrella",
    dye: "hat",
    colour: "#fff6ea",
    shade: [0.82, 1.06],
  };
  if (detail === "far") return [cloth];
  const stick = umbrella.x * 0.45;
  return [
    cloth,
    {
      shape: capsule(0.014, 1.42, 5, 1, { at: [stick - 0.07, 1.44, umbrella.z * 0.3 + 0.07], turned: [0.1, 0, -0.1] }),
      limb: "umbrella",
      dye: "plain",
      colour: "#a5734f",
    },
  ];
};

/** A little heart; in the shader it rises from the hands. Modelled around the origin. */
const heartPiece = (detail: Detail): Piece => {
  const [around, down] = detail === "near" ? [9, 5] : [4, 3];
  return {
    shape: bend(ball(0.13, around, down), (x, y, z) => [
      x * 1.1,
      y * 1.1 + Math.abs(x) * 0.62 - ((x * x) / 0.16) * 0.12,
      z * 0.55,
    ]),
    limb: "heart",
    dye: "plain",
    colour: "#f4715f",
    shade: [0.9, 1.12],
  };
};

export const bodyPieces = (detail: Detail): Piece[] => [
  ...(detail === "near" ? near() : far()),
  ...umbrellaPieces(detail),
  heartPiece(detail),
];
