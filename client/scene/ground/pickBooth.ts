/** Whether a press on the picture means a booth: the ray meets its walls before the ground. Pure. */
import type { Point } from "../../../shared/walk/geometry.ts";
import type { Ray } from "./pick.ts";

/** A booth as a finger finds it: a round tower around it, metres. */
const RADIUS = 1.6;
const HEIGHT = 3.1;

/** How far along the ray it meets this booth; null where it does not, or the eye is inside. */
const metresTo = ({ from, way }: Ray, { x, z }: Point): number | null => {
  const [dx, dz] = [from[0] - x, from[2] - z];
  const a = way[0] * way[0] + way[2] * way[2];
  const b = dx * way[0] + dz * way[2];
  const c = dx * dx + dz * dz - RADIUS * RADIUS;
  const root = b * b - a * c;
  if (a === 0 || root < 0 || c < 0) return null;
  const side = (-b - Math.sqrt(root)) / a;
  if (side <= 0) return null;
  const y = from[1] + way[1] * side;
  if (y <= HEIGHT) return y >= 0 ? side : null;
  // Over the wall, and perhaps down onto the roof.
  const roof = way[1] < 0 ? (HEIGHT - from[1]) / way[1] : Number.POSITIVE_INFINITY;
  return roof <= (-b + Math.sqrt(root)) / a ? roof : null;
};

/** A booth by its number in the map, and how far away the ray meets it. */
export interface PickedBooth {
  readonly index: number;
  readonly metres: number;
}

/** The booth that the ray meets first; null when it meets none. */
export const pickBooth = (ray: Ray, booths: readonly Point[]): PickedBooth | null => {
  let best: PickedBooth | null = null;
  for (const [index, booth] of booths.entries()) {
    const far = metresTo(ray, booth);
    if (far !== null && (best === null || far < best.metres)) best = { index, metres: far };
  }
  return best;
};
