/** What is written into the file: positions and shown colours, welded where both agree. */
import type { BufferGeometry } from "three";
import { Vector3 } from "three";
import { type Morning, plain, show } from "./light.ts";

/** A byte with its last bits made alike: the eye does not miss them between two corners, and the file packs smaller. */
const coarse = (byte: number, bits: number): number =>
  Math.max(0, Math.min(255, Math.round(byte / 2 ** bits) * 2 ** bits));

/**
 * Colour as it is stored: brightness, then how far it leans to red from blue and to green from both, around 128. Baked
 * light changes brightness from corner to corner and hue hardly at all, so this packs far smaller than red, green, blue.
 */
const tone = (r: number, g: number, b: number): [number, number, number] => [
  coarse((r + 2 * g + b) / 4, 1),
  coarse((r - b) / 2 + 128, 1),
  coarse((2 * g - r - b) / 4 + 128, 1),
];

export class Mesh {
  /** Metres per step of a stored position. */
  readonly step: number;
  readonly positions: number[] = [];
  /** Four bytes a corner: the three of its tone, and lantern warmth. */
  readonly tones: number[] = [];
  readonly index: number[] = [];
  readonly #welded = new Map<string, number>();

  constructor(step: number) {
    this.step = step;
  }

  /** Add a corner; returns its number. Corners at one place whose colours agree to 1/32 are one. */
  corner(x: number, y: number, z: number, [r, g, b, a]: readonly [number, number, number, number]): number {
    const q = [x, y, z].map((v) => Math.round(v / this.step));
    const key = `${q.join()} ${r >> 3} ${g >> 3} ${b >> 3} ${a >> 5}`;
    const known = this.#welded.get(key);
    if (known !== undefined) return known;
    const n = this.positions.length / 3;
    this.positions.push(...q);
    this.tones.push(...tone(r, g, b), coarse(a, 4));
    this.#welded.set(key, n);
    return n;
  }

  /** Add a triangle unless it has collapsed. */
  triangle(a: number, b: number, c: number): void {
    if (a !== b && b !== c && c !== a) this.index.push(a, b, c);
  }

  get triangles(): number {
    return this.index.length / 3;
  }

  /** Add painted geometry under the light; without one it is shown in its own colours, as what shines. */
  add(g: BufferGeometry, light?: Morning): void {
    const position = g.getAttribute("position");
    const normal = g.getAttribute("normal");
    const colour = g.getAttribute("color");
    const [p, n] = [new Vector3(), new Vector3()];
    const corners = [0, 0, 0];
    for (let i = 0; i < position.count; i++) {
      p.fromBufferAttribute(position, i);
      n.fromBufferAttribute(normal, i).normalize();
      const own = [colour.getX(i), colour.getY(i), colour.getZ(i)] as const;
      const rgba = light ? show(own, light.on(p, n)) : plain(own, 0.5);
      corners[i % 3] = this.corner(p.x, p.y, p.z, rgba);
      if (i % 3 === 2) this.triangle(corners[0]!, corners[1]!, corners[2]!);
    }
  }
}
