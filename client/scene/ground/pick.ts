/** What a press on the picture means: a free seat that the ray passes closely, or else a place on the ground. */
import type { Point } from "../../../shared/walk/geometry.ts";
import { type Seat, WORLD_RADIUS } from "../../../shared/walk/map.ts";

/** A ray from the eye; the way is of length one. */
export interface Ray {
  readonly from: readonly [number, number, number];
  readonly way: readonly [number, number, number];
}

export type Picked =
  | { readonly kind: "seat"; readonly index: number }
  | { readonly kind: "ground"; readonly point: Point };

/** A seat counts when the ray passes this close to the middle of somebody who would sit there, metres. */
const SEAT_REACH = 0.4;
const LAP_M = 0.1;
/** Presses farther away than this say nothing, metres. */
const FARTHEST = 60;

/** What lies under the ray; null when it is the sky, or too far away. */
export const pick = ({ from, way }: Ray, seats: readonly Seat[], isFree: (index: number) => boolean): Picked | null => {
  let best = -1;
  let bestD = SEAT_REACH;
  for (const [i, seat] of seats.entries()) {
    const dx = seat.x - from[0];
    const dy = seat.height + LAP_M - from[1];
    const dz = seat.z - from[2];
    const along = dx * way[0] + dy * way[1] + dz * way[2];
    if (along <= 0 || along > FARTHEST) continue;
    const d = Math.sqrt(Math.max(0, dx * dx + dy * dy + dz * dz - along * along));
    if (d < bestD && isFree(i)) {
      best = i;
      bestD = d;
    }
  }
  if (best >= 0) return { kind: "seat", index: best };
  if (way[1] >= -0.01) return null;
  const t = -from[1] / way[1];
  const point = { x: from[0] + way[0] * t, z: from[2] + way[2] * t };
  if (t > FARTHEST || Math.hypot(point.x, point.z) > WORLD_RADIUS + 2) return null;
  return { kind: "ground", point };
};
