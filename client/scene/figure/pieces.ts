/** What a figure is made of: a piece is a shape with the limb it moves with, the dye it takes and its soft shade. */
import type { BufferGeometry } from "three";

/** Limbs, in the order the shader knows them by. */
export const limbs = ["body", "head", "leftArm", "rightArm", "leftLeg", "rightLeg", "umbrella", "heart"] as const;
export type Limb = (typeof limbs)[number];

/** What a piece is dyed with: the person's own colours, or its own (`plain`). */
export const dyes = ["plain", "skin", "hair", "coat", "hat", "trousers"] as const;
type Dye = (typeof dyes)[number];

export interface Piece {
  readonly shape: BufferGeometry;
  readonly limb: Limb;
  readonly dye: Dye;
  /** Its own colour, multiplied with the dye. White by default. */
  readonly colour?: string;
  /** Brightness at the foot and at the top of the piece: baked softness. */
  readonly shade?: readonly [number, number];
  /** Eyes close: when blinking, and asleep. */
  readonly blinks?: boolean;
  /** Sticks out where a hat would sit, and is put away under one. */
  readonly loose?: boolean;
}

/** How finely a figure is modelled: `near` for faces one looks into, `far` for a crowd. */
export type Detail = "near" | "far";

/** Middle and radius of the head, metres; hair and hats fit around it. */
export const head = { y: 1.12, r: 0.37, wide: 1.07, tall: 0.95, deep: 1.0 } as const;

/** A point around the head: azimuth from the front (to the figure's left), polar angle from the crown, and radius. */
export const onHead = (azimuth: number, polar: number, radius: number): readonly [number, number, number] => [
  Math.sin(polar) * Math.sin(azimuth) * radius * head.wide,
  head.y + Math.cos(polar) * radius * head.tall,
  Math.sin(polar) * Math.cos(azimuth) * radius * head.deep,
];

/** The umbrella of silence stands over its owner; the shader opens and closes it about its stick. Metres. */
export const umbrella = { x: -0.3, z: 0.2, top: 2.12, radius: 0.78 } as const;
