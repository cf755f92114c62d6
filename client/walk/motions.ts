/**
 * Everybody's motion on this device: frames say who changed, dead reckoning carries it on, and what is shown follows
 * smoothly. Plain objects outside React, read once per picture.
 */
import { decodeFrame, type Motion } from "../../shared/walk/frame.ts";
import { turn } from "../../shared/walk/geometry.ts";
import { CARRY_ON_S, reckon } from "../../shared/walk/reckon.ts";

/** A motion as it is drawn now. `since` is when its gait began, in seconds of the clock given to `advance`. */
export interface Shown extends Motion {
  readonly slot: number;
  since: number;
}

/** How fast the shown place closes in on the reckoned one, per second. */
const FOLLOW = 9;
/** A difference larger than this is a jump, not a walk, metres. */
const JUMP_M = 3;

interface Known extends Motion {
  age: number;
}

export class Motions {
  readonly shown = new Map<number, Shown>();
  readonly #known = new Map<number, Known>();
  #now = 0;
  /** One's own slot: it is moved by the walker's prediction, not by frames. */
  self: number | null = null;

  /** Take in a frame (changes) or a snapshot (everybody). Returns false when the bytes are no frame. */
  receive(bytes: Uint8Array, snapshot: boolean): boolean {
    const seen = snapshot ? new Set<number>() : null;
    const tick = decodeFrame(bytes, (slot, x, z, yaw, gait) => {
      seen?.add(slot);
      this.place(slot, { x, z, yaw, gait }, snapshot);
    });
    if (seen) for (const slot of this.#known.keys()) if (!seen.has(slot) && slot !== this.self) this.remove(slot);
    return tick !== null;
  }

  /** Somebody is known to be here, moving so. `jump` shows them there at once. */
  place(slot: number, motion: Motion, jump = false): void {
    if (slot === this.self) return;
    this.#known.set(slot, { ...motion, age: 0 });
    const shown = this.shown.get(slot);
    if (!shown) this.shown.set(slot, { ...motion, slot, since: this.#now });
    else if (jump || Math.hypot(shown.x - motion.x, shown.z - motion.z) > JUMP_M) {
      shown.x = motion.x;
      shown.z = motion.z;
      shown.yaw = motion.yaw;
    }
    if (shown && shown.gait !== motion.gait) {
      shown.gait = motion.gait;
      shown.since = this.#now;
    }
  }

  /** One's own body, as predicted: shown as it is. */
  placeSelf(slot: number, motion: Motion): void {
    this.self = slot;
    this.#known.delete(slot);
    const shown = this.shown.get(slot);
    if (!shown) this.shown.set(slot, { ...motion, slot, since: this.#now });
    else {
      if (shown.gait !== motion.gait) shown.since = this.#now;
      shown.x = motion.x;
      shown.z = motion.z;
      shown.yaw = motion.yaw;
      shown.gait = motion.gait;
    }
  }

  remove(slot: number): void {
    this.#known.delete(slot);
    this.shown.delete(slot);
  }

  clear(): void {
    this.#known.clear();
    this.shown.clear();
    this.self = null;
  }

  /** Carry everybody on to `now` (seconds), `seconds` after the last call. */
  advance(now: number, seconds: number): void {
    this.#now = now;
    const k = 1 - Math.exp(-seconds * FOLLOW);
    for (const [slot, known] of this.#known) {
      known.age += seconds;
      if (known.age < CARRY_ON_S) reckon(known, seconds);
      const shown = this.shown.get(slot)!;
      shown.x += (known.x - shown.x) * k;
      shown.z += (known.z - shown.z) * k;
      shown.yaw += turn(shown.yaw, known.yaw) * k;
    }
  }
}
