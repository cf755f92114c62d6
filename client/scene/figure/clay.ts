/** A small kit to model figures from code: round shapes, placed and bent, as indexed triangles with smooth normals. */
import {
  BufferAttribute,
  BufferGeometry,
  CapsuleGeometry,
  CatmullRomCurve3,
  Euler,
  LatheGeometry,
  Matrix4,
  Quaternion,
  SphereGeometry,
  SplineCurve,
  TorusGeometry,
  TubeGeometry,
  Vector2,
  Vector3,
} from "three";

export type Triple = readonly [number, number, number];

/** Where a shape goes: metres, radians (turned about y, then x, then z), and stretched along its own axes. */
export interface Place {
  readonly at?: Triple;
  readonly turned?: Triple;
  readonly stretched?: Triple | number;
}

const euler = new Euler();
const turn = new Quaternion();

/** Move, turn and stretch a shape in place. */
export const put = (shape: BufferGeometry, { at = [0, 0, 0], turned = [0, 0, 0], stretched = 1 }: Place) =>
  shape.applyMatrix4(
    new Matrix4().compose(
      new Vector3(...at),
      turn.setFromEuler(euler.set(turned[0], turned[1], turned[2], "YXZ")),
      typeof stretched === "number" ? new Vector3().setScalar(stretched) : new Vector3(...stretched),
    ),
  );

export const ball = (radius: number, around = 12, down = 8, place: Place = {}): BufferGeometry =>
  put(new SphereGeometry(radius, around, down), place);

export const capsule = (radius: number, length: number, around = 8, cap = 2, place: Place = {}): BufferGeometry =>
  put(new CapsuleGeometry(radius, length, cap, around), place);

export const ring = (radius: number, thick: number, around = 12, round = 5, place: Place = {}, arc = Math.PI * 2) =>
  put(new TorusGeometry(radius, thick, round, around, arc), place);

/** A body of revolution about y, smooth through `profile` (radius, height). */
export const turned = (profile: readonly (readonly [number, number])[], around: number, rows: number): BufferGeometry =>
  new LatheGeometry(
    new SplineCurve(profile.map(([r, y]) => new Vector2(r, y)))
      .getPoints(rows)
      .map((p) => new Vector2(Math.max(0, p.x), p.y)),
    around,
  );

/** A tube through points; it ends open. */
export const tube = (points: readonly Triple[], radius: number, along: number, round: number): BufferGeometry =>
  new TubeGeometry(new CatmullRomCurve3(points.map((p) => new Vector3(...p))), along, radius, round);

/**
 * A skin over a grid of `columns` x `rows`: `point(u, v)` with both in [0, 1]. A closed skin joins u = 1 to u = 0
 * without a seam in its shading.
 */
export const skin = (
  columns: number,
  rows: number,
  point: (u: number, v: number) => Triple,
  closed = true,
): BufferGeometry => {
  const across = closed ? columns : columns + 1;
  const positions: number[] = [];
  const index: number[] = [];
  for (let r = 0; r <= rows; r++) for (let c = 0; c < across; c++) positions.push(...point(c / columns, r / rows));
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const a = r * across + c;
      const b = r * across + ((c + 1) % across);
      index.push(a, a + across, b, b, a + across, b + across);
    }
  const shape = new BufferGeometry();
  shape.setAttribute("position", new BufferAttribute(new Float32Array(positions), 3));
  shape.setIndex(index);
  return smooth(shape);
};

/** Bend every point of a shape and smooth its normals anew, across its seams too. */
export const bend = (shape: BufferGeometry, move: (x: number, y: number, z: number) => Triple): BufferGeometry => {
  const p = shape.getAttribute("position");
  for (let i = 0; i < p.count; i++) p.setXYZ(i, ...move(p.getX(i), p.getY(i), p.getZ(i)));
  return smooth(shape);
};

/** Normals from the faces, one for all vertices at the same place: a seam or a pole does not show. */
const smooth = (shape: BufferGeometry): BufferGeometry => {
  shape.computeVertexNormals();
  const p = shape.getAttribute("position");
  const n = shape.getAttribute("normal");
  const sums = new Map<string, Vector3>();
  const key = (i: number) => [p.getX(i), p.getY(i), p.getZ(i)].map((v) => Math.round(v * 1e4)).join();
  for (let i = 0; i < p.count; i++) {
    const sum = sums.get(key(i)) ?? new Vector3();
    sums.set(key(i), sum.add(new Vector3().fromBufferAttribute(n, i)));
  }
  for (let i = 0; i < p.count; i++) {
    const { x, y, z } = sums.get(key(i))!.clone().normalize();
    n.setXYZ(i, x, y, z);
  }
  return shape;
};

/** Smooth interpolation through `keys` of (where, value), sorted, flat beyond both ends. */
export const through = (keys: readonly (readonly [number, number])[], where: number): number => {
  const next = keys.findIndex(([k]) => k >= where);
  if (next < 0) return keys.at(-1)![1];
  if (next === 0) return keys[0]![1];
  const [k0, v0] = keys[next - 1]!;
  const [k1, v1] = keys[next]!;
  const t = (where - k0) / (k1 - k0);
  return v0 + (v1 - v0) * t * t * (3 - 2 * t);
};
