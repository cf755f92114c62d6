/**
 * The personal bubble: whoever stands still in somebody's face drifts away gently. The later of the two moves, and since
 * bodies never block each other, nobody can be trapped.
 */
import { ahead, distance, type Point, yawTowards } from "../../shared/walk/geometry.ts";
import { isWalkable } from "../../shared/walk/step.ts";

/** Two who stand still are at least this far apart, metres. */
export const BUBBLE_M = 0.55;
/** Metres of one drift, two a second: a shuffle, not a step. */
export const DRIFT_M = 0.2;
/** Straight away first, then turned this way and that: a wall or somebody else may stand behind. */
const TURNS = [0, 0.6, -0.6, 1.2, -1.2, 1.9, -1.9, Math.PI];

/** As many are looked at in half a square metre: a throng parts from its rim, and nobody counts a thousand neighbours. */
const LOOKED_AT = 12;

/** Somebody who stands still; `since` when, ms. */
export interface Standing extends Point {
  readonly slot: number;
  readonly since: number;
}

const key = (p: Point): number => Math.floor(p.x / BUBBLE_M) * 4096 + Math.floor(p.z / BUBBLE_M);

/** Who must drift, and to where. `allowed` says whether one may stand at a point. */
export const drifts = (standing: readonly Standing[], allowed: (p: Point) => boolean): Map<number, Point> => {
  const cells = new Map<number, Standing[]>();
  for (const s of standing) {
    const k = key(s);
    const cell = cells.get(k);
    if (!cell) cells.set(k, [s]);
    else if (cell.length < LOOKED_AT) cell.push(s);
  }
  const near = (p: Point): Standing[] =>
    [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dz) => cells.get(key({ x: p.x + dx * BUBBLE_M, z: p.z + dz * BUBBLE_M })) ?? []),
    );
  const moves = new Map<number, Point>();
  for (const s of standing) {
    const others = near(s).filter((o) => o.slot !== s.slot);
    const earlier = others
      .filter((o) => o.since < s.since || (o.since === s.since && o.slot < s.slot))
      .map((o) => ({ o, d: distance(o, s) }))
      .filter(({ d }) => d < BUBBLE_M)
      .toSorted((a, b) => a.d - b.d)[0];
    if (!earlier) continue;
    // On the very same spot there is no "away": the slots tell the directions apart.
    const away = earlier.d > 0.01 ? yawTowards(earlier.o, s) : s.slot * 2.4;
    let roomiest: { to: Point; room: number } | null = null;
    for (const turned of TURNS) {
      const to = ahead(s, away + turned, DRIFT_M);
      const room = others.reduce((least, o) => Math.min(least, distance(o, to)), BUBBLE_M);
      if (room > (roomiest?.room ?? 0) && isWalkable(to) && allowed(to)) roomiest = { to, room };
    }
    if (roomiest) moves.set(s.slot, roomiest.to);
  }
  return moves;
};
