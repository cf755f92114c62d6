/** Painted shapes as one geometry: everything that is modelled in code and drawn with the light of the hour. */
import { BufferAttribute, BufferGeometry, Color, MathUtils, SRGBColorSpace } from "three";
import type { Triple } from "./clay.ts";

/** A shape, its colours from its foot to its top (sRGB hex), and how much it shines by itself (0 ... 1). */
export interface Painted {
  readonly shape: BufferGeometry;
  readonly colours: readonly [foot: string, top: string];
  readonly shine?: number;
  /** Lighter than its colours around a point: the point, how far, and the colour. */
  readonly lit?: { readonly at: Triple; readonly reach: number; readonly colour: string };
}

const srgb = (hex: string): [number, number, number] => {
  const { r, g, b } = new Color(hex).getRGB({ r: 0, g: 0, b: 0 }, SRGBColorSpace);
  return [r, g, b];
};

/**
 * All parts as one geometry: position, normal, aPaint (colour and shine), aTag (a small number of each part, 0 if `tagOf` is left out).
 * The parts' own geometries are disposed.
 */
export const painted = <Part extends Painted>(
  parts: readonly Part[],
  tagOf: (part: Part) => number = () => 0,
): BufferGeometry => {
  const position: number[] = [];
  const normal: number[] = [];
  const paint: number[] = [];
  const tag: number[] = [];
  const index: number[] = [];
  for (const part of parts) {
    const { shape, colours, shine = 0, lit } = part;
    const first = tag.length;
    const p = shape.getAttribute("position");
    const n = shape.getAttribute("normal");
    shape.computeBoundingBox();
    const { min, max } = shape.boundingBox!;
    const [foot, top] = colours.map(srgb);
    const glow = lit && srgb(lit.colour);
    for (let i = 0; i < p.count; i++) {
      const [x, y, z] = [p.getX(i), p.getY(i), p.getZ(i)];
      const t = (y - min.y) / Math.max(1e-4, max.y - min.y);
      const near = lit
        ? 1 - MathUtils.smoothstep(Math.hypot(x - lit.at[0], y - lit.at[1], z - lit.at[2]), 0, lit.reach)
        : 0;
      for (let k = 0; k < 3; k++) {
        const own = foot![k]! + (top![k]! - foot![k]!) * t;
        paint.push(Math.round((own + ((glow?.[k] ?? own) - own) * near) * 255));
      }
      paint.push(Math.round(shine * 255));
      position.push(x, y, z);
      normal.push(n.getX(i), n.getY(i), n.getZ(i));
      tag.push(tagOf(part));
    }
    for (const corner of Array.from(shape.index!.array)) index.push(first + corner);
    shape.dispose();
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(new Float32Array(position), 3));
  geometry.setAttribute("normal", new BufferAttribute(new Float32Array(normal), 3));
  geometry.setAttribute("aPaint", new BufferAttribute(new Uint8Array(paint), 4, true));
  geometry.setAttribute("aTag", new BufferAttribute(new Uint8Array(tag), 1));
  geometry.setIndex(index);
  return geometry;
};
