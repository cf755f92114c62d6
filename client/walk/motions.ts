/**
 * Everybody's motion on this device: frames say who changed, dead reckoning carries it on, and what is shown follows
 * smoothly. Plain numbers outside React, read once per picture. Whoever stands still costs nothing, and whoever has a
 * free way before them one addition: a thousand people must fit into a picture of a slow phone.
 */
import { decodeFrame, MAX_SLOTS, type Motion, stampOf } from "../../shared/walk/frame.ts";
import { speedOf } from "../../shared/walk/gait.ts";
import { distance, turn } from "../../shared/walk/geometry.ts";
import { Lateness } from "../../shared/walk/lateness.ts";
import { CARRY_ON_S, reckon } from "../../shared/walk/reckon.ts";
import { freeWay } from "../../shared/walk/step.ts";
import { Bodies, BODY, putAt, type Shown } from "./bodies.ts";

/** How fast the shown place closes in on the reckoned one, per second. */
const FOLLOW = 9;
/** A difference larger than this is a jump, not a walk, metres. */
const JUMP_M = 3;
/** How far one looks ahead for what is in somebody's way, metres. */
const LOOK_M = 2.5;
/** Shown as near as this to where somebody stands (metres and radians), they have arrived. */
const ARRIVED = 1e-3;

/**
 * Somebody farther away than this, metres, moves in every other picture: thirty times a second like in a film, and a
 * walker by about four pixels. Where pictures take longer than `SWIFT_S`, seconds, that would be seen, and everybody
 * moves in each.
 */
const FAR_M = 15;
export const SWIFT_S = 1 / 45;
/** How somebody takes part, as bits: they move, are far away, and were left out of the last picture. */
const MOVES = 1;
const FAR = 2;
const LEFT_OUT = 4;

/** Where somebody is known to be, carried on: so many numbers per slot ... */
const KNOWN = 7;
const X = 0;
const Z = 1;
const YAW = 2;
/** ... metres per second while they walk, else 0 ... */
const VX = 3;
const VZ = 4;
/**
 * ... when one has to look at them again, for something is in the way or the motion ends; and when it ends, for nothing
 * more was heard of it. Both are seconds of the time that `advance` has passed on so far.
 */
const UNTIL = 5;
const ENDS = 6;

export class Motions {
  readonly bodies = new Bodies();
  readonly #known = new Float64Array(MAX_SLOTS * KNOWN);
  /** Those who walk, or are not yet shown where they stand: the first `#movers` slots of this list. */
  readonly #moving = new Uint16Array(MAX_SLOTS);
  readonly #part = new Uint8Array(MAX_SLOTS);
  #movers = 0;
  /** Whom one has to look at again in this picture, each followed by the seconds to carry them on. */
  readonly #due: number[] = [];
  #passed = 0;
  #picture = 0;
  #lastSeconds = 0;
  #lateness = new Lateness();
  /** One's own slot: it is moved by the walker's prediction, not by frames. */
  self: number | null = null;

