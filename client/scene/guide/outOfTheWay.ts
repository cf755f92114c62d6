/** She never stands between the camera and the person one looks at. Pure. */
import type { Point } from "../../../shared/walk/geometry.ts";

/** So far she keeps from the line of sight, metres. */
const CLEAR_M = 1.15;

/**
 * How far she steps aside from where she is, metres: to the side on which she is already, or stays on (`side`, 1 or -1), and only while
 * she is between `eye` and `person`.
 */
export const outOfTheWay = (
  guide: Point,
  eye: Point,
  person: Point,
  side: 1 | -1,
): Point & { readonly side: 1 | -1 } => {
  const [lx, lz] = [person.x - eye.x, person.z - eye.z];
  const length = Math.hypot(lx, lz) || 1;
  const [ux, uz] = [lx / length, lz / length];
  const [gx, gz] = [guide.x - eye.x, guide.z - eye.z];
  const along = gx * ux + gz * uz;
  const across = gx * -uz + gz * ux;
  const near = Math.abs(across);
  if (along < -0.5 || along > length || near >= CLEAR_M) return { x: 0, z: 0, side: across < 0 ? -1 : 1 };
  const by = side * CLEAR_M - across;
  return { x: -uz * by, z: ux * by, side };
};
