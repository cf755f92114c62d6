/** Vertex colour: everything the place is made of is painted here, before the light is baked over it. */
import { type BufferGeometry, Color, Float32BufferAttribute, MathUtils } from "three";

export interface Coat {
  /** What the colour fades into at the top; the base colour itself if left out. */
  readonly top?: string;
  /** Brightness at the bottom: painted shade where a thing meets the ground. */
  readonly foot?: number;
  /** Where bottom and top are, metres; the geometry's own extent if left out. */
  readonly from?: number;
  readonly to?: number;
}

/**
 * Paint a geometry with a colour that lightens towards the top, and bring it into the one form all parts share:
 * not indexed, with position, normal and (linear) colour.
 */
export const paint = (geometry: BufferGeometry, base: string, coat: Coat = {}): BufferGeometry => {
  const g = geometry.index ? geometry.toNonIndexed() : geometry;
  for (const name of Object.keys(g.attributes)) if (name !== "position" && name !== "normal") g.deleteAttribute(name);
  if (!g.getAttribute("normal")) g.computeVertexNormals();
  g.computeBoundingBox();
  const low = coat.from ?? g.boundingBox!.min.y;
  const high = coat.to ?? g.boundingBox!.max.y;
  const from = new Color(base);
  const to = new Color(coat.top ?? base);
  const mixed = new Color();
  const position = g.getAttribute("position");
  const colours = new Float32Array(position.count * 3);
  for (let i = 0; i < position.count; i++) {
    const t = high > low ? MathUtils.clamp((position.getY(i) - low) / (high - low), 0, 1) : 1;
    mixed.lerpColors(from, to, t).multiplyScalar(MathUtils.lerp(coat.foot ?? 0.86, 1, t ** 0.7));
    mixed.toArray(colours, i * 3);
  }
  g.setAttribute("color", new Float32BufferAttribute(colours, 3));
  return g;
};
