/**
 * The ground: one watertight sheet. Cells are cut finer where light or paving changes, so that soft shadows get corners
 * to live on and an empty lawn costs next to nothing; edges of paving are clipped out of the cells, so they stay crisp.
 */
import { Color, Vector3 } from "three";
import type { Point } from "../../shared/walk/geometry.ts";
import { type Lit, type Morning, show } from "./light.ts";
import type { Mesh } from "./mesh.ts";
import { floored, grassAt, heightAt, kerbAt, sandAt, toPaving, toWater } from "./terrain.ts";

const ROOT = 4;
const EXTENT = 80;
const RADIUS = 76;
/** Cells are cut at most so often: 4 m, 2, 1, 0.5. */
const DEPTH = 3;
/** How far light may miss a straight line across a cell (of about 1.5 at full sun). */
const TOLERANCE = 0.56;
/** How far the edge of paving may stray from its curve, metres. */
const BEND = 0.06;
/** Paving within this depth of its edge is kerb, metres. */
const KERB = 0.24;
/** The sheet lies a little lower than what is laid on it, metres. */
const SUNK = 0.012;
interface Corner {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly light: Lit;
  /** Distance to the paving's edge. */
  readonly paving: number;
  readonly water: number;
}

interface Cell {
  readonly x: number;
  readonly z: number;
  readonly size: number;
}

const between = (a: Corner, b: Corner, t: number): Corner => {
  const mix = (from: number, to: number): number => from + (to - from) * t;
  return {
    x: mix(a.x, b.x),
    y: mix(a.y, b.y),
    z: mix(a.z, b.z),
    light: {
      rgb: [0, 1, 2].map((k) => mix(a.light.rgb[k]!, b.light.rgb[k]!)) as [number, number, number],
      warm: mix(a.light.warm, b.light.warm),
    },
    paving: mix(a.paving, b.paving),
    water: mix(a.water, b.water),
  };
};

/** Cut a convex polygon where `value` is zero: the part below and the part above. */
const cut = (polygon: readonly Corner[], value: (c: Corner) => number): [Corner[], Corner[]] => {
  const [below, above]: [Corner[], Corner[]] = [[], []];
  for (const [i, a] of polygon.entries()) {
    const b = polygon[(i + 1) % polygon.length]!;
    const [va, vb] = [value(a), value(b)];
    (va < 0 ? below : above).push(a);
    if (va < 0 !== vb < 0) {
      const edge = between(a, b, va / (va - vb));
      below.push(edge);
      above.push(edge);
    }
  }
  return [below, above];
};

export class Ground {
  readonly #light: Morning;
  readonly #corners = new Map<string, Corner>();
  readonly #leaves: Cell[] = [];

  constructor(light: Morning) {
    this.#light = light;
    for (let x = -EXTENT; x < EXTENT; x += ROOT)
      for (let z = -EXTENT; z < EXTENT; z += ROOT)
        if (Math.hypot(x + ROOT / 2, z + ROOT / 2) < RADIUS) this.#divide({ x, z, size: ROOT }, 0);
  }

