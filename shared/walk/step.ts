/** The walking rule: how a body moves among what is solid. Server and client share it, so that prediction and check agree. */
import { ahead, length, type Point } from "./geometry.ts";
import { BODY_RADIUS, colliders, WORLD_RADIUS } from "./map.ts";

/** Walking speed, metres per second. */
export const WALK_SPEED = 2.5;
/** Running a little, metres per second. */
export const RUN_SPEED = 4;

const CELL = 4;
const key = (cx: number, cz: number): number => (cx + 64) * 128 + (cz + 64);

/** Colliders by grid cell, so that a step looks at a handful of circles. */
const near = new Map<number, (typeof colliders)[number][]>();
for (const c of colliders) {
  const reach = c.r + BODY_RADIUS;
  for (let cx = Math.floor((c.x - reach) / CELL); cx <= Math.floor((c.x + reach) / CELL); cx++)
    for (let cz = Math.floor((c.z - reach) / CELL); cz <= Math.floor((c.z + reach) / CELL); cz++) {
      const k = key(cx, cz);
      const cell = near.get(k);
      if (cell) cell.push(c);
      else near.set(k, [c]);
    }
}
const nobody: readonly (typeof colliders)[number][] = [];
const cells = (a: number, b: number): readonly [number, number] => [
  Math.floor(Math.min(a, b) / CELL),
  Math.floor(Math.max(a, b) / CELL),
];
const around = (p: Point) => near.get(key(Math.floor(p.x / CELL), Math.floor(p.z / CELL))) ?? nobody;

/** Whether a body may stand here: inside the world and outside everything solid (`slack` metres forgiven). */
export const isWalkable = (p: Point, slack = 0): boolean =>
  length(p.x, p.z) <= WORLD_RADIUS + slack &&
  around(p).every((c) => length(p.x - c.x, p.z - c.z) >= c.r + BODY_RADIUS - slack);

/** The nearest place to `p` where a body may stand: pushed out of what is solid, and back into the world. */
export const pushOut = (p: Point): Point => {
  let { x, z } = p;
  for (let pass = 0; pass < 4; pass++) {
    let moved = false;
    for (const c of around({ x, z })) {
      const dx = x - c.x;
      const dz = z - c.z;
      const d = length(dx, dz);
      const least = c.r + BODY_RADIUS;
      if (d >= least) continue;
      const [ux, uz] = d > 1e-6 ? [dx / d, dz / d] : [0, 1];
      x = c.x + ux * (least + 1e-4);
      z = c.z + uz * (least + 1e-4);
      moved = true;
    }
    if (!moved) break;
  }
  const far = length(x, z);
  return far > WORLD_RADIUS ? { x: (x / far) * WORLD_RADIUS, z: (z / far) * WORLD_RADIUS } : { x, z };
};

/**
 * How far the way from `from` towards `yaw` is free of everything solid and of the world's edge, metres, at most `most`.
 * A body that touches something already has 0 metres before it.
 */
export const freeWay = (from: Point, yaw: number, most: number): number => {
  const ux = Math.sin(yaw);
  const uz = Math.cos(yaw);
  const out = from.x * ux + from.z * uz;
  const inside = WORLD_RADIUS * WORLD_RADIUS - from.x * from.x - from.z * from.z;
  if (inside <= 0) return 0;
  let free = Math.min(most, Math.sqrt(out * out + inside) - out);
  const [fromX, toX] = cells(from.x, from.x + ux * free);
  const [fromZ, toZ] = cells(from.z, from.z + uz * free);
  for (let cx = fromX; cx <= toX; cx++)
    for (let cz = fromZ; cz <= toZ; cz++)
      for (const c of near.get(key(cx, cz)) ?? nobody) {
        const dx = c.x - from.x;
        const dz = c.z - from.z;
        const least = c.r + BODY_RADIUS;
        if (dx * dx + dz * dz < least * least) return 0;
        // Where along the way it is nearest, and how far before that one touches it.
        const along = dx * ux + dz * uz;
        const aside = dx * uz - dz * ux;
        const reach = least * least - aside * aside;
        if (along > 0 && reach > 0) free = Math.min(free, along - Math.sqrt(reach));
      }
  return Math.max(0, free);
};

/** Longest way taken in one go, metres: shorter than anything solid is thick. */
const STRIDE = 0.2;

/** Walk `metres` from `from` in the direction of `yaw`, sliding along what is in the way. */
export const step = (from: Point, yaw: number, metres: number): Point => {
  let at = from;
  for (let left = metres; left > 0; left -= STRIDE) at = pushOut(ahead(at, yaw, Math.min(left, STRIDE)));
  return at;
};
