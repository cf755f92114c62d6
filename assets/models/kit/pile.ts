/** A pile of painted parts in local coordinates: what a part builds, and what the square gathers. */
import { type BufferGeometry, Euler, Matrix4, Quaternion, Vector3 } from "three";
import { mergeGeometries } from "three/addons/utils/BufferGeometryUtils.js";

/** A lamp warms what is near it, and has a halo. `size` 1 is a large paper lantern; `reach` in metres. */
export interface Lamp {
  readonly position: Vector3;
  readonly colour: readonly [number, number, number];
  readonly size: number;
  readonly reach: number;
}

export interface Place {
  readonly x?: number;
  readonly y?: number;
  readonly z?: number;
  /** Turn around the vertical; 0 looks to +z. */
  readonly yaw?: number;
  /** Tilts, applied before the turn. */
  readonly pitch?: number;
  readonly roll?: number;
  readonly scale?: number | readonly [number, number, number];
}

const matrixOf = ({ x = 0, y = 0, z = 0, yaw = 0, pitch = 0, roll = 0, scale = 1 }: Place): Matrix4 => {
  const [sx, sy, sz] = typeof scale === "number" ? [scale, scale, scale] : scale;
  return new Matrix4().compose(
    new Vector3(x, y, z),
    new Quaternion().setFromEuler(new Euler(pitch, yaw, roll, "YXZ")),
    new Vector3(sx, sy, sz),
  );
};

/** Put a geometry somewhere (in place). */
export const at = (g: BufferGeometry, place: Place): BufferGeometry => g.applyMatrix4(matrixOf(place));

export class Pile {
  /** What light falls on. */
  readonly lit: BufferGeometry[] = [];
  /** What lies on the ground: light falls on it, but it throws no shade. */
  readonly floor: BufferGeometry[] = [];
  /** What shines by itself, or is far away: shown in its own colour. */
  readonly unlit: BufferGeometry[] = [];
  readonly lamps: Lamp[] = [];

  add(...geometries: BufferGeometry[]): this {
    this.lit.push(...geometries);
    return this;
  }

  lay(...geometries: BufferGeometry[]): this {
    this.floor.push(...geometries);
    return this;
  }

  shine(...geometries: BufferGeometry[]): this {
    this.unlit.push(...geometries);
    return this;
  }

  /** Set another pile into this one; its lamps come along. Uniform scales only where it has lamps. */
  place(other: Pile, place: Place = {}): this {
    const m = matrixOf(place);
    const scale = typeof place.scale === "number" ? place.scale : 1;
    for (const g of other.lit) this.lit.push(g.clone().applyMatrix4(m));
    for (const g of other.floor) this.floor.push(g.clone().applyMatrix4(m));
    for (const g of other.unlit) this.unlit.push(g.clone().applyMatrix4(m));
    for (const lamp of other.lamps)
      this.lamps.push({
        ...lamp,
        position: lamp.position.clone().applyMatrix4(m),
        size: lamp.size * scale,
        reach: lamp.reach * scale,
      });
    return this;
  }

  get triangles(): number {
    const count = (g: BufferGeometry): number => g.getAttribute("position").count / 3;
    return [...this.lit, ...this.floor, ...this.unlit].reduce((n, g) => n + count(g), 0);
  }
}

/** Several geometries as one. */
export const melt = (geometries: readonly BufferGeometry[]): BufferGeometry => mergeGeometries([...geometries])!;
