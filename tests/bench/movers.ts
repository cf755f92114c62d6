/**
 * People as the design describes them: sixty of a hundred walk and turn every one to three seconds, half of all near the
 * stage. Their own motion is the truth; they tell the server when others would see it wrong.
 */
import { type Motion, quantise } from "../../shared/walk/frame.ts";
import { gaitCode, speedOf } from "../../shared/walk/gait.ts";
import { ahead, distance, type Point, turn, yawTowards } from "../../shared/walk/geometry.ts";
import { CARRY_ON_S, mustTell, reckon } from "../../shared/walk/reckon.ts";
import { isWalkable, pushOut, step } from "../../shared/walk/step.ts";

const WALKING = 0.6;
/** They turn by up to 45 degrees to either side, more where something stands before them, metres. */
const TURN = Math.PI / 4;
const SEES_M = 1;
/** They speak at most as often as our client does, seconds. */
const TELL_EVERY_S = 0.1;
const [IDLE, WALK] = [gaitCode("idle"), gaitCode("walk")];
/** Near the stage, and all over the square. */
const STAGE: Point = { x: 0, z: -22 };
const MIDDLE: Point = { x: 0, z: 0 };

export class Mover {
  readonly truth: Motion;
  readonly #told: Motion;
  readonly #home: Point;
  readonly #reach: number;
  readonly #walks: boolean;
  readonly #random: () => number;
  #turnsIn = 0;
  #silent = 0;

  constructor(index: number, random: () => number) {
    this.#random = random;
    this.#walks = index % 10 < WALKING * 10;
    const isNearStage = index % 2 === 0;
    this.#home = isNearStage ? STAGE : MIDDLE;
    this.#reach = isNearStage ? 12 : 40;
    const at = pushOut(ahead(this.#home, random() * 6.28, Math.sqrt(random()) * this.#reach));
    this.truth = { ...at, yaw: random() * 6.28 - 3.14, gait: IDLE };
    this.#told = { ...this.truth };
  }

  /** Where they start: their place in the store, so that no bench begins with a thousand people on one spot. */
  get start(): Point {
    return { x: this.truth.x, z: this.truth.z };
  }

  /** The server says where they are: somebody came too near, or a move could not be. */
  corrected(motion: Motion): void {
    Object.assign(this.truth, { x: motion.x, z: motion.z });
    Object.assign(this.#told, motion);
  }

  /** Go on for `seconds`; true when the server must hear of it. */
  advance(seconds: number): boolean {
    this.#turnsIn -= seconds;
    this.#silent += seconds;
    if (this.#walks && (this.#turnsIn <= 0 || !this.#isClear(this.truth.yaw))) this.#turn();
    Object.assign(this.truth, step(this.truth, this.truth.yaw, speedOf(this.truth.gait) * seconds));
    reckon(this.#told, seconds);
    const isDue = mustTell(this.#told, this.truth) || (this.#walks && this.#silent > CARRY_ON_S - 1);
    if (!isDue || this.#silent < TELL_EVERY_S) return false;
    Object.assign(this.#told, quantise(this.truth));
    this.#silent = 0;
    return true;
  }

  /** A little to either side; homewards when they are far; and around what stands in the way. */
  #turn(): void {
    const { truth } = this;
    this.#turnsIn = 1 + this.#random() * 2;
    truth.gait = WALK;
    const homewards = turn(truth.yaw, yawTowards(truth, this.#home));
    const isFar = distance(truth, this.#home) > this.#reach;
    const wish = isFar ? Math.max(-TURN, Math.min(TURN, homewards)) : (this.#random() * 2 - 1) * TURN;
    const ways = [0, 1, -1, 2, -2, 3, -3, 4].map((k) => turn(0, truth.yaw + wish + (k * Math.PI) / 4));
    truth.yaw = ways.find((yaw) => this.#isClear(yaw)) ?? truth.yaw;
  }

  #isClear(yaw: number): boolean {
    return isWalkable(ahead(this.truth, yaw, SEES_M)) && isWalkable(ahead(this.truth, yaw, SEES_M / 2));
  }
}

/** A small seeded random source (mulberry32): the same people walk the same ways in every run. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};
