/** Floors laid on the ground, flat and facing up. Every stone has its own tone. */
import { BufferGeometry, Color, Float32BufferAttribute } from "three";
import { random } from "./random.ts";

/** Collects flat polygons that face up. */
class Floor {
  readonly #positions: number[] = [];
  readonly #colours: number[] = [];

  fan(
    points: readonly (readonly [number, number])[],
    y: number,
    colour: Color,
    middle?: { at: readonly [number, number]; colour: Color },
  ): void {
    const corner = ([x, z]: readonly [number, number], c: Color): void => {
      this.#positions.push(x, y, z);
      this.#colours.push(c.r, c.g, c.b);
    };
    const centre = middle?.at ?? points[0]!;
    const first = middle ? 0 : 1;
    const last = middle ? points.length : points.length - 1;
    for (let i = first; i < last; i++) {
      const [a, b] = [points[i]!, points[(i + 1) % points.length]!];
      const up = (b[1] - centre[1]) * (a[0] - centre[0]) - (b[0] - centre[0]) * (a[1] - centre[1]) < 0;
      corner(centre, middle?.colour ?? colour);
      corner(up ? a : b, colour);
      corner(up ? b : a, colour);
    }
  }

  get geometry(): BufferGeometry {
    const g = new BufferGeometry();
    g.setAttribute("position", new Float32BufferAttribute(this.#positions, 3));
    g.setAttribute("color", new Float32BufferAttribute(this.#colours, 3));
    g.setAttribute(
      "normal",
      new Float32BufferAttribute(
        this.#positions.map((_, i) => (i % 3 === 1 ? 1 : 0)),
        3,
      ),
    );
    return g;
  }
}

export interface Ring {
  readonly inner: number;
  readonly outer: number;
  /** How long a stone is along the ring, metres. */
  readonly stone: number;
  readonly rows: number;
  readonly colours: readonly string[];
  /** How unlike the stones are, 0..1. */
  readonly jitter?: number;
  /** Only this part of the ring, radians around yaw 0 (+z); everything if left out. */
  readonly half?: number;
  readonly y?: number;
  readonly seed?: number;
  /** Rows lie higher and lower in turns; 1 begins with a low one, to alternate with the ring inside it. */
  readonly level?: 0 | 1;
}

/** How much lower every other row lies, metres: it reaches under its neighbours, so that no gap shows between chords. */
const STEP = 0.005;
const UNDER = 0.035;

/** A ring, or an arc, of stones around the origin. */
export const stoneRing = ({
  inner,
  outer,
  stone,
  rows,
  colours,
  jitter = 0.12,
  half = Math.PI,
  y = 0,
  seed = 9,
  level = 0,
}: Ring): BufferGeometry => {
  const next = random(seed);
  const floor = new Floor();
  const whole = half === Math.PI;
  for (let row = 0; row < rows; row++) {
    const r0 = inner + ((outer - inner) * row) / rows;
    const low = (row + level) % 2 === 1;
    const under = low ? UNDER : 0;
    const r1 = inner + ((outer - inner) * (row + 1)) / rows;
    const count = Math.max(5, Math.round((((r0 + r1) / 2) * half * 2) / stone));
    const shift = whole ? next() : 0;
    for (let i = 0; i < count; i++) {
      const angle = (k: number): number => -half + ((k + shift) / count) * half * 2;
      const [a, b] = [angle(i), angle(i + 1)];
      const light = 1 + (next() - 0.5) * jitter;
      const warm = (next() - 0.5) * jitter * 0.5;
      const c = new Color(colours[(row + i) % colours.length]!);
      c.setRGB(c.r * (light + warm), c.g * light, c.b * (light - warm));
      const p = (r: number, t: number): [number, number] => [Math.sin(t) * r, Math.cos(t) * r];
      // Wide stones follow the ring's curve, so that rows of different counts meet without gaps.
      const cuts = Math.ceil((b - a) / 0.22);
      for (let k = 0; k < cuts; k++) {
        const [t0, t1] = [a + ((b - a) * k) / cuts, a + ((b - a) * (k + 1)) / cuts];
        floor.fan([p(r0 - under, t0), p(r1 + under, t0), p(r1 + under, t1), p(r0 - under, t1)], low ? y - STEP : y, c);
      }
    }
  }
  return floor.geometry;
};

export interface Stone {
  readonly x: number;
  readonly z: number;
  readonly r: number;
}

/** Loose flagstones with worn, rounded outlines, lighter in the middle. */
export const flagstones = (
  stones: readonly Stone[],
  colours: readonly string[],
  seed: number,
  y = 0,
): BufferGeometry => {
  const next = random(seed);
  const floor = new Floor();
  for (const [i, { x, z, r }] of stones.entries()) {
    const start = next() * 6.28;
    const sides = 7;
    const outline = Array.from({ length: sides }, (_, k): [number, number] => {
      const a = start + (k / sides) * Math.PI * 2;
      const far = r * (0.9 + next() * 0.2);
      return [x + Math.sin(a) * far, z + Math.cos(a) * far];
    });
    const tone = 0.95 + next() * 0.09;
    const edge = new Color(colours[i % colours.length]!).multiplyScalar(tone * 0.95);
    floor.fan(outline, y, edge, { at: [x, z], colour: edge.clone().multiplyScalar(1.06) });
  }
  return floor.geometry;
};

/** Planks along x, `w` by `d` metres, cut into pieces so that light falls on them. */
export const planks = (
  w: number,
  d: number,
  width: number,
  pieces: number,
  colours: readonly string[],
  seed: number,
  y = 0,
) => {
  const next = random(seed);
  const floor = new Floor();
  const rows = Math.round(d / width);
  for (let row = 0; row < rows; row++) {
    const [z0, z1] = [-d / 2 + (d * row) / rows, -d / 2 + (d * (row + 1)) / rows];
    const tone = new Color(colours[row % colours.length]!).multiplyScalar(0.95 + next() * 0.1);
    for (let i = 0; i < pieces; i++) {
      const [x0, x1] = [-w / 2 + (w * i) / pieces, -w / 2 + (w * (i + 1)) / pieces];
      floor.fan(
        [
          [x0, z0],
          [x0, z1],
          [x1, z1],
          [x1, z0],
        ],
        y,
        tone,
      );
    }
  }
  return floor.geometry;
};