  #at(x: number, z: number): Corner {
    const key = `${x} ${z}`;
    const known = this.#corners.get(key);
    if (known) return known;
    const y = heightAt({ x, z }) - SUNK;
    const e = 0.4;
    const normal = new Vector3(
      heightAt({ x: x - e, z }) - heightAt({ x: x + e, z }),
      2 * e,
      heightAt({ x, z: z - e }) - heightAt({ x, z: z + e }),
    ).normalize();
    const light = this.#light.on(new Vector3(x, y + SUNK, z), normal);
    const corner = { x, y, z, light, paving: toPaving({ x, z }), water: toWater({ x, z }) };
    this.#corners.set(key, corner);
    return corner;
  }

  #divide(cell: Cell, depth: number): void {
    const { x, z, size } = cell;
    const half = size / 2;
    if (depth < DEPTH && this.#needsCut(cell, depth)) {
      for (const dx of [0, half])
        for (const dz of [0, half]) this.#divide({ x: x + dx, z: z + dz, size: half }, depth + 1);
      return;
    }
    const corners = [this.#at(x, z), this.#at(x + size, z), this.#at(x + size, z + size), this.#at(x, z + size)];
    if (!corners.every(floored)) this.#leaves.push(cell);
  }

  #needsCut({ x, z, size }: Cell, depth: number): boolean {
    const half = size / 2;
    const middle = { x: x + half, z: z + half };
    if (floored(middle)) return depth === 0;
    if (this.#cutsEdge(x, z, size, depth < 2 ? BEND : BEND * 2.6)) return true;
    if (Math.hypot(middle.x, middle.z) > 54) return false;
    const bright = (px: number, pz: number): number => {
      const { light } = this.#at(px, pz);
      return light.rgb[0] + light.rgb[1];
    };
    const [a, b, c, d] = [bright(x, z), bright(x + size, z), bright(x + size, z + size), bright(x, z + size)];
    const miss = Math.max(
      Math.abs(bright(middle.x, middle.z) - (a + b + c + d) / 4),
      Math.abs(bright(middle.x, z) - (a + b) / 2),
      Math.abs(bright(x + size, middle.z) - (b + c) / 2),
      Math.abs(bright(middle.x, z + size) - (c + d) / 2),
      Math.abs(bright(x, middle.z) - (d + a) / 2),
    );
    // Large cells are cut at the least sign of change: a trunk's shadow can hide between two of their corners.
    return miss > TOLERANCE * (depth === 0 ? 0.3 : depth === 1 ? 0.6 : 1.4);
  }

  /** Whether the paving's or the water's edge runs through a cell so bent that a straight cut would show. */
  #cutsEdge(x: number, z: number, size: number, bend: number): boolean {
    const half = size / 2;
    return [toPaving, toWater].some((to) => {
      const middle = to({ x: x + half, z: z + half });
      if (Math.abs(middle) > size * 0.75 + KERB) return false;
      const [a, b, c, d] = [
        to({ x, z }),
        to({ x: x + size, z }),
        to({ x: x + size, z: z + size }),
        to({ x, z: z + size }),
      ];
      return (
        Math.abs(middle - (a + b + c + d) / 4) > bend ||
        Math.abs(to({ x: x + half, z }) - (a + b) / 2) > bend ||
        Math.abs(to({ x: x + half, z: z + size }) - (c + d) / 2) > bend ||
        Math.abs(to({ x, z: z + half }) - (a + d) / 2) > bend ||
        Math.abs(to({ x: x + size, z: z + half }) - (b + c) / 2) > bend
      );
    });
  }

  /** The corners along one edge of a leaf, including those of finer neighbours, the last left out. */
  #edge(ax: number, az: number, bx: number, bz: number, finest: number): Corner[] {
    const length = Math.abs(bx - ax) + Math.abs(bz - az);
    const middle = this.#used.has(`${(ax + bx) / 2} ${(az + bz) / 2}`);
    if (length <= finest || !middle) return [this.#at(ax, az)];
    const [mx, mz] = [(ax + bx) / 2, (az + bz) / 2];
    return [...this.#edge(ax, az, mx, mz, finest), ...this.#edge(mx, mz, bx, bz, finest)];
  }

  readonly #used = new Set<string>();

  /** Write the sheet into a mesh. */
  into(mesh: Mesh): void {
    for (const { x, z, size } of this.#leaves)
      for (const [px, pz] of [
        [x, z],
        [x + size, z],
        [x + size, z + size],
        [x, z + size],
      ])
        this.#used.add(`${px} ${pz}`);
    const finest = ROOT / 2 ** DEPTH;
    for (const { x, z, size } of this.#leaves) {
      const rim = [
        ...this.#edge(x, z, x, z + size, finest),
        ...this.#edge(x, z + size, x + size, z + size, finest),
        ...this.#edge(x + size, z + size, x + size, z, finest),
        ...this.#edge(x + size, z, x, z, finest),
      ];
      if (rim.length === 4) this.#quad(mesh, rim);
      else {
        const middle = this.#at(x + size / 2, z + size / 2);
        for (const [i, a] of rim.entries()) this.#clip(mesh, [middle, a, rim[(i + 1) % rim.length]!]);
      }
    }
  }

  /** Two triangles, split along the diagonal whose ends are more alike. */
  #quad(mesh: Mesh, [a, b, c, d]: Corner[]): void {
    const unlike = (p: Corner, q: Corner): number => Math.abs(p.light.rgb[0] - q.light.rgb[0]);
    const [first, second] =
      unlike(a!, c!) <= unlike(b!, d!)
        ? [
            [a!, b!, c!],
            [a!, c!, d!],
          ]
        : [
            [a!, b!, d!],
            [b!, c!, d!],
          ];
    this.#clip(mesh, first);
    this.#clip(mesh, second);
  }

  #clip(mesh: Mesh, triangle: Corner[]): void {
    const [paved, lawn] = cut(triangle, (c) => c.paving);
    const [yard, kerb] = cut(paved, (c) => c.paving + KERB);
    const [, dry] = cut(lawn, (c) => c.water);
    this.#fill(mesh, dry, grassAt);
    this.#fill(mesh, kerb, kerbAt);
    this.#fill(mesh, yard, sandAt);
  }

  #fill(mesh: Mesh, polygon: readonly Corner[], colourAt: (p: Point) => Color): void {
    if (polygon.length < 3) return;
    const corners = polygon.map((c) => {
      const colour = colourAt(c);
      return mesh.corner(c.x, c.y, c.z, show([colour.r, colour.g, colour.b], c.light));
    });
    for (let i = 1; i + 1 < corners.length; i++) mesh.triangle(corners[0]!, corners[i]!, corners[i + 1]!);
  }
}
