/** Somebody in the square, as the server knows them. */
import type { Motion } from "../../shared/walk/frame.ts";
import type { Point } from "../../shared/walk/geometry.ts";
import type { Badge, Role } from "../../shared/staff/roles.ts";
import type { Kind, Presence } from "../../shared/walk/messages.ts";
import { Bucket, Patience } from "./patience.ts";
import type { Rate } from "./perform.ts";

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
  /** What staff wear; "none" for everybody else. */
  badge: Badge;
  /** The hosted table that they are at, or null. */
  table: string | null;
}

/** Somebody who came in with a badge. */
interface Staff {
  /** The account's id. */
  readonly account: string;
  readonly badge: Badge;
  readonly roles: readonly Role[];
}

/** How somebody comes in. */
export interface Guise {
  readonly name: string;
  readonly look: number;
  readonly presence: Presence;
  readonly staff?: Staff | null;
}

/** Of somebody whom nothing is known of yet. */
export const newFacts = (): Facts => ({
  name: "",
  look: 0,
  kind: "visitor",
  seat: null,
  umbrella: false,
  away: false,
  badge: "none",
  table: null,
});

/** A move as it came in, not looked at yet. */
export interface Claim extends Motion {
  /** Milliseconds of the square's clock. */
  readonly at: number;
}

/** Metres that a late line may catch up at once: two and a half seconds of running. */
export const CATCH_UP_M = 10;

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
  /** The account of staff; null for everybody else. */
  account: string | null = null;
  /** The roles of staff; empty for everybody else. */
  roles: readonly Role[] = [];
  readonly #buckets = new Map<string, Bucket>();

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
  }

  /** Whether they may do this once more now; each call that says yes counts one. */
  mayDo(what: string, [burst, perSecond]: Rate, now: number): boolean {
    let bucket = this.#buckets.get(what);
    if (!bucket) this.#buckets.set(what, (bucket = new Bucket(burst, perSecond, now)));
    return bucket.take(now);
  }

  /** Appear as one came in: staff with their badge, a light without a name. */
  dress({ name, look, presence, staff }: Guise): void {
    const kind = staff ? "staff" : presence;
    const isLight = kind === "light";
    const umbrella = this.facts.umbrella && !isLight;
    Object.assign(this.facts, { name: isLight ? "" : name, look, kind, umbrella, badge: staff?.badge ?? "none" });
    this.account = staff?.account ?? null;
    this.roles = staff?.roles ?? [];
  }

  /** A light is not addressed, and addresses nobody. */
  get isLight(): boolean {
    return this.facts.kind === "light";
  }
}
