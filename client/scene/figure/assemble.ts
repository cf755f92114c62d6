/**
 * Puts pieces together: the body as one indexed geometry, and everything one may wear as a texture from which the shader
 * fetches its vertices ("wardrobe"). So a person costs the triangles of one hair style and one hat, not of all of them,
 * and everybody still is one draw call.
 */
import { BufferAttribute, BufferGeometry, Color, DataTexture, FloatType, RGBAFormat, SRGBColorSpace } from "three";
import { hairStyles, hats } from "../../../shared/walk/look.ts";
import { bodyPieces } from "./body.ts";
import { hairPieces } from "./hair.ts";
import { hatPieces } from "./hats.ts";
import { type Detail, dyes, limbs, type Piece } from "./pieces.ts";

/** Colours are kept darker by this, so that a shade above one fits into a byte. */
export const HEADROOM = 1.25;

/** Kinds of vertices, as the shader knows them. */
const BODY = 0;
const HAIR = 1;
const HAT = 2;

export interface Figure {
  /** position, normal, aPaint (own colour), aMeta (limb, dye, kind, blinks). */
  readonly geometry: BufferGeometry;
  /** Two texels per worn vertex: place and dye; normal and colour. Two rows per style. */
  readonly wardrobe: DataTexture;
  readonly triangles: number;
}

const colour = new Color();

/** A piece's colour at each vertex, three bytes: its own colour with the soft shade worked in. */
const painted = (piece: Piece): Uint8Array => {
  const p = piece.shape.getAttribute("position");
  const [foot, top] = piece.shade ?? [0.9, 1];
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < p.count; i++) {
    low = Math.min(low, p.getY(i));
    high = Math.max(high, p.getY(i));
  }
  const { r, g, b } = colour.set(piece.colour ?? "#ffffff").getRGB({ r: 0, g: 0, b: 0 }, SRGBColorSpace);
  const bytes = new Uint8Array(p.count * 3);
  for (let i = 0; i < p.count; i++) {
    const shade = foot + ((top - foot) * (p.getY(i) - low)) / Math.max(1e-4, high - low);
    bytes.set(
      [r, g, b].map((c) => Math.min(255, (c * shade * 255) / HEADROOM)),
      i * 3,
    );
  }
  return bytes;
};

/** The corners of a piece's triangles; those of no size, as at the poles of round shapes, are left out. */
const corners = ({ shape }: Piece): number[] => {
  const p = shape.getAttribute("position");
  const all = shape.index ? Array.from(shape.index.array) : Array.from({ length: p.count }, (_, i) => i);
  const isSame = (a: number, b: number) =>
    Math.hypot(p.getX(a) - p.getX(b), p.getY(a) - p.getY(b), p.getZ(a) - p.getZ(b)) < 1e-6;
  const kept: number[] = [];
  for (let i = 0; i < all.length; i += 3) {
    const [a, b, c] = all.slice(i, i + 3) as [number, number, number];
    if (!isSame(a, b) && !isSame(b, c) && !isSame(c, a)) kept.push(a, b, c);
  }
  return kept;
};

/** Texels of one style, unindexed: [x, y, z, dye + 8 if loose][nx, ny, nz, colour as 24 bits] per vertex. */
const sew = (pieces: readonly Piece[]): { first: number[]; second: number[]; count: number } => {
  const first: number[] = [];
  const second: number[] = [];
  for (const piece of pieces) {
    const p = piece.shape.getAttribute("position");
    const n = piece.shape.getAttribute("normal");
    const paint = painted(piece);
    for (const i of corners(piece)) {
      first.push(p.getX(i), p.getY(i), p.getZ(i), dyes.indexOf(piece.dye) + (piece.loose ? 8 : 0));
      const code = paint[i * 3]! * 65536 + paint[i * 3 + 1]! * 256 + paint[i * 3 + 2]!;
      second.push(n.getX(i), n.getY(i), n.getZ(i), code);
    }
  }
  return { first, second, count: first.length / 4 };
};

/** Model a figure. The caller disposes of geometry and wardrobe. */
export const assemble = (detail: Detail): Figure => {
  const body = bodyPieces(detail);
  const hair = hairStyles.map((style) => sew(hairPieces(style, detail)));
  const hat = hats.map((kind) => sew(hatPieces(kind, detail)));
  const hairVertices = Math.max(...hair.map((s) => s.count));
  const hatVertices = Math.max(...hat.map((s) => s.count));

  const width = hairVertices + hatVertices;
  const rows = Math.max(hairStyles.length, hats.length) * 2;
  const texels = new Float32Array(width * rows * 4);
  for (const [styles, offset] of [
    [hair, 0],
    [hat, hairVertices],
  ] as const)
    for (const [i, { first, second }] of styles.entries()) {
      texels.set(first, (i * 2 * width + offset) * 4);
      texels.set(second, ((i * 2 + 1) * width + offset) * 4);
    }
  const wardrobe = new DataTexture(texels, width, rows, RGBAFormat, FloatType);
  wardrobe.needsUpdate = true;

  const bodyVertices = body.reduce((sum, piece) => sum + piece.shape.getAttribute("position").count, 0);
  const total = bodyVertices + width;
  const position = new Float32Array(total * 3);
  const normal = new Int8Array(total * 3);
  const paint = new Uint8Array(total * 3);
  const meta = new Uint8Array(total * 4);
  const index: number[] = [];
  let at = 0;
  for (const piece of body) {
    const { count } = piece.shape.getAttribute("position");
    position.set(piece.shape.getAttribute("position").array, at * 3);
    normal.set(
      Array.from(piece.shape.getAttribute("normal").array, (v) => Math.round(v * 127)),
      at * 3,
    );
    paint.set(painted(piece), at * 3);
    for (let i = 0; i < count; i++)
      meta.set([limbs.indexOf(piece.limb), dyes.indexOf(piece.dye), BODY, piece.blinks ? 1 : 0], (at + i) * 4);
    for (const corner of corners(piece)) index.push(corner + at);
    at += count;
  }
  for (let i = 0; i < width; i++, at++) {
    position[at * 3] = i;
    meta.set([limbs.indexOf("head"), 0, i < hairVertices ? HAIR : HAT, 0], at * 4);
    index.push(at);
  }

  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(position, 3));
  geometry.setAttribute("normal", new BufferAttribute(normal, 3, true));
  geometry.setAttribute("aPaint", new BufferAttribute(paint, 3, true));
  geometry.setAttribute("aMeta", new BufferAttribute(meta, 4));
  geometry.setIndex(index);
  return { geometry, wardrobe, triangles: index.length / 3 };
};
