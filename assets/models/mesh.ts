/** What is written into the file: positions and shown colours, welded where both agree. */
import type { BufferGeometry } from "three";
import { Vector3 } from "three";
import { type Lit, type Morning, show } from "./light.ts";

export class Mesh {
  /** Metres per step of a stored position. */
  readonly step: number;
  readonly positions: number[] = [];
  /** Four bytes a corner: red, green, blue, lantern warmth. */
  readonly colours: number[] = [];
  readonly index: number[] = [];
  readonly #welded = new Map<string, number>();

  constructor(step: number) {
    this.step = step;
  }

  /** Add a corner; returns its number. Corners at one place whose colours agree to 1/64 are one. */
  corner(x: number, y: number, z: number, [r, g, b, a]: readonly [number, number, number, number]): number {
    const q = [x, y, z].map((v) => Math.round(v / this.step));
    const key = `${q.join()} ${r >> 2} ${g >> 2} ${b >> 2} ${a >> 3}`;
    const known = this.#welded.get(key);
    if (known !== undefined) return known;
    const n = this.positions.length / 3;
    this.positions.push(...q);
    this.colours.push(r, g, b, a);
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

  /** Add painted geometry under the light, or as it is where `light` is a constant. */
  add(g: BufferGeometry, light: Morning | Lit): void {
    const position = g.getAttribute("position");
    const normal = g.getAttribute("normal");
    const colour = g.getAttribute("color");
    const [p, n] = [new Vector3(), new Vector3()];
    const corners = [0, 0, 0];
    for (let i = 0; i < position.count; i++) {
      p.fromBufferAttribute(position, i);
      n.fromBufferAttribute(normal, i).normalize();
      const lit = "on" in light ? light.on(p, n) : light;
      const rgba = show([colour.getX(i), colour.getY(i), colour.getZ(i)], lit);
      corners[i % 3] = this.corner(p.x, p.y, p.z, rgba);
      if (i % 3 === 2) this.triangle(corners[0]!, corners[1]!, corners[2]!);
    }
  }
}
