/** Whether a press on the picture means something that stands there (a booth, a board, a tree): the ray meets it before the ground. Pure. */
import type { Point } from "../../../shared/walk/geometry.ts";
import type { Ray } from "./pick.ts";

/** Something as a finger finds it: a round tower around it, metres; a booth where it is not said otherwise. */
interface Tower extends Point {
  readonly r?: number;
  readonly height?: number;
}
const BOOTH = { r: 1.6, height: 3.1 } as const;

/** How far along the ray it meets this tower; null where it does not, or the eye is inside. */
const metresTo = ({ from, way }: Ray, { x, z, r = BOOTH.r, height = BOOTH.height }: Tower): number | null => {
  const [dx, dz] = [from[0] - x, from[2] - z];
  const a = way[0] * way[0] + way[2] * way[2];
  const b = dx * way[0] + dz * way[2];
  const c = dx * dx + dz * dz - r * r;
  const root = b * b - a * c;
  if (a === 0 || root < 0 || c < 0) return null;
  const side = (-b - Math.sqrt(root)) / a;
  if (side <= 0) return null;
  const y = from[1] + way[1] * side;
  if (y <= height) return y >= 0 ? side : null;
  // Over the wall, and perhaps down onto the roof.
  const roof = way[1] < 0 ? (height - from[1]) / way[1] : Number.POSITIVE_INFINITY;
  return roof <= (-b + Math.sqrt(root)) / a ? roof : null;
};

/** A booth by its number in the list, and how far away the ray meets it. */
export interface PickedBooth {
  readonly index: number;
  readonly metres: number;
}

/** The one that the ray meets first; null when it meets none. */
export const pickBooth = (ray: Ray, booths: readonly Tower[]): PickedBooth | null => {
  let best: PickedBooth | null = null;
  for (const [index, booth] of booths.entries()) {
    const far = metresTo(ray, booth);
    if (far !== null && (best === null || far < best.metres)) best = { index, metres: far };
  }
  return best;
};
