/**
 * Everybody's motion on this device: frames say who changed, dead reckoning carries it on, and what is shown follows
 * smoothly. Plain objects outside React, read once per picture. Whoever stands still costs nothing, and whoever has a
 * free way before them one addition: a thousand people must fit into a picture of a slow phone.
 */
import { decodeFrame, type Motion, stampOf } from "../../shared/walk/frame.ts";
import { speedOf } from "../../shared/walk/gait.ts";
import { distance, turn } from "../../shared/walk/geometry.ts";
import { Lateness } from "../../shared/walk/lateness.ts";
import { CARRY_ON_S, reckon } from "../../shared/walk/reckon.ts";
import { freeWay } from "../../shared/walk/step.ts";

/** A motion as it is drawn now. */
export interface Shown extends Motion {
  readonly slot: number;
}

/** How fast the shown place closes in on the reckoned one, per second. */
const FOLLOW = 9;
/** A difference larger than this is a jump, not a walk, metres. */
const JUMP_M = 3;
/** How far one looks ahead for what is in somebody's way, metres. */
const LOOK_M = 2.5;
/** Shown as near as this to where somebody stands (metres and radians), they have arrived. */
const ARRIVED = 1e-3;

/** Where somebody is known to be, carried on. Times are seconds of the time that `advance` has passed on so far. */
interface Known extends Motion {
  readonly shown: Shown;
  /** Metres per second while they walk, else 0. */
  vx: number;
  vz: number;
  /** Until then nothing is in the way. */
  freeUntil: number;
  /** Then the motion ends, for nothing more was heard of it. */
  endsAt: number;
  /** Whether they are among those who move. */
  moves: boolean;
}

export class Motions {
  readonly shown = new Map<number, Shown>();
  readonly #known = new Map<number, Known>();
  /** Those who walk, or are not yet shown where they stand. */
  #moving: Known[] = [];
  #passed = 0;
  #lateness = new Lateness();
  /** One's own slot: it is moved by the walker's prediction, not by frames. */
  self: number | null = null;

  /**
   * Take in a frame (changes) or a snapshot (everybody) at `now`, ms of a steady clock. What comes later than usual has
   * gone on in the meantime. Returns false when the bytes are no frame.
   */
  receive(bytes: Uint8Array, snapshot: boolean, now: number): boolean {
    const seen = snapshot ? new Set<number>() : null;
    const stamp = stampOf(bytes);
    const late = stamp === null ? 0 : this.#lateness.of(stamp, now);
    const tick = decodeFrame(bytes, (slot, x, z, yaw, gait) => {
      seen?.add(slot);
      const motion = { x, z, yaw, gait };
      if (late > 0) reckon(motion, late);
      this.place(slot, motion, snapshot);
    });
    // Bytes that are no frame say of nobody that they are gone.
    if (seen && tick !== null)
      for (const slot of this.#known.keys()) if (!seen.has(slot) && slot !== this.self) this.remove(slot);
    return tick !== null;
  }

  /** Somebody is known to be here, moving so. `jump` shows them there at once. */
  place(slot: number, motion: Motion, jump = false): void {
    if (slot === this.self) return;
    const shown = this.#show(slot, motion);
    if (jump || distance(shown, motion) > JUMP_M) {
      shown.x = motion.x;
      shown.z = motion.z;
      shown.yaw = motion.yaw;
    }
    let known = this.#known.get(slot);
    if (!known) {
      known = { ...motion, shown, vx: 0, vz: 0, freeUntil: 0, endsAt: 0, moves: false };
      this.#known.set(slot, known);
    }
    known.x = motion.x;
    known.z = motion.z;
    // The short way round from where they look now, once for all pictures to come.
    known.yaw = shown.yaw + turn(shown.yaw, motion.yaw);
    known.gait = motion.gait;
    const speed = speedOf(motion.gait);
    known.vx = Math.sin(motion.yaw) * speed;
    known.vz = Math.cos(motion.yaw) * speed;
    known.endsAt = this.#passed + CARRY_ON_S;
    known.freeUntil = speed > 0 ? this.#passed + freeWay(motion, motion.yaw, LOOK_M) / speed : Infinity;
    if (known.moves) return;
    known.moves = true;
    this.#moving.push(known);
  }

  /** One's own body, as predicted: shown as it is. */
  placeSelf(slot: number, motion: Motion): void {
    this.self = slot;
    this.#forget(slot);
    const shown = this.#show(slot, motion);
    shown.x = motion.x;
    shown.z = motion.z;
    shown.yaw = motion.yaw;
  }

  remove(slot: number): void {
    this.#forget(slot);
    this.shown.delete(slot);
  }

  clear(): void {
    this.#known.clear();
    this.#moving = [];
    this.shown.clear();
    this.self = null;
    this.#lateness = new Lateness();
  }

  /** Carry everybody on by `seconds`. */
  advance(seconds: number): void {
    this.#passed += seconds;
    const k = 1 - Math.exp(-seconds * FOLLOW);
    const moving = this.#moving;
    let still = 0;
    for (let i = 0; i < moving.length; i++) {
      const known = moving[i]!;
      const { shown } = known;
      if (this.#passed > known.freeUntil || this.#passed > known.endsAt) this.#carryOn(known, seconds);
      else {
        known.x += known.vx * seconds;
        known.z += known.vz * seconds;
      }
      const dx = known.x - shown.x;
      const dz = known.z - shown.z;
      const turned = known.yaw - shown.yaw;
      shown.x += dx * k;
      shown.z += dz * k;
      shown.yaw += turned * k;
      const walks = known.vx !== 0 || known.vz !== 0;
      known.moves = walks || dx * dx + dz * dz + turned * turned > ARRIVED * ARRIVED;
      if (known.moves) moving[still++] = known;
    }
    moving.length = still;
  }

  /** Look ahead once more: straight on, or by the rule everybody shares along what is in the way, or no farther. */
  #carryOn(known: Known, seconds: number): void {
    const { x, z } = known;
    if (this.#passed <= known.endsAt) {
      const speed = speedOf(known.gait);
      known.freeUntil = this.#passed - seconds + freeWay(known, known.yaw, LOOK_M) / speed;
      if (this.#passed <= known.freeUntil) {
        known.x += known.vx * seconds;
        known.z += known.vz * seconds;
      } else reckon(known, seconds);
    }
    if (known.x !== x || known.z !== z) return;
    // What stopped them still stands there in the next picture: until there is news of them, they wait.
    known.vx = known.vz = 0;
    known.freeUntil = known.endsAt = Infinity;
  }

  /** How somebody is shown, in the gait of this motion; there at once if they were not shown before. */
  #show(slot: number, motion: Motion): Shown {
    let shown = this.shown.get(slot);
    if (!shown) {
      const { x, z, yaw, gait } = motion;
      shown = { slot, x, z, yaw, gait };
      this.shown.set(slot, shown);
    }
    shown.gait = motion.gait;
    return shown;
  }

  #forget(slot: number): void {
    const known = this.#known.get(slot);
    if (!known) return;
    this.#known.delete(slot);
    if (known.moves) this.#moving.splice(this.#moving.indexOf(known), 1);
  }
}
