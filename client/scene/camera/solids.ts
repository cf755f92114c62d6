/** What a camera must not look from the inside of, or through: the tall things of the map, as upright cylinders. */
import {
  avenuePoles,
  bandstand,
  booths,
  dataBoards,
  fundraisingBoard,
  gate,
  guideHouse,
  hedges,
  hintTrees,
  lightTree,
  parkTrees,
  pergolaPosts,
  plazaPoles,
  posterWall,
  screen,
  signBoards,
  signs,
  stage,
  stands,
  telephoneHouse,
} from "../../../shared/walk/map.ts";
import type { Point } from "../../../shared/walk/geometry.ts";

interface Solid extends Point {
  readonly r: number;
  /** From this height up to that one, metres. */
  readonly from: number;
  readonly to: number;
}

/** Half the width of a middling tree's crown, metres. */
const CROWN = 1.8;

const upright = (places: readonly Point[], r: number, to: number, from = 0): Solid[] =>
  places.map(({ x, z }) => ({ x, z, r, from, to }));

const solids: readonly Solid[] = [
  ...upright([lightTree], 0.8, 5),
  ...upright([lightTree], 3.4, 6, 2.5),
  ...upright(booths, 2, 3.3),
  ...upright(hedges, 0.6, 1.5),
  ...upright([telephoneHouse], 1.6, 3.4),
  ...upright([guideHouse], 1.9, 4),
  ...upright([...parkTrees, ...hintTrees], 0.4, 2),
  ...upright([...parkTrees, ...hintTrees], CROWN, 5.4, 1.75),
  ...upright([stage], stage.r, 6),
  ...upright([bandstand], 2.3, 4.8),
  ...upright(stands, 1.4, 2.9),
  ...upright(posterWall, 0.7, 2.4),
  ...upright([screen], 1.6, 3),
  ...upright([fundraisingBoard], 1.2, 2.6),
  ...upright(dataBoards, 1, 2.7),
];

/**
 * What passes by in a moment as one walks, and so never draws the camera in, but would stand before somebody who stays
 * where they arrived: poles, and names and signs on their posts.
 */
const slender: readonly Solid[] = [
  ...upright([...plazaPoles, ...avenuePoles], 0.12, 4.8),
  ...upright(pergolaPosts, 0.15, 3.1),
  ...upright(
    [-1, 1].map((side) => ({ x: gate.x + (side * gate.width) / 2, z: gate.z })),
    0.3,
    4.8,
  ),
  ...upright(signBoards, 0.6, 2),
  ...upright(
    signs.filter((s) => s.y < 4),
    0.85,
    2.3,
    1.6,
  ),
];

/** Room between the camera and what it looks past, metres. */
const MARGIN = 0.25;
/** It never comes nearer to what it looks at than this, metres. */
const NEAREST = 1.8;
const STEP = 0.25;

/** The roof over the talk tables: beams and vines, from this height up to that one, metres. */
const roof = {
  west: Math.min(...pergolaPosts.map((p) => p.x)) - 0.6,
  east: Math.max(...pergolaPosts.map((p) => p.x)) + 0.6,
  north: Math.min(...pergolaPosts.map((p) => p.z)) - 0.6,
  south: Math.max(...pergolaPosts.map((p) => p.z)) + 0.6,
  from: 2.75,
  to: 3.9,
} as const;

const isInside = (among: readonly Solid[], x: number, y: number, z: number): boolean =>
  (y > roof.from && y < roof.to && x > roof.west && x < roof.east && z > roof.north && z < roof.south) ||
  among.some((s) => y > s.from && y < s.to && Math.hypot(x - s.x, z - s.z) < s.r + MARGIN);

/** A place and a way from it, metres. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Of length one. */
  readonly way: readonly [number, number, number];
}

const clearAmong = (all: readonly Solid[], { x, y, z, way: [wx, wy, wz] }: Sight, wanted: number): number => {
  const near = all.filter((s) => Math.hypot(x - s.x, z - s.z) < wanted + s.r + MARGIN);
  let leaving = isInside(near, x, y, z);
  for (let d = STEP; d <= wanted; d += STEP) {
    const inside = isInside(near, x + wx * d, y + wy * d, z + wz * d);
    if (leaving) leaving = inside;
    else if (inside) return Math.max(Math.min(NEAREST, wanted), d - STEP);
  }
  return wanted;
};

/**
 * How far back a camera can stand from what it looks at, at most `wanted` metres, before something tall comes between.
 * Whatever already holds the person looked at (a booth one stands in) does not count.
 */
export const clearDistance = (sight: Sight, wanted: number): number => clearAmong(solids, sight, wanted);

/** The way from what is looked at back to a camera that looks in `yaw`, `pitch` radians down; of length one. */
export const wayBack = (yaw: number, pitch: number): readonly [number, number, number] => {
  const flat = Math.cos(pitch);
  return [-Math.sin(yaw) * flat, Math.sin(pitch), -Math.cos(yaw) * flat];
};

/** Somebody stays before the camera, and it is this free to choose where to stand. */
export interface Stay {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** How steeply it looks down, radians, and how far away it would stand, metres. */
  readonly pitch: number;
  readonly wanted: number;
}

/** So much of the wanted distance is enough. */
const ENOUGH = 0.8;

/** Of some yaws, the best one first, the one to look in: the first with a free view, else the freest. Radians. */
export const freeYaw = ({ x, y, z, pitch, wanted }: Stay, yaws: readonly number[]): number => {
  const everything = [...solids, ...slender];
  let best = { yaw: yaws[0] ?? 0, clear: 0 };
  for (const yaw of yaws) {
    const clear = clearAmong(everything, { x, y, z, way: wayBack(yaw, pitch) }, wanted);
    if (clear >= wanted * ENOUGH) return yaw;
    if (clear > best.clear) best = { yaw, clear };
  }
  return best.yaw;
};
