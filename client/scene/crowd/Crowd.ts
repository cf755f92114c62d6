/**
 * Everybody, drawn at once: one instanced mesh for the nearest people, in detail, one for all the others, and one for
 * the shadows under them. Typed arrays only; a person is a row, and only rows that changed go to the graphics card.
 */
import {
  DoubleSide,
  DynamicDrawUsage,
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
import { type Bodies, BODY } from "../../walk/bodies.ts";
import { SWIFT_S } from "../../walk/motions.ts";
import { sceneTime } from "../clock.ts";
import { light } from "../dusk.ts";
import { assemble, type Figure } from "../figure/assemble.ts";
import { poseCode } from "../figure/poses.ts";
import { fragmentShader, vertexShader } from "../figure/shader.ts";
import { type InstancedMesh, instancedFrom } from "../instanced.ts";
import { dye } from "./dyes.ts";
import { type Onlooker, Ranks } from "./Ranks.ts";
import { shadowMesh } from "./shadows.ts";

/** People drawn in detail: the nearest ones. Their faces can be seen; everybody else's triangles are a fifth. */
const NEAR_ROWS = 20;
/** Rows in all; in a larger crowd the farthest people are not drawn. */
const ROWS = 2048;

/** How often it is looked who is near, seconds. */
const MUSTER_S = 0.25;
/** A seat this high lifts nobody: the body sits with its hem on it, metres. */
const SITTING_HEIGHT = 0.24;
/** How fast somebody slides onto a seat and off it, per second. */
const SETTLE = 7;
/** Where rows wait that hold nobody. */
const NOWHERE = -1000;

const DYE_BYTES = 16;
const DYE_WORDS = DYE_BYTES / 4;

export class Crowd {
  readonly near: InstancedMesh;
  readonly far: InstancedMesh;
  readonly shadows: InstancedMesh;
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
  /** How high over the ground each slot stands, metres: on a stage. */
  readonly #lifts = new Float32Array(MAX_SLOTS);
  readonly #acts = new Float32Array(MAX_SLOTS * 4);
  /** What each slot does now, as in its act: asked of everybody in every picture. */
  readonly #codes = new Uint8Array(MAX_SLOTS);
  readonly #colours = new Uint8Array(MAX_SLOTS * DYE_BYTES);
  /** The same dyes, of slots and of rows, in words of four bytes: copied four times as fast. */
  readonly #dyeWords = new Uint32Array(this.#colours.buffer);
  readonly #rowDyeWords = new Uint32Array(this.#dyes.array.buffer as ArrayBuffer);

  /** How each slot is, whatever it does: a pose's number without the gait. */
  readonly #stances = new Uint8Array(MAX_SLOTS);
  readonly #slotIn = new Int16Array(ROWS).fill(-1);
  #farCount = 0;
  /** Rows of those who begin something and of those on seats, while they are put. */
  readonly #begun: number[] = [];
  readonly #sitting: number[] = [];

  #picture = 0;
  #sinceMuster = 0;
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
      const { slot, seat, umbrella, away } = person;
      this.#colours.set(dye(person), slot * DYE_BYTES);
      this.#stances[slot] = poseCode(0, seat !== null, umbrella, away);
      if (seat !== null || !before) this.#seats[slot] = seat === null ? null : (seats[seat] ?? null);
      this.#stale = true;
      if (before) continue;
      this.#settled[slot] = seat === null ? 0 : 1;
      // Each body has its own rhythm; nobody arrives in the middle of a blend.
      this.#codes[slot] = this.#stances[slot]!;
      this.#acts.set([this.#stances[slot]!, this.#stances[slot]!, -100, (slot * 2.399) % 9], slot * 4);
    }
  }

  /** Somebody stands so high over the ground from now on, metres. */
  lift(slot: number, metres: number): void {
    this.#lifts[slot] = metres;
  }

  /** Draw everybody as they are shown now. Seconds since the last call; the time is that of the scene's clock. */
  update(bodies: Bodies, seconds: number, onlooker: Onlooker): void {
    const now = sceneTime.value;
    this.#sinceMuster += seconds;
    const mustered = this.#stale || this.#sinceMuster > MUSTER_S;
    if (mustered) this.#muster(bodies, onlooker);
    const settle = Math.min(1, seconds * SETTLE);
    const { rows } = bodies;
    this.#put(rows, 0, this.near.geometry.instanceCount, now, settle);
    const end = NEAR_ROWS + this.#farCount;
    if (mustered || seconds > SWIFT_S) {
      this.#put(rows, NEAR_ROWS, end, now, settle);
      return;
    }
    // Those farther away are put in every other picture: it cannot be seen from there, and halves the work.
    const half = NEAR_ROWS + (this.#farCount >> 1);
    if ((++this.#picture & 1) === 0) this.#put(rows, NEAR_ROWS, half, now, settle * 2);
    else this.#put(rows, half, end, now, settle * 2);
  }

  /** Put the bodies of rows `first` ... `end` - 1 where they are; `settle` is how far one gets onto a seat by now. */
  #put(bodies: Float64Array, first: number, end: number, now: number, settle: number): void {
    const places = this.#place.array as Float32Array;
    const slots = this.#slotIn;
    const stances = this.#stances;
    const codes = this.#codes;
    const seated = this.#seats;
    const lifts = this.#lifts;
    // What is to be done for a few comes after all the others: a loop that calls nothing is twice as fast.
    const begun = this.#begun;
    const sitting = this.#sitting;
    for (let row = first; row < end; row++) {
      const slot = slots[row]!;
      const body = slot * BODY;
      if (codes[slot] !== stances[slot]! + bodies[body + 3]!) begun.push(row);
      if (seated[slot] !== null) sitting.push(row);
      const at = row * 4;
      places[at] = bodies[body]!;
      places[at + 1] = lifts[slot]!;
      places[at + 2] = bodies[body + 1]!;
      places[at + 3] = bodies[body + 2]!;
    }
    for (const row of begun) this.#begin(row, bodies, now);
    for (const row of sitting) this.#seat(row, settle);
    begun.length = sitting.length = 0;
    upload(this.#place, first, end - 1);
  }

  /** Somebody is on their seat, or on the way onto it or off it. */
  #seat(row: number, settle: number): void {
    const slot = this.#slotIn[row]!;
    const seat = this.#seats[slot]!;
    const s = this.#settle(slot, settle);
    const places = this.#place.array as Float32Array;
    const at = row * 4;
    places[at]! += (seat.x - places[at]!) * s;
    places[at + 1] = (seat.height - SITTING_HEIGHT) * s;
    places[at + 2]! += (seat.z - places[at + 2]!) * s;
    places[at + 3]! += turn(places[at + 3]!, seat.yaw) * s;
  }

  /** Somebody begins to do something else: from their present pose to that one. */
  #begin(row: number, bodies: Float64Array, now: number): void {
    const slot = this.#slotIn[row]!;
    const code = this.#stances[slot]! + bodies[slot * BODY + 3]!;
    const from = slot * 4;
    this.#codes[slot] = code;
    this.#acts[from] = this.#acts[from + 1]!;
    this.#acts[from + 1] = code;
    this.#acts[from + 2] = now;
    for (let i = 0; i < 4; i++) this.#act.array[row * 4 + i] = this.#acts[from + i]!;
    upload(this.#act, row, row);
  }

  /** How far somebody is on their seat, 0 ... 1; once they are off it, it is forgotten. */
  #settle(slot: number, rate: number): number {
    const goal = this.#known[slot]!.seat === null ? 0 : 1;
    const s = (this.#settled[slot]! += (goal - this.#settled[slot]!) * rate);
    if (goal === 1 || s > 0.01) return s;
    this.#seats[slot] = null;
    return 0;
  }

  /** Give rows anew: the nearest people in detail, the others plainly. */
  #muster({ shown }: Bodies, onlooker: Onlooker): void {
    const isHere = (slot: number) => this.#known[slot] !== undefined;
    const { slots, nearCount, farCount } = this.#ranks.muster(shown, isHere, onlooker);
    const places = this.#place.array as Float32Array;
    const acts = this.#act.array as Float32Array;
    const dyes = this.#rowDyeWords;
    const used = NEAR_ROWS + farCount;
    let first = ROWS;
    let last = -1;
    for (let row = 0; row < used; row++) {
      const slot = slots[row]!;
      if (slot < 0) places[row * 4 + 1] = NOWHERE;
      if (slot < 0 || (slot === this.#slotIn[row] && !this.#stale)) continue;
      for (let i = 0; i < 4; i++) acts[row * 4 + i] = this.#acts[slot * 4 + i]!;
      for (let i = 0; i < DYE_WORDS; i++) dyes[row * DYE_WORDS + i] = this.#dyeWords[slot * DYE_WORDS + i]!;
      if (row < first) first = row;
      if (row > last) last = row;
    }
    this.#slotIn.set(slots);
    this.#farCount = farCount;
    this.#sinceMuster = 0;
    this.#stale = false;
    this.near.geometry.instanceCount = nearCount;
    this.far.geometry.instanceCount = farCount;
    this.shadows.geometry.instanceCount = used;
    upload(this.#place, 0, NEAR_ROWS - 1);
    upload(this.#act, first, last);
    upload(this.#dyes, first, last);
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

  #mesh({ geometry, wardrobe }: Figure, firstRow: number): InstancedMesh {
    const instanced = instancedFrom(geometry, this.#attributes(firstRow));
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      // The umbrella's cloth, the brim of a hat and long hair are seen from both sides.
      side: DoubleSide,
      uniforms: { uTime: sceneTime, uCalm: this.calm, ...light, uWardrobe: { value: wardrobe } },
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
