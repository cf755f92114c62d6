/** Basic shapes, each standing on or centred at its origin; metres. */
import {
  BoxGeometry,
  BufferGeometry,
  CatmullRomCurve3,
  CircleGeometry,
  CylinderGeometry,
  ExtrudeGeometry,
  Float32BufferAttribute,
  IcosahedronGeometry,
  LatheGeometry,
  PlaneGeometry,
  Shape,
  SphereGeometry,
  TubeGeometry,
  Vector2,
  Vector3,
} from "three";
import { mergeGeometries } from "three/addons/utils/BufferGeometryUtils.js";

type Triple = readonly [number, number, number];

/** A geometry from loose triangles and their normals. */
export const fromTriangles = (positions: number[], normals?: number[]): BufferGeometry => {
  const g = new BufferGeometry();
  g.setAttribute("position", new Float32BufferAttribute(positions, 3));
  if (normals) g.setAttribute("normal", new Float32BufferAttribute(normals, 3));
  else g.computeVertexNormals();
  return g;
};

/** The same shape seen from behind as well: for cloth, paper and leaves. */
export const bothSides = (g: BufferGeometry): BufferGeometry => {
  const flat = g.index ? g.toNonIndexed() : g;
  const p = flat.getAttribute("position").array;
  const n = flat.getAttribute("normal").array;
  const positions = [...p];
  const normals = [...n];
  for (let i = 0; i < p.length; i += 9)
    for (const corner of [0, 6, 3])
      for (let k = 0; k < 3; k++) {
        positions.push(p[i + corner + k]!);
        normals.push(n[i + corner + k]!);
      }
  return fromTriangles(positions, normals);
};

/**
 * A box whose edges are cut off by `soft` metres, with normals that bend over the cut, so that it looks rounded for
 * 44 triangles. `grid` cuts its faces into pieces along x, y and z: baked light lives on corners.
 */
export const softBox = (w: number, h: number, d: number, soft = 0.06, grid: Triple = [1, 1, 1]): BufferGeometry => {
  const half = [w / 2, h / 2, d / 2];
  const cut = Math.min(soft, w / 2.01, h / 2.01, d / 2.01);
  const positions: number[] = [];
  const normals: number[] = [];
  type Corner = { p: number[]; n: number[] };
  // A point of the face `axis`/`side` at u, v in -1..1 along the two other axes.
  const at = (axis: number, side: number, u: number, v: number): Corner => {
    const p = [0, 0, 0];
    const n = [0, 0, 0];
    p[axis] = side * half[axis]!;
    n[axis] = side;
    p[(axis + 1) % 3] = u * (half[(axis + 1) % 3]! - cut);
    p[(axis + 2) % 3] = v * (half[(axis + 2) % 3]! - cut);
    return { p, n };
  };
  const triangle = (a: Corner, b: Corner, c: Corner): void => {
    const [ux, uy, uz] = [0, 1, 2].map((k) => b.p[k]! - a.p[k]!) as [number, number, number];
    const [vx, vy, vz] = [0, 1, 2].map((k) => c.p[k]! - a.p[k]!) as [number, number, number];
    const out = (uy * vz - uz * vy) * a.n[0]! + (uz * vx - ux * vz) * a.n[1]! + (ux * vy - uy * vx) * a.n[2]!;
    for (const q of out >= 0 ? [a, b, c] : [a, c, b]) {
      positions.push(...q.p);
      normals.push(...q.n);
    }
  };
  const quad = (a: Corner, b: Corner, c: Corner, e: Corner): void => {
    triangle(a, b, c);
    triangle(a, c, e);
  };
  const step = (i: number, n: number): number => (i / n) * 2 - 1;
  for (let axis = 0; axis < 3; axis++) {
    const [nu, nv] = [grid[(axis + 1) % 3]!, grid[(axis + 2) % 3]!];
    for (const side of [-1, 1])
      for (let i = 0; i < nu; i++)
        for (let j = 0; j < nv; j++) {
          const [u0, u1, v0, v1] = [step(i, nu), step(i + 1, nu), step(j, nv), step(j + 1, nv)];
          quad(at(axis, side, u0, v0), at(axis, side, u1, v0), at(axis, side, u1, v1), at(axis, side, u0, v1));
        }
    // The four edges along this axis, between the faces of the two other axes.
    const [b, c] = [(axis + 1) % 3, (axis + 2) % 3];
    for (const sb of [-1, 1])
      for (const sc of [-1, 1])
        for (let i = 0; i < grid[axis]!; i++) {
          const [t0, t1] = [step(i, grid[axis]!), step(i + 1, grid[axis]!)];
          quad(at(b, sb, sc, t0), at(b, sb, sc, t1), at(c, sc, t1, sb), at(c, sc, t0, sb));
        }
  }
  for (const x of [-1, 1])
    for (const y of [-1, 1]) for (const z of [-1, 1]) triangle(at(0, x, y, z), at(1, y, z, x), at(2, z, x, y));
  return fromTriangles(positions, normals);
};

