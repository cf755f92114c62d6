/** What lies beyond the walkable world: three ranges of hills in the haze, and clouds. */
import { BufferGeometry, Float32BufferAttribute } from "three";
import { crown } from "../kit/foliage.ts";
import { paint } from "../kit/paint.ts";
import { at, Pile } from "../kit/pile.ts";

const range = (radius: number, height: number, base: string, top: string, phase: number): BufferGeometry => {
  const pieces = 120;
  const ridge = (i: number): number => {
    const a = (i / pieces) * Math.PI * 2;
    return (
      height *
      (0.64 + 0.24 * Math.sin(a * 4 + phase) + 0.16 * Math.sin(a * 9 + phase * 2) + 0.06 * Math.sin(a * 21 + phase))
    );
  };
  const positions: number[] = [];
  const p = (i: number, y: number): [number, number, number] => {
    const a = (i / pieces) * Math.PI * 2;
    return [Math.sin(a) * radius, y, Math.cos(a) * radius];
  };
  for (let i = 0; i < pieces; i++) {
    const [a, b, c, d] = [p(i, -2), p(i, ridge(i)), p(i + 1, ridge(i + 1)), p(i + 1, -2)];
    positions.push(...a, ...b, ...c, ...a, ...c, ...d);
  }
  const g = new BufferGeometry();
  g.setAttribute("position", new Float32BufferAttribute(positions, 3));
  g.computeVertexNormals();
  return paint(g, base, { foot: 1, top });
};

const cloud = (seed: number): BufferGeometry =>
  crown(
    [
      { x: 0, y: 0, z: 0, r: 1 },
      { x: 1.3, y: -0.16, z: 0.1, r: 0.76 },
      { x: -1.35, y: -0.14, z: 0, r: 0.82 },
      { x: 0.6, y: 0.42, z: 0, r: 0.72 },
      { x: -2.3, y: -0.3, z: 0.1, r: 0.5 },
      { x: 2.2 + (seed % 3) * 0.2, y: -0.3, z: 0, r: 0.46 },
      { x: -0.7, y: 0.3, z: 0.1, r: 0.6 },
    ],
    { base: "#ffd3c4", top: "#fffdf6", detail: 4, foot: 1, melt: 0.45, squash: 0.74 },
  );

export const distant = (): Pile => {
  const pile = new Pile().shine(
    range(72, 10, "#dfdcb6", "#a9c4a2", 1),
    range(96, 15, "#f2dcc6", "#b9c2c6", 2.4),
    range(118, 23, "#fbe2ce", "#cbc2d8", 4.1),
  );
  const clouds = [
    [-38, 29, -84, 5.2],
    [24, 36, -92, 6],
    [60, 26, -66, 4.4],
    [-74, 34, -42, 5.4],
    [76, 34, 14, 5.6],
    [4, 25, -106, 4],
    [-66, 30, 50, 5],
    [30, 34, 84, 5.4],
    [-20, 28, 96, 4.4],
  ] as const;
  for (const [i, [x, y, z, size]] of clouds.entries())
    pile.shine(at(cloud(i), { x, y, z, yaw: Math.atan2(-x, -z), scale: size }));
  return pile;
};
