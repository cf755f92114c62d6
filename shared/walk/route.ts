/** Finding a way on foot: A* on a grid of one-and-a-half-metre cells, then straightened to the corners that matter. */
import { distance, type Point } from "./geometry.ts";
import { WORLD_RADIUS } from "./map.ts";
import { isWalkable, pushOut, WALK_SPEED } from "./step.ts";

const SIDE = 64;
const CELL = (WORLD_RADIUS * 2) / SIDE;
const toCell = (v: number): number => Math.min(SIDE - 1, Math.max(0, Math.floor((v + WORLD_RADIUS) / CELL)));
const toMetres = (c: number): number => (c + 0.5) * CELL - WORLD_RADIUS;
const centre = (cell: number): Point => ({ x: toMetres(cell % SIDE), z: toMetres(Math.floor(cell / SIDE)) });

const open: Uint8Array = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => (isWalkable(centre(i), -0.05) ? 1 : 0));

/** Whether one can walk straight from `a` to `b`. */
export const isClear = (a: Point, b: Point): boolean => {
  const n = Math.max(1, Math.ceil(distance(a, b) / 0.2));
  for (let i = 0; i <= n; i++)
    if (!isWalkable({ x: a.x + ((b.x - a.x) * i) / n, z: a.z + ((b.z - a.z) * i) / n }, 0.02)) return false;
  return true;
};

/** The open cell nearest to a point from which the point itself can be walked to. */
const anchor = (p: Point): number | null => {
  const cx = toCell(p.x);
  const cz = toCell(p.z);
  for (let ring = 0; ring < 4; ring++) {
    let best: number | null = null;
    let bestD = Infinity;
    for (let dz = -ring; dz <= ring; dz++)
      for (let dx = -ring; dx <= ring; dx++) {
        if (Math.max(Math.abs(dx), Math.abs(dz)) !== ring) continue;
        const x = cx + dx;
        const z = cz + dz;
        if (x < 0 || z < 0 || x >= SIDE || z >= SIDE || !open[z * SIDE + x]) continue;
        const d = distance(centre(z * SIDE + x), p);
        if (d < bestD && isClear(p, centre(z * SIDE + x))) {
          best = z * SIDE + x;
          bestD = d;
        }
      }
    if (best !== null) return best;
  }
  return null;
};

/** Eight bits a cell for its ways to its neighbours, twice: known, and clear. Filled when first asked for. */
const knownWays = new Uint8Array(SIDE * SIDE);
const clearWays = new Uint8Array(SIDE * SIDE);
const isOpenWay = (cell: number, next: number, direction: number): boolean => {
  const bit = 1 << direction;
  if (!(knownWays[cell]! & bit)) {
    knownWays[cell]! |= bit;
    if (isClear(centre(cell), centre(next))) clearWays[cell]! |= bit;
  }
  return (clearWays[cell]! & bit) !== 0;
};

const neighbours: readonly (readonly [number, number])[] = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
];

const search = (start: number, goal: number): number[] | null => {
  const cost = new Float32Array(SIDE * SIDE).fill(Infinity);
  const guess = new Float32Array(SIDE * SIDE);
  const from = new Int32Array(SIDE * SIDE).fill(-1);
  const target = centre(goal);
  const frontier: number[] = [start];
  cost[start] = 0;
  guess[start] = distance(centre(start), target);
  while (frontier.length > 0) {
    let at = 0;
    for (let i = 1; i < frontier.length; i++) if (guess[frontier[i]!]! < guess[frontier[at]!]!) at = i;
    const cell = frontier[at]!;
    frontier[at] = frontier[frontier.length - 1]!;
    frontier.pop();
    if (cell === goal) {
      const way = [cell];
      for (let c = from[cell]!; c >= 0; c = from[c]!) way.push(c);
      return way.toReversed();
    }
    const x = cell % SIDE;
    const z = (cell - x) / SIDE;
    for (const [direction, [dx, dz]] of neighbours.entries()) {
      const nx = x + dx;
      const nz = z + dz;
      if (nx < 0 || nz < 0 || nx >= SIDE || nz >= SIDE) continue;
      const next = nz * SIDE + nx;
      if (!open[next]) continue;
      const c = cost[cell]! + Math.hypot(dx, dz) * CELL;
      if (c >= cost[next]! || !isOpenWay(cell, next, direction)) continue;
      if (cost[next] === Infinity) frontier.push(next);
      cost[next] = c;
      guess[next] = c + distance(centre(next), target);
      from[next] = cell;
    }
  }
  return null;
};

/**
 * The corners of a way on foot from `from` to `to`, ending at the nearest walkable place to `to`; `from` is left out.
 * Null when there is no way.
 */
export const findRoute = (from: Point, to: Point): Point[] | null => {
  const goal = isWalkable(to) ? to : pushOut(to);
  if (isClear(from, goal)) return [goal];
  const a = anchor(from);
  const b = anchor(goal);
  if (a === null || b === null) return null;
  const cells = search(a, b);
  if (cells === null) return null;
  const corners: Point[] = [];
  const rough = [...cells.map(centre), goal];
  let at: Point = from;
  for (let i = 0; i < rough.length;) {
    let far = i;
    while (far + 1 < rough.length && isClear(at, rough[far + 1]!)) far++;
    at = rough[far]!;
    corners.push(at);
    i = far + 1;
  }
  return corners;
};

/** Length of a route that starts at `from`, metres. */
export const routeLength = (from: Point, route: readonly Point[]): number =>
  route.reduce((sum, p, i) => sum + distance(i === 0 ? from : route[i - 1]!, p), 0);

/** Seconds on foot for a route. */
export const routeSeconds = (from: Point, route: readonly Point[]): number => routeLength(from, route) / WALK_SPEED;
