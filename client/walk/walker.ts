/**
 * One's own body, predicted on this device with the same rule the server checks with: it follows keys, stick or a route,
 * and says something new only when others would see it wrong (shared/walk/reckon.ts). No network, no screen: ports are given.
 */
import type { Motion } from "../../shared/walk/frame.ts";
import { type Gesture, gaitCode, isGesture } from "../../shared/walk/gait.ts";
import { distance, type Point, turn, yawTowards } from "../../shared/walk/geometry.ts";
import { type ZoneId, zoneAt } from "../../shared/walk/map.ts";
import { CARRY_ON_S, mustTell, reckon } from "../../shared/walk/reckon.ts";
import { findRoute } from "../../shared/walk/route.ts";
import { RUN_SPEED, step, WALK_SPEED } from "../../shared/walk/step.ts";

export interface WalkerPorts {
  /** Tell the server of this motion. False when the line is down: it is told later. */
  readonly tell: (motion: Motion) => boolean;
  /** Seated, and asked to move: get up. */
  readonly rise: () => void;
  /** The places of everybody else who has a body, for the personal bubble. */
  readonly others: () => Iterable<Point>;
  readonly isClosed: (zone: ZoneId) => boolean;
}

const IDLE = gaitCode("idle");
const WALK = gaitCode("walk");
const RUN = gaitCode("run");
const SIT = gaitCode("sit");

/** How fast the body turns towards where it goes, radians per second. */
const TURN_RATE = 14;
/** A route point counts as reached from here, metres. */
const REACHED_M = 0.12;
/** Longest part of a second moved in one go, so that corners are not cut at 10 Hz. */
const SLICE_S = 0.05;
/** The server takes at most ten moves a second. */
const TELL_EVERY_S = 0.1;
/** A gesture lasts this long unless one walks off, seconds. */
const GESTURE_S = 2.6;
/** Nearer than this, somebody who stands still drifts aside, metres ... */
const BUBBLE_M = 0.6;
/** ... this fast, metres per second. */
const DRIFT_SPEED = 0.5;
/** Being put elsewhere by less than this is a nudge, metres. */
const NUDGE_M = 1;
/** Without coming closer for so long a route is given up, seconds. */
const STUCK_S = 1.5;

export class Walker {
  readonly motion: Motion = { x: 0, z: 0, yaw: Math.PI, gait: IDLE };
  readonly #ports: WalkerPorts;
  /** What others believe, carried on as they carry it on. */
  readonly #believed: Motion = { ...this.motion };
  #toldAt = -Infinity;
  #seated = false;
  #steering: number | null = null;
  #running = false;
  #route: Point[] = [];
  #arrived: (() => void) | null = null;
  #nearest = Infinity;
  #stuckFor = 0;
  #gestureEnds = 0;
  #now = 0;

  constructor(ports: WalkerPorts) {
    this.#ports = ports;
  }

  get isSeated(): boolean {
    return this.#seated;
  }

  /** Whether a key or the stick is held: the way is one's own for now. */
  get isSteered(): boolean {
    return this.#steering !== null;
  }

  /** The points still to be walked through. */
  get route(): readonly Point[] {
    return this.#route;
  }

  /** Walk to a point by the shortest way; `arrived` is called once there. False when there is no way. */
  walkTo(point: Point, arrived?: () => void): boolean {
    const route = findRoute(this.motion, point);
    if (!route) return false;
    this.#leaveSeat();
    this.#steering = null;
    this.#route = route;
    this.#arrived = arrived ?? null;
    this.#nearest = Infinity;
    this.#stuckFor = 0;
    this.#gestureEnds = 0;
    return true;
  }

