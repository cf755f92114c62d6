/** A seeded stream of numbers in [0, 1): the bake must come out the same on every machine. */
export const random = (seed: number): (() => number) => {
  let state = seed % 2147483647 || 1;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
};

/** Smooth noise over the plane in about [-1, 1], a few metres to a wave. */
export const drift = (x: number, z: number): number =>
  Math.sin(x * 0.31 + 1.3) * Math.cos(z * 0.27) * 0.5 + Math.sin(x * 0.13 - z * 0.17) * 0.5;
