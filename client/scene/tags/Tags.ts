/** Name tags over the people near: one atlas, one draw call, at most a few dozen, and none over another. */
import {
  DynamicDrawUsage,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Matrix4,
  type PerspectiveCamera,
  Vector2,
  Vector3,
  type WebGLRenderer,
} from "three";
import { length } from "../../../shared/walk/geometry.ts";
import { seats } from "../../../shared/walk/map.ts";
import type { Badge } from "../../../shared/staff/roles.ts";
import type { Person } from "../../session/people.ts";
import type { Shown } from "../../walk/bodies.ts";
import { type InstancedMesh, quads } from "../instanced.ts";
import { Atlas, CELLS, cellAspect, cellBox, type Label } from "./Atlas.ts";
import { type Candidate, thin } from "./thin.ts";

/** Tags fade from the first of these distances and are gone at the second, metres. */
const FADE_M = [15, 23] as const;
/** Height over the ground of somebody's tag, metres; under an umbrella it floats above it. */
const OVER_HEAD_M = 1.84;
const OVER_UMBRELLA_M = 2.34;
/** A tag's height in CSS pixels at text size 1, near and far. */
const HEIGHT_PX = [34, 22] as const;
/** Where a tag has its full and its least height, metres. */
const SIZE_M = [5, 16] as const;
/** How often the tags are chosen anew and one is written, seconds; how fast tags come and go, per second. */
const CHOOSE_S = 0.2;
const WRITE_S = 0.04;
const FADE = 7;
/** Numbers per tag on the graphics card: place and how much it is shown, cell of the atlas, height. */
const ROW = 9;

const vertexShader = /* glsl */ `
attribute vec4 iAt, iCell;
attribute float iHeight;
uniform vec2 uScreen;
varying vec2 vUv;
varying float vShown;
void main() {
  vUv = iCell.xy + uv * iCell.zw;
  vShown = iAt.w;
  vec4 at = projectionMatrix * viewMatrix * vec4(iAt.xyz, 1.0);
  // In whole pixels the writing stays sharp.
  at.xy += vec2(position.x * ${cellAspect.toFixed(4)}, position.y + 0.5) * iHeight * 2.0 / uScreen * at.w;
  gl_Position = iAt.w < 0.01 ? vec4(0.0, 0.0, 2.0, 1.0) : at;
}
`;

const fragmentShader = /* glsl */ `
uniform sampler2D uAtlas;
varying vec2 vUv;
varying float vShown;
void main() {
  gl_FragColor = texture2D(uAtlas, vUv) * vShown;
}
`;

interface Tag {
  readonly cell: number;
  /** Where its cell lies in the atlas. */
  readonly box: readonly number[];
  label: Label | null;
  slot: number;
  /** Whose it is, looked up when the tags are chosen and when the slow facts changed; null once they are gone. */
  body: Shown | null;
  person: Person | null;
  /** Part of the cell's width that is written on. */
  width: number;
  shown: number;
  wanted: boolean;
}

export interface TagOptions {
  readonly people: ReadonlyMap<number, Person>;
  readonly self: number | null;
  /** Most tags at a time. */
  readonly most: number;
  /** Text size as a multiple of the usual one. */
  readonly scale: number;
  /** The words before names, in the visitor's language: of sample people, and of staff by their badge. */
  readonly marks: { readonly sample: string; readonly badges: Readonly<Record<Exclude<Badge, "none">, string>> };
  /** How high over the ground somebody stands, metres; without: on it. */
  readonly liftOf?: (slot: number) => number;
  /** Whose tag is shown before those of people nearer. */
  readonly isFirst?: (slot: number) => boolean;
}

