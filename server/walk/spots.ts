/** Where to put somebody: a free spot near a point, with room around it. */
import { ahead, distance, type Point } from "../../shared/walk/geometry.ts";
import { isWalkable } from "../../shared/walk/step.ts";

/** Room that a newcomer gets, metres, as long as there is any. */
const ELBOW_ROOM = 0.9;
/** Spots looked at in one circle, on a spiral that fills it evenly. */
const SPOTS = 64;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** When a circle is full, one of this many times its size is looked at next. */
const WIDER = [1, 2, 3];

const cellOf = (v: number): number => Math.floor(v / ELBOW_ROOM);
const key = (cx: number, cz: number): number => cx * 4096 + cz;

/** How much room there is at a point, as far as it matters: at most elbow room. */
const roomAmong = (others: readonly Point[]): ((p: Point) => number) => {
  const cells = new Map<number, Point[]>();
  for (const o of others) {
    const k = key(cellOf(o.x), cellOf(o.z));
    const cell = cells.get(k);
    if (cell) cell.push(o);
    else cells.set(k, [o]);
  }
  return (p) => {
    let room = ELBOW_ROOM;
    for (let dx = -1; dx <= 1; dx++)
      for (let dz = -1; dz <= 1; dz++)
        for (const o of cells.get(key(cellOf(p.x) + dx, cellOf(p.z) + dz)) ?? []) room = Math.min(room, distance(o, p));
    return room;
  };
};

/**
 * The spot near `centre` (within `reach` metres, or a little farther where it is crowded) that is walkable, `allowed`, and
 * apart from all `others`; when none is, the one farthest from anybody. `turned` in [0, 1) turns the spiral, so that people
 * do not come in one after the other onto the same spots.
 */
export const freeSpot = (
  centre: Point,
  reach: number,
  others: Iterable<Point>,
  allowed: (p: Point) => boolean,
  turned: number,
): Point => {
  const counts = reach * WIDER.at(-1)! + ELBOW_ROOM;
  const near: Point[] = [];
  for (const o of others) if (Math.abs(o.x - centre.x) < counts && Math.abs(o.z - centre.z) < counts) near.push(o);
  const roomAt = roomAmong(near);
  let best = centre;
  let most = -1;
  for (const wider of WIDER)
    for (let i = 0; i < SPOTS; i++) {
      const far = reach * wider * Math.sqrt((i + 0.5) / SPOTS);
      const spot = ahead(centre, turned * 2 * Math.PI + i * GOLDEN, far);
      if (!isWalkable(spot, -0.05) || !allowed(spot)) continue;
      const room = roomAt(spot);
      if (room >= ELBOW_ROOM) return spot;
      if (room <= most) continue;
      most = room;
      best = spot;
    }
  return best;
};
