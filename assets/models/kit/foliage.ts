/** Crowns of trees, bushes and clouds: balls melted into one soft skin, so that no facet or seam shows. */
import { type BufferGeometry, Color, Float32BufferAttribute, IcosahedronGeometry, MathUtils, Vector3 } from "three";

/** One ball of a crown; `shift` moves its colour between base (0) and top (1). */
export interface Lobe {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly r: number;
  readonly shift?: number;
}

export interface Skin {
  readonly base: string;
  readonly top: string;
  /** Fineness: 20 * (detail + 1)² triangles. */
  readonly detail: number;
  /** How far balls melt into each other, metres. */
  readonly melt?: number;
  /** Height of the small bumps that read as leaves, metres; and their waves per metre. */
  readonly bumps?: number;
  readonly waves?: number;
  /** Brightness at the foot. */
  readonly foot?: number;
  /** Flatter than a ball, around y = 0 of the crown's own middle. */
  readonly squash?: number;
}

const middle = (lobes: readonly Lobe[]): Vector3 => {
  const c = new Vector3();
  let weight = 0;
  for (const l of lobes) {
    c.addScaledVector(new Vector3(l.x, l.y, l.z), l.r ** 3);
    weight += l.r ** 3;
  }
  return c.divideScalar(weight);
};

/** Distance to the melted skin, metres (negative inside). */
const distanceTo = (p: Vector3, lobes: readonly Lobe[], { melt = 0.3, bumps = 0, waves = 3 }: Skin): number => {
  let d = Infinity;
  for (const l of lobes) {
    const one = Math.hypot(p.x - l.x, p.y - l.y, p.z - l.z) - l.r;
    if (d === Infinity) d = one;
    else {
      const h = Math.max(melt - Math.abs(d - one), 0) / melt;
      d = Math.min(d, one) - h * h * melt * 0.25;
    }
  }
  if (bumps === 0) return d;
  const w = waves * Math.PI;
  return d - bumps * Math.sin(p.x * w) * Math.sin(p.y * w + 1) * Math.sin(p.z * w + 2);
};

/** A crown in one closed skin, painted from its shaded foot to its bright top. Star-shaped: seen from its middle. */
export const crown = (lobes: readonly Lobe[], skin: Skin): BufferGeometry => {
  const g = new IcosahedronGeometry(1, skin.detail);
  g.deleteAttribute("uv");
  const position = g.getAttribute("position");
  const c = middle(lobes);
  const reach = Math.max(...lobes.map((l) => Math.hypot(l.x - c.x, l.y - c.y, l.z - c.z) + l.r)) + 0.3;
  const low = Math.min(...lobes.map((l) => l.y - l.r));
  const high = Math.max(...lobes.map((l) => l.y + l.r));
  const [base, top] = [new Color(skin.base), new Color(skin.top)];
  const normals = new Float32Array(position.count * 3);
  const colours = new Float32Array(position.count * 3);
  const seen = new Map<string, { p: Vector3; n: Vector3; colour: Color }>();
  const direction = new Vector3();

  const find = (): { p: Vector3; n: Vector3; colour: Color } => {
    const p = c.clone().addScaledVector(direction, reach);
    for (let i = 0; i < 60; i++) {
      const d = distanceTo(p, lobes, skin);
      if (d < 0.002) break;
      p.addScaledVector(direction, -d * 0.8);
    }
    const e = 0.02;
    const slope = (x: number, y: number, z: number): number =>
      distanceTo(new Vector3(p.x + x, p.y + y, p.z + z), lobes, skin) -
      distanceTo(new Vector3(p.x - x, p.y - y, p.z - z), lobes, skin);
    const n = new Vector3(slope(e, 0, 0), slope(0, e, 0), slope(0, 0, e)).normalize();
    let shift = 0;
    let weight = 0;
    for (const l of lobes) {
      const w = Math.exp((-4 * (Math.hypot(p.x - l.x, p.y - l.y, p.z - l.z) - l.r)) / (skin.melt ?? 0.3));
      shift += (l.shift ?? 0) * w;
      weight += w;
    }
    const t = MathUtils.clamp((p.y - low) / (high - low) + (weight > 0 ? shift / weight : 0), 0, 1);
    const colour = new Color().lerpColors(base, top, t).multiplyScalar(MathUtils.lerp(skin.foot ?? 0.84, 1.03, t));
    return { p, n, colour };
  };

  for (let i = 0; i < position.count; i++) {
    direction.fromBufferAttribute(position, i).normalize();
    const key = `${direction.x.toFixed(4)} ${direction.y.toFixed(4)} ${direction.z.toFixed(4)}`;
    const point = seen.get(key) ?? find();
    seen.set(key, point);
    const squash = skin.squash ?? 1;
    position.setXYZ(i, point.p.x, c.y + (point.p.y - c.y) * squash, point.p.z);
    const n = point.n.clone();
    n.y /= squash;
    n.normalize().toArray(normals, i * 3);
    point.colour.toArray(colours, i * 3);
  }
  g.setAttribute("normal", new Float32BufferAttribute(normals, 3));
  g.setAttribute("color", new Float32BufferAttribute(colours, 3));
  return g;
};
