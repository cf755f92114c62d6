/** What makes a stall somebody's own: the stripes and the hem of its awning, cloth before its counter, a signboard, an object. */
import { type BufferGeometry, CircleGeometry } from "three";
import { type Stand, standColours } from "../../../shared/stands/stand.ts";
import { ahead } from "../../../shared/walk/geometry.ts";
import { type Fixture as Place, stallSize, stands as places } from "../../../shared/walk/map.ts";
import { put, skin } from "../figure/clay.ts";
import type { Painted } from "../figure/painted.ts";
import { type Dye, flowerPot, objects, pillow } from "./objects.ts";
import type { Spot } from "./panels.ts";

export type ShownStand = Pick<Stand, "place" | "object" | "colour">;

const { width: WIDTH, depth: DEPTH, front: FRONT, back: BACK } = stallSize;
const STRIPES = 8;
const PALE = "#fff7ea";
/** The counter's top, and the middle of what stands on it. */
const COUNTER = { y: 0.9, z: 0.42 } as const;
/** The signboard over the awning's front: the plank, and what is written on it. */
const SIGN = { y: 2.45, z: DEPTH / 2 + 0.05, width: 2.36, height: 0.5, thick: 0.08 } as const;

/** A strip of the awning, just over (or under) the pale cloth. */
const strip = (from: number, to: number, lift: number): BufferGeometry =>
  skin(
    1,
    2,
    (u, v) => [
      from + (to - from) * u,
      BACK + (FRONT - BACK) * v + lift,
      // A little longer than the pale cloth, so that its edge is covered too.
      (v - 0.5) * (DEPTH + 0.06),
    ],
    false,
  );

const awning = ({ cloth, deep }: Dye): Painted[] => {
  const w = WIDTH / STRIPES;
  return Array.from({ length: STRIPES }, (_, i): Painted[] => {
    const x = -WIDTH / 2 + w * i;
    const isDyed = i % 2 === 0;
    const hem = put(new CircleGeometry(w / 2, 8, Math.PI, Math.PI), {
      at: [x + w / 2, FRONT - 0.05, DEPTH / 2 + 0.05],
      stretched: [1, 1.25, 1],
    });
    return [
      { shape: hem, colours: isDyed ? [deep, cloth] : ["#f3dfc4", PALE] },
      ...(isDyed
        ? [0.052, -0.052].map((lift): Painted => ({ shape: strip(x, x + w, lift), colours: [deep, cloth] }))
        : []),
    ];
  }).flat();
};

const dressed = (dye: Dye, object: ShownStand["object"]): Painted[] => [
  ...awning(dye),
  { shape: put(pillow(1.84, 0.56, 0.05, 0.2), { at: [0, 0.43, 0.73] }), colours: [dye.deep, dye.cloth] },
  {
    shape: put(pillow(SIGN.width, SIGN.height, SIGN.thick, 0.22, 20, 6), { at: [0, SIGN.y, SIGN.z] }),
    colours: [dye.deep, dye.deep],
  },
  ...objects[object](dye).map((part) => ({
    ...part,
    shape: put(part.shape, { at: [0, COUNTER.y, COUNTER.z], stretched: 1.12 }),
    ...(part.lit && {
      lit: { ...part.lit, at: [part.lit.at[0], part.lit.at[1] + COUNTER.y, part.lit.at[2] + COUNTER.z] as const },
    }),
  })),
];

const waiting = (): Painted[] =>
  flowerPot().map((part) => ({ ...part, shape: put(part.shape, { at: [0.5, COUNTER.y, COUNTER.z] }) }));

const inSquare = (parts: readonly Painted[], { x, z, yaw }: Place): Painted[] =>
  parts.map((part) => ({ ...part, shape: put(part.shape, { at: [x, 0, z], turned: [0, yaw, 0] }) }));

/** Everything that stands at all stalls; places that nobody has keep a pot of flowers. */
export const stallParts = (stands: readonly ShownStand[]): Painted[] =>
  places.flatMap((place, i) => {
    const stand = stands.find((s) => s.place === i + 1);
    return inSquare(stand ? dressed(standColours[stand.colour], stand.object) : waiting(), place);
  });

/** Where the name of each stall is written, in the order of the map. */
export const signSpots: readonly Spot[] = places.map((place) => ({
  ...ahead(place, place.yaw, SIGN.z + SIGN.thick / 2 + 0.012),
  y: SIGN.y,
  yaw: place.yaw,
  width: SIGN.width - 0.1,
  height: SIGN.height - 0.1,
}));