  /** Everybody as they are shown now, by slot. */
  get shown(): ReadonlyMap<number, Shown> {
    return this.bodies.shown;
  }

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
      for (const slot of this.shown.keys()) if (!seen.has(slot) && slot !== this.self) this.remove(slot);
    return tick !== null;
  }

  /** Somebody is known to be here, moving so. `jump` shows them there at once. */
  place(slot: number, motion: Motion, jump = false): void {
    if (slot === this.self) return;
    const { x, z, yaw, gait } = motion;
    const body = this.bodies.show(slot, motion);
    if (jump || distance(body, motion) > JUMP_M) putAt(body, motion);
    body.gait = gait;
    const known = this.#known;
    const at = slot * KNOWN;
    const speed = speedOf(gait);
    known[at + X] = x;
    known[at + Z] = z;
    // The short way round from where they look now, once for all pictures to come.
    known[at + YAW] = body.yaw + turn(body.yaw, yaw);
    known[at + VX] = Math.sin(yaw) * speed;
    known[at + VZ] = Math.cos(yaw) * speed;
    known[at + ENDS] = this.#passed + CARRY_ON_S;
    known[at + UNTIL] = speed > 0 ? this.#lookAhead(motion, speed, this.#passed, known[at + ENDS]!) : Infinity;
    const part = this.#part[slot]!;
    // They were just carried up to now.
    this.#part[slot] = (part & FAR) | MOVES;
    if (part === 0) this.#moving[this.#movers++] = slot;
  }

  /** One's own body, as predicted: shown as it is. */
  placeSelf(slot: number, motion: Motion): void {
    this.self = slot;
    this.#forget(slot);
    putAt(this.bodies.show(slot, motion), motion).gait = motion.gait;
  }

  remove(slot: number): void {
    this.#forget(slot);
    this.bodies.hide(slot);
  }

  clear(): void {
    this.bodies.clear();
    this.#part.fill(0);
    this.#movers = 0;
    this.self = null;
    this.#lateness = new Lateness();
  }

  /** Carry everybody on by `seconds`; who is far away from oneself gets two pictures' share in every other one. */
  advance(seconds: number): void {
    this.#passed += seconds;
    const passed = this.#passed;
    const two = seconds + this.#lastSeconds;
    this.#lastSeconds = seconds;
    const follow = 1 - Math.exp(-seconds * FOLLOW);
    const followTwo = 1 - Math.exp(-two * FOLLOW);
    const turnOf = ++this.#picture & 1;
    const me = this.self === null || seconds > SWIFT_S ? undefined : this.shown.get(this.self);
    const far = me ? FAR_M * FAR_M : Infinity;
    const myX = me?.x ?? 0;
    const myZ = me?.z ?? 0;
    const known = this.#known;
    const { rows } = this.bodies;
    const moving = this.#moving;
    const parts = this.#part;
    let movers = 0;
    for (let i = 0; i < this.#movers; i++) {
      const slot = moving[i]!;
      const part = parts[slot]!;
      if (part === (MOVES | FAR) && (slot & 1) === turnOf) {
        parts[slot] = part | LEFT_OUT;
        moving[movers++] = slot;
        continue;
      }
      const wasLeftOut = part >= LEFT_OUT;
      const share = wasLeftOut ? two : seconds;
      const k = wasLeftOut ? followTwo : follow;
      const at = slot * KNOWN;
      const body = slot * BODY;
      if (passed > known[at + UNTIL]!) this.#due.push(slot, share);
      else {
        known[at + X]! += known[at + VX]! * share;
        known[at + Z]! += known[at + VZ]! * share;
      }
      const dx = known[at + X]! - rows[body]!;
      const dz = known[at + Z]! - rows[body + 1]!;
      const turned = known[at + YAW]! - rows[body + 2]!;
      const x = rows[body]! + dx * k;
      const z = rows[body + 1]! + dz * k;
      rows[body] = x;
      rows[body + 1] = z;
      rows[body + 2]! += turned * k;
      const walks = known[at + VX] !== 0 || known[at + VZ] !== 0;
      const moves = walks || dx * dx + dz * dz + turned * turned > ARRIVED * ARRIVED;
      if (moves) moving[movers++] = slot;
      const isFar = (x - myX) * (x - myX) + (z - myZ) * (z - myZ) > far;
      parts[slot] = moves ? (isFar ? MOVES | FAR : MOVES) : 0;
    }
    this.#movers = movers;
    // After all the others: a loop that calls nothing is twice as fast.
    for (let i = 0; i < this.#due.length; i += 2) this.#carryOn(this.#due[i]!, this.#due[i + 1]!);
    this.#due.length = 0;
  }

  /** When one has to look at somebody again who is here at `since`: at what is in the way, or the end of the motion. */
  #lookAhead(from: Motion, speed: number, since: number, ends: number): number {
    return Math.min(ends, since + freeWay(from, from.yaw, LOOK_M) / speed);
  }

  /** Look ahead once more: straight on, or by the rule everybody shares along what is in the way, or no farther. */
  #carryOn(slot: number, seconds: number): void {
    const known = this.#known;
    const at = slot * KNOWN;
    const gait = this.bodies.rows[slot * BODY + 3]!;
    const from = { x: known[at + X]!, z: known[at + Z]!, yaw: known[at + YAW]!, gait };
    const to = { ...from };
    if (this.#passed <= known[at + ENDS]!) {
      const until = this.#lookAhead(from, speedOf(gait), this.#passed - seconds, known[at + ENDS]!);
      known[at + UNTIL] = until;
      if (this.#passed <= until) {
        to.x += known[at + VX]! * seconds;
        to.z += known[at + VZ]! * seconds;
      } else reckon(to, seconds);
    }
    known[at + X] = to.x;
    known[at + Z] = to.z;
    if (to.x !== from.x || to.z !== from.z) return;
    // What stopped them still stands there in the next picture: until there is news of them, they wait.
    known[at + VX] = known[at + VZ] = 0;
    known[at + UNTIL] = known[at + ENDS] = Infinity;
  }

  #forget(slot: number): void {
    if (this.#part[slot] === 0) return;
    this.#part[slot] = 0;
    const at = this.#moving.indexOf(slot);
    this.#moving.copyWithin(at, at + 1, this.#movers--);
  }
}
