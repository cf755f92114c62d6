/** What lies beyond the walkable world: three ranges of hills in the haze. */
import { BufferGeometry, Float32BufferAttribute } from "three";
import { paint } from "../kit/paint.ts";
import { Pile } from "../kit/pile.ts";

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

export const distant = (): Pile =>
  new Pile().shine(
    range(72, 10, "#dfdcb6", "#a9c4a2", 1),
    range(96, 15, "#f2dcc6", "#b9c2c6", 2.4),
    range(118, 23, "#fbe2ce", "#cbc2d8", 4.1),
  );
