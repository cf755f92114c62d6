/**
 * The light of a warm morning, baked once: sky and bounce with ambient occlusion, the low sun with soft shadows, and the
 * warmth of every lantern. Colours leave here as they will be shown.
 */
import { type BufferGeometry, DoubleSide, MathUtils, Quaternion, Ray, Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";
import type { Lamp } from "./kit/pile.ts";

type Rgb = readonly [number, number, number];

/** Where the sun stands: west, low. */
const SUN = new Vector3(-0.74, 0.56, 0.3).normalize();
const SUNLIGHT: Rgb = [0.86, 0.66, 0.42];
const SKY: Rgb = [0.8, 0.84, 1];
const BOUNCE: Rgb = [0.98, 0.76, 0.62];
/** Shade leans towards lilac. */
const SHADE: Rgb = [0.93, 0.86, 1];
const WARMTH: Rgb = [1.05, 0.78, 0.45];

const OCCLUSION = 0.64;
const OCCLUSION_REACH = 2.2;
const OCCLUSION_RAYS = 20;
const SUN_RAYS = 6;
/** Half the sun's width, radians: how soft its shadows are. */
const SUN_SPREAD = 0.085;
const SHADOW_REACH = 45;
const WRAP = 0.35;

/** Light on a point: three factors for its colour, and how much of it comes from lanterns (0..1). */
export interface Lit {
  readonly rgb: [number, number, number];
  readonly warm: number;
}

const GOLDEN = 2.399963;
const hemisphere: readonly Vector3[] = Array.from({ length: OCCLUSION_RAYS }, (_, i) => {
  const u = (i + 0.5) / OCCLUSION_RAYS;
  const r = Math.sqrt(u);
  return new Vector3(Math.cos(i * GOLDEN) * r, Math.sqrt(1 - u), Math.sin(i * GOLDEN) * r);
});
const sunDisc: readonly Vector3[] = Array.from({ length: SUN_RAYS }, (_, i) => {
  const r = SUN_SPREAD * Math.sqrt((i + 0.5) / SUN_RAYS);
  const a = i * GOLDEN;
  return new Vector3(Math.cos(a) * r, Math.sin(a * 1.3) * r, Math.sin(a) * r).add(SUN).normalize();
});
const up = new Vector3(0, 1, 0);

/** Lamps by grid cell, so that a point looks only at those that may reach it. */
const LAMP_CELL = 6;
const lampKey = (x: number, z: number): string => `${Math.floor(x / LAMP_CELL)} ${Math.floor(z / LAMP_CELL)}`;

export class Morning {
  readonly #shade: MeshBVH;
  readonly #lamps = new Map<string, Lamp[]>();
  readonly #ray = new Ray();
  readonly #turn = new Quaternion();
  readonly #seen = new Map<string, Lit>();

  /** `shade`: everything that throws shadows; `lamps`: everything that warms. */
  constructor(shade: BufferGeometry, lamps: readonly Lamp[]) {
    this.#shade = new MeshBVH(shade.clone());
    for (const lamp of lamps)
      for (const dx of [-1, 0, 1])
        for (const dz of [-1, 0, 1]) {
          const key = lampKey(lamp.position.x + dx * LAMP_CELL, lamp.position.z + dz * LAMP_CELL);
          const list = this.#lamps.get(key);
          if (list) list.push(lamp);
          else this.#lamps.set(key, [lamp]);
        }
  }

  /** Light on a point with a normal. */
  on(p: Vector3, n: Vector3): Lit {
    const key =
      [p.x, p.y, p.z].map((v) => Math.round(v * 100)).join() + [n.x, n.y, n.z].map((v) => Math.round(v * 10)).join();
    const known = this.#seen.get(key);
    if (known) return known;
    const lit = this.#measure(p, n);
    this.#seen.set(key, lit);
    return lit;
  }

  #measure(p: Vector3, n: Vector3): Lit {
    const ray = this.#ray;
    ray.origin.copy(p).addScaledVector(n, 0.03);
    this.#turn.setFromUnitVectors(up, n);
    let hidden = 0;
    for (const h of hemisphere) {
      ray.direction.copy(h).applyQuaternion(this.#turn);
      const hit = this.#shade.raycastFirst(ray, DoubleSide, 0, OCCLUSION_REACH);
      if (hit) hidden += 1 - (hit.distance / OCCLUSION_REACH) * 0.75;
    }
    const open = 1 - (OCCLUSION * hidden) / OCCLUSION_RAYS;

    const facing = n.dot(SUN);
    let sun = 0;
    if (facing > 0) {
      for (const s of sunDisc) {
        ray.direction.copy(s);
        if (!this.#shade.raycastFirst(ray, DoubleSide, 0, SHADOW_REACH)) sun++;
      }
      sun /= SUN_RAYS;
    }
    const wrapped = Math.max(0, (facing + WRAP) / (1 + WRAP)) ** 1.2;
    const direct = 0.8 * wrapped * (facing > 0 ? 0.12 + 0.88 * sun : 0.1);
    const above = n.y * 0.5 + 0.5;

    const rgb: [number, number, number] = [0, 0, 0];
    for (let k = 0; k < 3; k++) {
      const ambient = (SKY[k]! * above + BOUNCE[k]! * (1 - above)) * 0.72 * open;
      rgb[k] = ambient * (1 + (SHADE[k]! - 1) * (1 - sun)) + SUNLIGHT[k]! * direct;
    }
    let warm = 0;
    for (const lamp of this.#lamps.get(lampKey(p.x, p.z)) ?? []) {
      const away = p.distanceTo(lamp.position);
      if (away > lamp.reach) continue;
      const towards =
        ((lamp.position.x - p.x) * n.x + (lamp.position.y - p.y) * n.y + (lamp.position.z - p.z) * n.z) / (away || 1);
      const f = (1 - away / lamp.reach) ** 2 * (0.35 + 0.65 * Math.max(0, towards)) * lamp.size;
      for (let k = 0; k < 3; k++) rgb[k]! += lamp.colour[k]! * WARMTH[k]! * f * 0.95;
      warm += f;
    }
    return { rgb, warm: Math.min(1, warm) };
  }
}

const byte = (v: number): number => Math.round(255 * MathUtils.clamp(v, 0, 1) ** (1 / 2.2));

/** A linear colour under a light, as four bytes: shown red, green, blue, and lantern warmth. Bright ends roll off softly. */
export const show = (colour: Rgb, light: Lit): [number, number, number, number] => {
  const channel = (k: 0 | 1 | 2): number => {
    const v = colour[k] * light.rgb[k];
    return byte(v > 0.8 ? 0.8 + (1 - Math.exp((0.8 - v) * 1.6)) * 0.2 : v);
  };
  return [channel(0), channel(1), channel(2), Math.round(255 * light.warm)];
};

/** A linear colour as it is. `warm`: how much it glows when the place draws together. */
export const plain = (colour: Rgb, warm: number): [number, number, number, number] => [
  byte(colour[0]),
  byte(colour[1]),
  byte(colour[2]),
  Math.round(255 * warm),
];