/** A plain box, for what is half hidden. */
export const block = (w: number, h: number, d: number): BufferGeometry => new BoxGeometry(w, h, d);

/** A post: tall ones get a row in between, so that baked light has corners to live on. Its ends are open. */
export const post = (top: number, bottom: number, height: number, sides = 7): BufferGeometry =>
  new CylinderGeometry(top, bottom, height, sides, height > 1 ? 2 : 1, true).translate(0, height / 2, 0);

/** A disc or drum standing on the ground; its underside is not seen. */
export const drum = (top: number, bottom: number, height: number, sides = 12): BufferGeometry =>
  mergeGeometries([
    new CylinderGeometry(top, bottom, height, sides, 1, true).translate(0, height / 2, 0),
    new CircleGeometry(top, sides).rotateX(-Math.PI / 2).translate(0, height, 0),
  ])!;

/** A round bar along x, both ends closed. */
export const bar = (radius: number, length: number, sides = 8): BufferGeometry =>
  new CylinderGeometry(radius, radius, length, sides, 1).rotateZ(Math.PI / 2);

export const ball = (radius: number, around = 10, rows = 6): BufferGeometry => new SphereGeometry(radius, around, rows);

/** A ball of few triangles with smooth normals. */
export const pebble = (radius: number, detail = 0): BufferGeometry => {
  const g = new IcosahedronGeometry(radius, detail);
  g.setAttribute("normal", g.getAttribute("position").clone());
  const n = g.getAttribute("normal");
  const v = new Vector3();
  for (let i = 0; i < n.count; i++) {
    v.fromBufferAttribute(n, i).normalize();
    n.setXYZ(i, v.x, v.y, v.z);
  }
  return g;
};

/** A rounded bud or bush of a flower, its foot at y = 0. */
export const bud = (radius: number): BufferGeometry =>
  turned(
    [
      [radius * 0.8, -radius * 0.3],
      [radius, radius * 0.25],
      [radius * 0.66, radius * 0.82],
      [0, radius * 1.05],
    ],
    7,
  );

/** Turn a profile of [radius, height] points, from the bottom up, around the y axis. */
export const turned = (profile: readonly (readonly [number, number])[], sides = 12): BufferGeometry =>
  new LatheGeometry(
    profile.map(([r, y]) => new Vector2(r, y)),
    sides,
  );

/** A rope or branch through points. */
export const tube = (points: readonly Vector3[], radius: number, pieces = 10, sides = 4): BufferGeometry =>
  new TubeGeometry(new CatmullRomCurve3([...points]), pieces, radius, sides);

/** An upright sheet that faces +z, cut into pieces where light should fall on it. */
export const sheet = (w: number, h: number, nx = 1, ny = 1): BufferGeometry => new PlaneGeometry(w, h, nx, ny);

/** A sheet that lies on the ground and faces up. */
export const mat = (w: number, d: number, nx = 1, nz = 1): BufferGeometry =>
  new PlaneGeometry(w, d, nx, nz).rotateX(-Math.PI / 2);

/** A flat outline pulled out along z, centred on z = 0. */
export const slab = (
  outline: Shape,
  depth: number,
  options: { bevel?: number; curve?: number; steps?: number } = {},
) => {
  const bevel = options.bevel ?? 0;
  return new ExtrudeGeometry(outline, {
    depth: depth - bevel * 2,
    steps: options.steps ?? 1,
    curveSegments: options.curve ?? 10,
    bevelEnabled: bevel > 0,
    bevelSize: bevel,
    bevelThickness: bevel,
    bevelOffset: -bevel,
    bevelSegments: 1,
  }).translate(0, 0, -depth / 2 + bevel);
};

/** The outline of an arch band between two radii, standing on y = 0. `squash` scales its height. */
export const archOutline = (outer: number, inner: number, squash = 1, pieces = 24): Shape => {
  const shape = new Shape();
  for (let i = 0; i <= pieces; i++) {
    const a = (Math.PI * i) / pieces;
    if (i === 0) shape.moveTo(Math.cos(a) * outer, 0);
    else shape.lineTo(Math.cos(a) * outer, Math.sin(a) * outer * squash);
  }
  if (inner > 0)
    for (let i = pieces; i >= 0; i--) {
      const a = (Math.PI * i) / pieces;
      shape.lineTo(Math.cos(a) * inner, Math.sin(a) * inner * squash);
    }
  return shape;
};
