/** Somebody in the square, as the server knows them. */
import type { Motion } from "../../shared/walk/frame.ts";
import type { Point } from "../../shared/walk/geometry.ts";
import type { ClientMessages, Kind } from "../../shared/walk/messages.ts";
import { Bucket, Patience } from "./patience.ts";

/** The slow facts, which everybody sees. */
export interface Facts {
  /** Empty for a light. */
  name: string;
  look: number;
  kind: Kind;
  /** Index into the map's seats, or null when standing. */
  seat: number | null;
  umbrella: boolean;
  away: boolean;
}

/** A move as it came in, not looked at yet. */
export interface Claim extends Motion {
  /** Milliseconds of the square's clock. */
  readonly at: number;
}

/** Metres that a late line may catch up at once: two and a half seconds of running. */
export const CATCH_UP_M = 10;

/** How often one may do things: at once, and then per second. */
const allowances: Readonly<Record<keyof ClientMessages, readonly [burst: number, perSecond: number]>> = {
  go: [4, 0.5],
  sit: [6, 1],
  stand: [6, 1],
  gesture: [5, 1],
  umbrella: [4, 1],
  phrase: [3, 0.4],
  appear: [4, 0.2],
};

export class Person {
  readonly slot: number;
  /** The id of their pass; empty for samples. */
  readonly pass: string;
  readonly facts: Facts;
  /** As everybody sees it, carried on to `at`. */
  readonly motion: Motion;
  /** The moment that `motion` describes, ms. */
  at: number;
  /** When their motion was last heard of, ms: nothing is carried on for ever. */
  heard: number;
  /** Where they last said they were: the way from there to the next claim is what they have covered. */
  claimed: Point;
  /** The latest claim of this tick, if any. */
  claim: Claim | null = null;
  /** Metres they may still cover. */
  reach = CATCH_UP_M;
  reachAt: number;
  /** Since when they stand still where they stand, ms. */
  stillSince: number;
  /** When the gesture that they make ends, ms; 0 when they make none. */
  gestureEnds = 0;
  /** Others must hear of the motion in the next frame. */
  changed = true;
  /** The store has not heard of where they are. */
  unsaved = true;
  readonly patience: Patience;
  readonly allowed: Readonly<Record<keyof ClientMessages, Bucket>>;

  constructor(slot: number, pass: string, facts: Facts, motion: Motion, now: number) {
    this.slot = slot;
    this.pass = pass;
    this.facts = facts;
    this.motion = motion;
    this.at = now;
    this.heard = now;
    this.claimed = { x: motion.x, z: motion.z };
    this.reachAt = now;
    this.stillSince = now;
    this.patience = new Patience(now);
    this.allowed = Object.fromEntries(
      Object.entries(allowances).map(([what, [burst, perSecond]]) => [what, new Bucket(burst, perSecond, now)]),
    ) as unknown as Record<keyof ClientMessages, Bucket>;
  }

  /** A light is not addressed, and addresses nobody. */
  get isLight(): boolean {
    return this.facts.kind === "light";
  }
}
