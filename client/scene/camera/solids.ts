/** What a camera must not look from the inside of: the tall things of the map, as upright cylinders. */
import {
  bandstand,
  booths,
  fundraisingBoard,
  guideHouse,
  hedges,
  hintTrees,
  lightTree,
  posterWall,
  screen,
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

const upright = (places: readonly Point[], r: number, to: number, from = 0): Solid[] =>
  places.map(({ x, z }) => ({ x, z, r, from, to }));

const solids: readonly Solid[] = [
  ...upright([lightTree], 0.8, 5),
  ...upright([lightTree], 3.4, 6, 2.5),
  ...upright(booths, 2, 3.3),
  ...upright(hedges, 0.6, 1.5),
  ...upright([telephoneHouse], 1.5, 3.4),
  ...upright([guideHouse], 1.8, 3.6),
  ...upright(hintTrees, 1.7, 5, 1.9),
  ...upright([stage], stage.r, 6),
  ...upright([bandstand], bandstand.r, 4),
  ...upright(stands, 1.4, 2.9),
  ...upright(posterWall, 0.7, 2.4),
  ...upright([screen], 1.6, 3),
  ...upright([fundraisingBoard], 1.2, 2.6),
];

/** Room between the camera and what it looks past, metres. */
const MARGIN = 0.25;
/** It never comes nearer to what it looks at than this, metres. */
const NEAREST = 1.8;
const STEP = 0.25;

const isInside = (among: readonly Solid[], x: number, y: number, z: number): boolean =>
  among.some((s) => y > s.from && y < s.to && Math.hypot(x - s.x, z - s.z) < s.r + MARGIN);

/** A place and a way from it, metres. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Of length one. */
  readonly way: readonly [number, number, number];
}

/**
 * How far back a camera can stand from what it looks at, at most `wanted` metres, before something tall comes between.
 * Whatever already holds the person looked at (a booth one stands in) does not count.
 */
export const clearDistance = ({ x, y, z, way: [wx, wy, wz] }: Sight, wanted: number): number => {
  const near = solids.filter((s) => Math.hypot(x - s.x, z - s.z) < wanted + s.r + MARGIN);
  let leaving = isInside(near, x, y, z);
  for (let d = STEP; d <= wanted; d += STEP) {
    const inside = isInside(near, x + wx * d, y + wy * d, z + wz * d);
    if (leaving) leaving = inside;
    else if (inside) return Math.max(Math.min(NEAREST, wanted), d - STEP);
  }
  return wanted;
};
