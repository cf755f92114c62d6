/**
 * Everybody, drawn at once: one instanced mesh for the nearest people, in detail, one for all the others, and one for
 * the shadows under them. Typed arrays only; a person is a row, and only rows that changed go to the graphics card.
 */
import {
  DoubleSide,
  DynamicDrawUsage,
  type InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  ShaderMaterial,
} from "three";
import type { Seat } from "../../../shared/walk/map.ts";
import { seats } from "../../../shared/walk/map.ts";
import { turn } from "../../../shared/walk/geometry.ts";
import { MAX_SLOTS } from "../../../shared/walk/frame.ts";
import type { Person } from "../../session/people.ts";
import type { Shown } from "../../walk/motions.ts";
import { sceneTime } from "../clock.ts";
import { together } from "../dusk.ts";
import { assemble, type Figure } from "../figure/assemble.ts";
import { poseCode } from "../figure/poses.ts";
import { fragmentShader, vertexShader } from "../figure/shader.ts";
import { dye } from "./dyes.ts";
import { instancedFrom } from "./instanced.ts";
import { type Onlooker, Ranks } from "./Ranks.ts";
import { shadowMesh } from "./shadows.ts";

/** People drawn in detail: the nearest ones. Their faces can be seen; everybody else's triangles are a fifth. */
export const NEAR_ROWS = 20;
/** Rows in all; in a larger crowd the farthest people are not drawn. */
export const ROWS = 2048;

/** How often it is looked who is near, seconds. */
const MUSTER_S = 0.25;
/** A seat this high lifts nobody: the body sits with its hem on it, metres. */
const SITTING_HEIGHT = 0.24;
/** How fast somebody slides onto a seat and off it, per second. */
const SETTLE = 7;
/** Where rows wait that hold nobody. */
const NOWHERE = -1000;

const DYE_BYTES = 16;

export class Crowd {
  readonly near: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  readonly far: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  readonly shadows: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  /** 1 while bodies breathe and sway, 0 where motion is unwelcome. */
  readonly calm = { value: 1 };

  readonly #place = new InstancedInterleavedBuffer(new Float32Array(ROWS * 4), 4);
  readonly #act = new InstancedInterleavedBuffer(new Float32Array(ROWS * 4), 4);
  readonly #dyes = new InstancedInterleavedBuffer(new Uint8Array(ROWS * DYE_BYTES), DYE_BYTES);
  readonly #figures: readonly Figure[];
  readonly #ranks = new Ranks(NEAR_ROWS, ROWS);

  /** The slow facts of each slot, kept here so that a row can be filled anew at any time. */
  readonly #known: (Person | undefined)[] = Array.from({ length: MAX_SLOTS });
  readonly #seats: (Seat | null)[] = Array.from({ length: MAX_SLOTS }, () => null);
  readonly #settled = new Float32Array(MAX_SLOTS);
  readonly #acts = new Float32Array(MAX_SLOTS * 4);
  readonly #colours = new Uint8Array(MAX_SLOTS * DYE_BYTES);

  #musteredAt = -Infinity;
  #stale = true;

