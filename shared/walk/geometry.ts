/** Plane geometry of the square: x to the east, z to the south (north is -z), metres; yaw in radians, 0 looks south (+z). */

export interface Point {
  readonly x: number;
  readonly z: number;
}

/** Length of a way of `x` and `z`, metres. (Math.hypot guards against overflow, and takes ten times as long.) */
export const length = (x: number, z: number): number => Math.sqrt(x * x + z * z);

/** Distance between two points, metres. */
export const distance = (a: Point, b: Point): number => length(a.x - b.x, a.z - b.z);

/** The yaw that looks from `from` to `to`, radians in (-PI, PI]. */
export const yawTowards = (from: Point, to: Point): number => Math.atan2(to.x - from.x, to.z - from.z);

/** The point `length` metres from `origin` in the direction of `yaw`. */
export const ahead = (origin: Point, yaw: number, length: number): Point => ({
  x: origin.x + Math.sin(yaw) * length,
  z: origin.z + Math.cos(yaw) * length,
});

/** The smallest signed turn from one yaw to another, radians in [-PI, PI). */
export const turn = (from: number, to: number): number => {
  const full = Math.PI * 2;
  return ((((to - from + Math.PI) % full) + full) % full) - Math.PI;
};

/** `count` yaws spread evenly over an arc of `span` radians around `middle`. */
export const spread = (middle: number, span: number, count: number): number[] =>
  count === 1 ? [middle] : Array.from({ length: count }, (_, i) => middle - span / 2 + (span * i) / (count - 1));