const between = ([from, to]: readonly [number, number], value: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

export class Tags {
  readonly mesh: InstancedMesh;
  readonly #atlas = new Atlas();
  readonly #tags: Tag[] = Array.from({ length: CELLS }, (_, cell) => ({
    cell,
    box: cellBox(cell),
    label: null,
    slot: -1,
    body: null,
    person: null,
    width: 0,
    shown: 0,
    wanted: false,
  }));
  readonly #bySlot = new Map<number, Tag>();
  readonly #rows = new InstancedInterleavedBuffer(new Float32Array(CELLS * ROW), ROW);
  readonly #screen = new Vector2(1, 1);
  readonly #point = new Vector3();
  readonly #toScreen = new Matrix4();
  #chosenAt = Infinity;
  #wroteAt = Infinity;
  #drawn: Tag[] = [];
  #people: ReadonlyMap<number, Person> | null = null;

  constructor() {
    this.#rows.setUsage(DynamicDrawUsage);
    this.mesh = quads({
      vertexShader,
      fragmentShader,
      uniforms: { uAtlas: { value: this.#atlas.texture }, uScreen: { value: this.#screen } },
      attributes: {
        iAt: new InterleavedBufferAttribute(this.#rows, 4, 0),
        iCell: new InterleavedBufferAttribute(this.#rows, 4, 4),
        iHeight: new InterleavedBufferAttribute(this.#rows, 1, 8),
      },
      side: 1,
      renderOrder: 8,
    });
  }

  /** Draw the tags of this picture. `size` is the picture's, CSS pixels. */
  update(
    gl: WebGLRenderer,
    camera: PerspectiveCamera,
    size: { readonly width: number; readonly height: number },
    shown: ReadonlyMap<number, Shown>,
    options: TagOptions,
    seconds: number,
  ): void {
    this.#screen.set(size.width, size.height);
    this.#chosenAt += seconds;
    if (this.#chosenAt >= CHOOSE_S) {
      this.#choose(camera, size, shown, options);
      this.#chosenAt = 0;
      this.#people = null;
    }
    if (this.#people !== options.people) this.#lookUp(shown, options.people);
    this.#wroteAt += seconds;
    if (this.#wroteAt >= WRITE_S) this.#write(gl, options);
    this.#fill(camera, options, Math.min(1, seconds * FADE));
  }

  #choose(
    camera: PerspectiveCamera,
    size: { readonly width: number; readonly height: number },
    shown: ReadonlyMap<number, Shown>,
    { people, self, most, scale, liftOf, isFirst }: TagOptions,
  ): void {
    const candidates: Candidate[] = [];
    const toScreen = this.#toScreen.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    for (const body of shown.values()) {
      const dx = body.x - camera.position.x;
      const dz = body.z - camera.position.z;
      const distance = Math.sqrt(dx * dx + dz * dz);
      if (distance > FADE_M[1] || body.slot === self) continue;
      const person = people.get(body.slot);
      if (!person || person.kind === "light" || person.name === "") continue;
      const y = heightOver(person) + (liftOf?.(body.slot) ?? 0);
      const at = this.#point.set(body.x, y, body.z).applyMatrix4(toScreen);
      if (at.z > 1 || Math.abs(at.x) > 1.05 || at.y < -1.05 || at.y > 1.1) continue;
      const tag = this.#bySlot.get(body.slot);
      const px = heightAt(distance) * scale;
      candidates.push({
        slot: body.slot,
        x: ((at.x + 1) / 2) * size.width,
        y: ((1 - at.y) / 2) * size.height,
        // Until it is written, a guess from the number of letters.
        width: px * (tag ? tag.width * cellAspect : Math.min(cellAspect, 0.9 + person.name.length * 0.5)),
        height: px,
        distance: isFirst?.(body.slot) ? 0 : distance,
      });
    }
    const kept = thin(candidates, Math.min(most, CELLS), (slot) => this.#bySlot.get(slot)?.wanted ?? false);
    for (const tag of this.#tags) tag.wanted = false;
    for (const { slot } of kept) {
      const tag = this.#bySlot.get(slot) ?? this.#take(slot);
      if (tag) tag.wanted = true;
    }
    // Far ones first, so that nearer ones lie over them while they pass.
    const order = new Map(kept.map((c) => [c.slot, c.distance]));
    this.#drawn = this.#tags
      .filter((t) => t.slot >= 0)
      .toSorted((a, b) => (order.get(b.slot) ?? 99) - (order.get(a.slot) ?? 99));
  }

  /** A cell for somebody: a free one, or that of a tag which is gone from the picture. */
  #take(slot: number): Tag | null {
    const tag = this.#tags.find((t) => t.slot < 0) ?? this.#tags.find((t) => !t.wanted && t.shown < 0.02);
    if (!tag) return null;
    this.#bySlot.delete(tag.slot);
    this.#bySlot.set(slot, tag);
    Object.assign(tag, { slot, label: null, shown: 0, width: 0 });
    return tag;
  }

  /** Write one tag that is not written yet; one at a time, so that no picture comes late. */
  #write(gl: WebGLRenderer, { people, marks }: TagOptions): void {
    for (const tag of this.#tags) {
      if (!tag.wanted) continue;
      const person = people.get(tag.slot);
      if (!person) continue;
      const isStaff = person.badge !== "none";
      const mark =
        person.badge === "none" ? (person.kind === "sample" ? marks.sample : null) : marks.badges[person.badge];
      if (tag.label?.name === person.name && tag.label.mark === mark) continue;
      tag.label = { name: person.name, mark, isStaff };
      tag.width = this.#atlas.write(gl, tag.cell, tag.label);
      this.#wroteAt = 0;
      return;
    }
  }

  /** Find the owners of all tags; the tag of somebody who is gone is free again. */
  #lookUp(shown: ReadonlyMap<number, Shown>, people: ReadonlyMap<number, Person>): void {
    this.#people = people;
    for (const tag of this.#drawn) {
      tag.body = shown.get(tag.slot) ?? null;
      tag.person = people.get(tag.slot) ?? null;
      if (tag.body && tag.person) continue;
      this.#bySlot.delete(tag.slot);
      Object.assign(tag, { slot: -1, label: null, wanted: false, shown: 0 });
    }
  }

  #fill(camera: PerspectiveCamera, { scale, liftOf }: TagOptions, fade: number): void {
    const rows = this.#rows.array as Float32Array;
    const eye = camera.position;
    let n = 0;
    for (const tag of this.#drawn) {
      const { body, person, box } = tag;
      if (!body || !person) continue;
      tag.shown += ((tag.wanted && tag.label ? 1 : 0) - tag.shown) * fade;
      if (tag.shown < 0.02) continue;
      const { x, z } = body;
      const y = heightOver(person) + (liftOf?.(tag.slot) ?? 0);
      const distance = length(x - eye.x, z - eye.z);
      // A step towards the eye, out of the hair.
      const nearer = 0.4 / Math.max(1, distance);
      const row = n++ * ROW;
      rows[row] = x + (eye.x - x) * nearer;
      rows[row + 1] = y + (eye.y - y) * nearer;
      rows[row + 2] = z + (eye.z - z) * nearer;
      rows[row + 3] = tag.shown * (1 - between(FADE_M, distance)) * (person.away ? 0.6 : 1);
      for (let i = 0; i < 4; i++) rows[row + 4 + i] = box[i]!;
      rows[row + 8] = heightAt(distance) * scale;
    }
    this.mesh.geometry.instanceCount = n;
    this.mesh.visible = n > 0;
    this.#rows.clearUpdateRanges();
    this.#rows.addUpdateRange(0, n * ROW);
    this.#rows.needsUpdate = n > 0;
  }

  /** Write every name anew, in a typeface that has arrived or was chosen. */
  rewrite(): void {
    this.#atlas.changeFont();
    for (const tag of this.#tags) if (tag.label) tag.label = { name: "", mark: null, isStaff: false };
  }

  dispose(): void {
    this.#atlas.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}

/** A tag's height at a distance in metres, CSS pixels. */
const heightAt = (distance: number): number => HEIGHT_PX[0] + (HEIGHT_PX[1] - HEIGHT_PX[0]) * between(SIZE_M, distance);

/** How high over the ground somebody's tag floats, metres. */
const heightOver = ({ seat, umbrella }: Person): number =>
  (umbrella ? OVER_UMBRELLA_M : OVER_HEAD_M) + (seat === null ? 0 : (seats[seat]?.height ?? 0.4) - 0.24);