  constructor() {
    for (const buffer of [this.#place, this.#act, this.#dyes]) buffer.setUsage(DynamicDrawUsage);
    this.#figures = [assemble("near"), assemble("far")];
    const [near, far] = this.#figures as [Figure, Figure];
    this.near = this.#mesh(near, 0);
    this.far = this.#mesh(far, NEAR_ROWS);
    this.shadows = shadowMesh(this.#attributes(0), this.calm);
  }

  /** Triangles of one person near and far. */
  get triangles(): { near: number; far: number } {
    return { near: this.#figures[0]!.triangles, far: this.#figures[1]!.triangles };
  }

  /** Who is here now. Call it when the slow facts changed, not per frame. */
  setPeople(people: ReadonlyMap<number, Person>): void {
    for (let slot = 0; slot < MAX_SLOTS; slot++)
      if (this.#known[slot] && !people.has(slot)) {
        this.#known[slot] = undefined;
        this.#stale = true;
      }
    for (const person of people.values()) {
      const before = this.#known[person.slot];
      if (before === person) continue;
      this.#known[person.slot] = person;
      this.#colours.set(dye(person), person.slot * DYE_BYTES);
      this.#stale = true;
      if (before) continue;
      this.#seats[person.slot] = null;
      this.#settled[person.slot] = person.seat === null ? 0 : 1;
      // Each body has its own rhythm; nobody arrives in the middle of a blend.
      this.#acts.set([0, 0, -100, (person.slot * 2.399) % 9], person.slot * 4);
    }
  }

  /** Draw everybody as they are shown now. Seconds since the last call; the time is that of the scene's clock. */
  update(shown: ReadonlyMap<number, Shown>, seconds: number, onlooker: Onlooker): void {
    const now = sceneTime.value;
    if (this.#stale || now - this.#musteredAt > MUSTER_S || now < this.#musteredAt) {
      this.#muster(shown, onlooker);
      this.#musteredAt = now;
    }
    const settle = Math.min(1, seconds * SETTLE);
    let firstPlace = ROWS;
    let lastPlace = -1;
    let firstAct = ROWS;
    let lastAct = -1;
    const places = this.#place.array as Float32Array;
    const acts = this.#act.array as Float32Array;
    for (const body of shown.values()) {
      const { slot } = body;
      const row = this.#ranks.rowOf[slot]!;
      const person = this.#known[slot];
      if (row < 0 || !person) continue;
      const code = poseCode(body.gait, person.seat !== null, person.umbrella, person.away);
      if (this.#acts[slot * 4 + 1] !== code) {
        this.#acts[slot * 4] = this.#acts[slot * 4 + 1]!;
        this.#acts[slot * 4 + 1] = code;
        this.#acts[slot * 4 + 2] = now;
        for (let k = 0; k < 3; k++) acts[row * 4 + k] = this.#acts[slot * 4 + k]!;
        if (row < firstAct) firstAct = row;
        if (row > lastAct) lastAct = row;
      }
      let { x, z, yaw } = body;
      let y = 0;
      if (person.seat !== null) this.#seats[slot] = seats[person.seat] ?? null;
      const seat = this.#seats[slot];
      if (seat) {
        const goal = person.seat === null ? 0 : 1;
        const s = (this.#settled[slot]! += (goal - this.#settled[slot]!) * settle);
        if (goal === 0 && s < 0.01) this.#seats[slot] = null;
        else {
          x += (seat.x - x) * s;
          z += (seat.z - z) * s;
          yaw += turn(yaw, seat.yaw) * s;
          y = (seat.height - SITTING_HEIGHT) * s;
        }
      }
      const at = row * 4;
      if (
        places[at] === Math.fround(x) &&
        places[at + 2] === Math.fround(z) &&
        places[at + 3] === Math.fround(yaw) &&
        places[at + 1] === Math.fround(y)
      )
        continue;
      places[at] = x;
      places[at + 1] = y;
      places[at + 2] = z;
      places[at + 3] = yaw;
      if (row < firstPlace) firstPlace = row;
      if (row > lastPlace) lastPlace = row;
    }
    upload(this.#place, firstPlace, lastPlace);
    upload(this.#act, firstAct, lastAct);
  }

  /** Give rows anew: the nearest people in detail, the others plainly. */
  #muster(shown: ReadonlyMap<number, Shown>, onlooker: Onlooker): void {
    this.#stale = false;
    const { slots, nearCount, farCount } = this.#ranks.muster(
      shown,
      (slot) => this.#known[slot] !== undefined,
      onlooker,
    );
    const places = this.#place.array as Float32Array;
    const used = NEAR_ROWS + farCount;
    for (let row = 0; row < used; row++) {
      const slot = slots[row]!;
      if (slot < 0) {
        places[row * 4 + 1] = NOWHERE;
        continue;
      }
      (this.#act.array as Float32Array).set(this.#acts.subarray(slot * 4, slot * 4 + 4), row * 4);
      (this.#dyes.array as Uint8Array).set(
        this.#colours.subarray(slot * DYE_BYTES, (slot + 1) * DYE_BYTES),
        row * DYE_BYTES,
      );
    }
    this.near.geometry.instanceCount = nearCount;
    this.far.geometry.instanceCount = farCount;
    this.shadows.geometry.instanceCount = used;
    for (const buffer of [this.#place, this.#act, this.#dyes]) upload(buffer, 0, used - 1);
  }

  #attributes(firstRow: number): Record<string, InterleavedBufferAttribute> {
    const at = (buffer: InstancedInterleavedBuffer, offset: number, bytes: boolean) =>
      new InterleavedBufferAttribute(buffer, 4, firstRow * buffer.stride + offset, bytes);
    return {
      iPlace: at(this.#place, 0, false),
      iAct: at(this.#act, 0, false),
      iSkin: at(this.#dyes, 0, true),
      iHair: at(this.#dyes, 4, true),
      iCoat: at(this.#dyes, 8, true),
      iHat: at(this.#dyes, 12, true),
    };
  }

  #mesh({ geometry, wardrobe }: Figure, firstRow: number): Mesh<InstancedBufferGeometry, ShaderMaterial> {
    const instanced = instancedFrom(geometry, this.#attributes(firstRow));
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      // The umbrella's cloth, the brim of a hat and long hair are seen from both sides.
      side: DoubleSide,
      uniforms: { uTime: sceneTime, uCalm: this.calm, uTogether: together, uWardrobe: { value: wardrobe } },
    });
    const mesh = new Mesh(instanced, material);
    mesh.frustumCulled = false;
    return mesh;
  }

  dispose(): void {
    for (const mesh of [this.near, this.far, this.shadows]) {
      mesh.geometry.dispose();
      mesh.material.dispose();
    }
    for (const { geometry, wardrobe } of this.#figures) {
      geometry.dispose();
      wardrobe.dispose();
    }
  }
}

/** Send rows `first` ... `last` of a buffer. */
const upload = (buffer: InstancedInterleavedBuffer, first: number, last: number): void => {
  if (last < first) return;
  buffer.addUpdateRange(first * buffer.stride, (last - first + 1) * buffer.stride);
  buffer.needsUpdate = true;
};
