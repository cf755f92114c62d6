/** Where to put somebody: a free spot near a point, with room around it. */
import { ahead, distance, type Point } from "../../shared/walk/geometry.ts";
import { isWalkable } from "../../shared/walk/step.ts";

/** Room that a newcomer gets, metres, as long as there is any. */
const ELBOW_ROOM = 0.9;
/** Spots looked at, on a spiral that fills its circle evenly. */
const SPOTS = 64;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * The spot near `centre` (within `reach` metres) that is walkable, `allowed`, and apart from all `others`; when none is,
 * the one farthest from anybody. `turned` in [0, 1) turns the spiral, so that people do not come in one after the other
 * onto the same spots.
 */
export const freeSpot = (
  centre: Point,
  reach: number,
  others: readonly Point[],
  allowed: (p: Point) => boolean,
  turned: number,
): Point => {
  const near = others.filter((o) => distance(o, centre) < reach + ELBOW_ROOM);
  let best = centre;
  let room = -1;
  for (let i = 0; i < SPOTS; i++) {
    const spot = ahead(centre, turned * 2 * Math.PI + i * GOLDEN, reach * Math.sqrt((i + 0.5) / SPOTS));
    if (!isWalkable(spot, -0.05) || !allowed(spot)) continue;
    const d = near.reduce((least, o) => Math.min(least, distance(o, spot)), Infinity);
    if (d >= ELBOW_ROOM) return spot;
    if (d > room) {
      room = d;
      best = spot;
    }
  }
  return best;
};