  /** Walk in a world direction for as long as it is held; null lets go. Takes over from a route. */
  steer(yaw: number | null, running: boolean): void {
    if (yaw === null && this.#steering === null) return;
    this.#steering = yaw;
    this.#running = running;
    if (yaw === null) return;
    this.#dropRoute();
    this.#leaveSeat();
    this.#gestureEnds = 0;
  }

  stop(): void {
    this.#steering = null;
    this.#dropRoute();
  }

  /** Make a gesture where one is; it ends by itself, or when one walks. */
  gesture(gesture: Gesture): void {
    this.stop();
    this.motion.gait = gaitCode(gesture);
    this.#gestureEnds = this.#now + GESTURE_S;
    // The server shows the gesture to others itself.
    this.#believed.gait = this.motion.gait;
  }

  /** The server says where one is: a refused move, a seat, a place one was taken to. */
  place(motion: Motion): void {
    // A small correction of somebody on their way does not end the way.
    if (motion.gait === SIT || distance(motion, this.motion) > NUDGE_M) this.stop();
    Object.assign(this.motion, motion);
    this.#seated = motion.gait === SIT || (isGesture(motion.gait) && this.#seated);
    if (!isGesture(motion.gait)) this.#gestureEnds = 0;
    Object.assign(this.#believed, this.motion);
  }

  /** The slow state says whether one sits. */
  setSeated(seated: boolean): void {
    if (seated === this.#seated) return;
    this.#seated = seated;
    if (seated) this.stop();
    if (!isGesture(this.motion.gait)) this.motion.gait = seated ? SIT : IDLE;
    this.#believed.gait = this.motion.gait;
  }

  /** Move on by `seconds` to the time `now`, both in seconds. */
  update(now: number, seconds: number): void {
    this.#now = now;
    for (let left = seconds; left > 1e-6; left -= SLICE_S) this.#move(Math.min(left, SLICE_S));
    reckon(this.#believed, seconds);
    const late = now - this.#toldAt;
    const moving = this.motion.gait === WALK || this.motion.gait === RUN;
    const due = mustTell(this.#believed, this.motion) || (moving && late > CARRY_ON_S - 1);
    if (!due || late < TELL_EVERY_S || !this.#ports.tell({ ...this.motion })) return;
    Object.assign(this.#believed, this.motion);
    this.#toldAt = now;
  }

  #move(seconds: number): void {
    const m = this.motion;
    const goal = this.#steering ?? this.#towardsRoute();
    if (goal === null) {
      if (isGesture(m.gait) && this.#now < this.#gestureEnds) return;
      m.gait = this.#seated ? SIT : IDLE;
      if (!this.#seated) this.#drift(seconds);
      return;
    }
    const most = TURN_RATE * seconds;
    m.yaw += Math.min(most, Math.max(-most, turn(m.yaw, goal)));
    m.yaw = turn(0, m.yaw);
    const running = this.#steering !== null && this.#running;
    m.gait = running ? RUN : WALK;
    let metres = (running ? RUN_SPEED : WALK_SPEED) * seconds;
    const next = this.#route[0];
    if (next) metres = Math.min(metres, distance(m, next));
    this.#stepTo(step(m, m.yaw, metres));
    if (next) this.#follow(next, seconds);
  }

  #towardsRoute(): number | null {
    const next = this.#route[0];
    return next ? yawTowards(this.motion, next) : null;
  }

  /** Take the next point once this one is reached; give up when something keeps one from it. */
  #follow(next: Point, seconds: number): void {
    const left = distance(this.motion, next);
    if (left < this.#nearest - 0.01) {
      this.#nearest = left;
      this.#stuckFor = 0;
    } else this.#stuckFor += seconds;
    if (this.#stuckFor > STUCK_S) return this.stop();
    if (left > REACHED_M) return;
    this.#route.shift();
    this.#nearest = Infinity;
    if (this.#route.length > 0) return;
    const arrived = this.#arrived;
    this.stop();
    arrived?.();
  }

  #stepTo(to: Point): void {
    const zone = zoneAt(to);
    // Whoever is inside when a zone closes may still walk out.
    if (zone !== null && this.#ports.isClosed(zone) && zoneAt(this.motion) !== zone) return;
    this.motion.x = to.x;
    this.motion.z = to.z;
  }

  /** Keep a little room around oneself, so that nobody can stand in one's face. */
  #drift(seconds: number): void {
    let dx = 0;
    let dz = 0;
    for (const other of this.#ports.others()) {
      const d = distance(this.motion, other);
      if (d >= BUBBLE_M) continue;
      // On the very same spot any way is right, as long as it differs from theirs.
      const away = d > 0.01 ? yawTowards(other, this.motion) : Math.random() * Math.PI * 2;
      dx += Math.sin(away) * (BUBBLE_M - d);
      dz += Math.cos(away) * (BUBBLE_M - d);
    }
    if (dx !== 0 || dz !== 0) this.#stepTo(step(this.motion, Math.atan2(dx, dz), DRIFT_SPEED * seconds));
  }

  #leaveSeat(): void {
    if (!this.#seated) return;
    this.#seated = false;
    this.#ports.rise();
  }

  #dropRoute(): void {
    this.#route = [];
    this.#arrived = null;
  }
}
