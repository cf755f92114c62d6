/** Whom a press on the picture means: somebody whose body or name tag the ray passes. */
import type { Ray } from "./pick.ts";

export interface Standing {
  readonly slot: number;
  readonly x: number;
  readonly z: number;
  /** Height over the ground of the feet, metres: seats lift people a little. */
  readonly lift: number;
}

/** A body counts when the ray passes this close to its middle line, between these heights, metres. */
const BODY_REACH = 0.36;
const BODY_M = [0.25, 1.4] as const;
/** The middle of a tag, metres; and half its height and width as parts of the distance: on the screen it hardly shrinks. */
const TAG_M = 1.98;
const TAG_HALF = [0.028, 0.075] as const;
/** Nobody farther away has a tag, metres. */
const FARTHEST = 22;

/** How far along the ray, metres, it meets somebody; null when it does not. */
const meets = ({ from, way }: Ray, { x, z, lift }: Standing): number | null => {
  const flat = Math.hypot(way[0], way[2]);
  if (flat < 1e-3) return null;
  const dx = x - from[0];
  const dz = z - from[2];
  // Seen from above: how far until the ray is beside them, and by how much it misses.
  const along = (dx * way[0] + dz * way[2]) / flat;
  const miss = Math.abs(dx * way[2] - dz * way[0]) / flat;
  if (along <= 0.3 || along > FARTHEST) return null;
  const height = from[1] + (way[1] / flat) * along - lift;
  const isBody = miss < BODY_REACH && height > BODY_M[0] && height < BODY_M[1];
  const isTag = miss < TAG_HALF[1] * along && Math.abs(height - TAG_M) < TAG_HALF[0] * along;
  return isBody || isTag ? along : null;
};

/** The nearest of those the ray meets, with how far away; null when it meets nobody. */
export const pickPerson = (
  ray: Ray,
  people: Iterable<Standing>,
): { readonly slot: number; readonly metres: number } | null => {
  let nearest: { slot: number; metres: number } | null = null;
  for (const person of people) {
    const metres = meets(ray, person);
    if (metres !== null && metres < (nearest?.metres ?? Infinity)) nearest = { slot: person.slot, metres };
  }
  return nearest;
};
