/**
 * One square: who is here, where they are, and what happens between them. It knows no sockets and no database: what others
 * must hear goes to the outlet, what all must see comes out of `tick` as one frame.
 *
 *   const square = new Square(outlet, { checkName, closed: new Set(), phrases: new Set(["hello"]) });
 *   const person = square.enter({ pass, name: "ゆき", look: 7, presence: "visitor", back: null }, Date.now());
 *   square.move(person.slot, bytes, Date.now());
 *   const frame = square.tick(Date.now()); // null when nobody changed
 */
import type { NameVerdict } from "../../shared/safety/name.ts";
import { encodeFrame, FRAME, type Motion, quantise, SNAPSHOT, STAMP_MS, STAMPS } from "../../shared/walk/frame.ts";
import { gaitCode, isGesture, speedOf } from "../../shared/walk/gait.ts";
import { distance, type Point, yawTowards } from "../../shared/walk/geometry.ts";
import { type Fixture, seats, spawn, SPAWN_RADIUS, type ZoneId, zoneOf, zones } from "../../shared/walk/map.ts";
import { closeCodes, type ServerMessages } from "../../shared/walk/messages.ts";
import { CARRY_ON_S, reckon } from "../../shared/walk/reckon.ts";
import { isWalkable, pushOut } from "../../shared/walk/step.ts";
import { drifts } from "./bubble.ts";
import { isClosedAt, judge, regain } from "./judge.ts";
import { type Guise, newFacts, Person } from "./person.ts";
import { Roster } from "./roster.ts";
import { freeSpot } from "./spots.ts";

/** What a square tells its door. */
export interface Outlet {
  /** Somebody came, or one of their slow facts changed. */
  facts(person: Person): void;
  left(person: Person): void;
  /** Tell one person where they really are. */
  correct(person: Person): void;
  tell<K extends keyof ServerMessages>(person: Person, type: K, message: ServerMessages[K]): void;
  dismiss(person: Person, code: number): void;
}

export interface SquareRules {
  readonly checkName: (name: string) => NameVerdict;
  readonly closed: ReadonlySet<ZoneId>;
  /** Ids of the ready phrases. */
  readonly phrases: ReadonlySet<string>;
}

/** Somebody at the door. `back` is where they were before. */
export interface Visitor extends Guise {
  readonly pass: string;
  readonly back: (Point & { readonly yaw: number; readonly seat: number | null }) | null;
}

const IDLE = gaitCode("idle");
const SIT = gaitCode("sit");
/** A gesture is over after this, ms. */
const GESTURE_MS = 3000;
/** The personal bubble is looked after every so many ticks ... */
const BUBBLE_TICKS = 5;
/** ... among people who have stood still for this long, ms. */
const STILL_MS = 400;

/** Colyseus' mark of a message of bytes (`Protocol.ROOM_DATA_BYTES`); the type follows it. */
export const BYTES_MARK = 17;
/** Bytes of the mark and the type, before the frame itself. */
export const HEADER_BYTES = 2;

/** A frame with the transport's own header in front, so that the same bytes can go out to everybody. */
const frameOf = (type: number, stamp: number, people: readonly Person[]): Uint8Array => {
  const motions = people.map(({ slot, motion: { x, z, yaw, gait } }) => ({ slot, x, z, yaw, gait }));
  const bytes = encodeFrame(stamp, motions, motions.length, HEADER_BYTES);
  bytes[0] = BYTES_MARK;
  bytes[1] = type;
  return bytes;
};

export class Square {
  readonly #outlet: Outlet;
  readonly rules: SquareRules;
  readonly #roster = new Roster();
  #ticks = 0;
  /** The moment of the last tick, as frames say it. */
  #stamp = 0;
  #snapshot: Uint8Array | null = null;

  constructor(outlet: Outlet, rules: SquareRules) {
    this.#outlet = outlet;
    this.rules = rules;
  }

  get count(): number {
    return this.#roster.count;
  }

  person(slot: number): Person | undefined {
    return this.#roster.person(slot);
  }

  ofPass(pass: string): Person | undefined {
    return this.#roster.ofPass(pass);
  }

  people(): Iterable<Person> {
    return this.#roster.people();
  }

  /** Let somebody in, to where they were or to a free spot at the gate. Throws when no slot is left. */
  enter(visitor: Visitor, now: number, isSample = false): Person {
    const person = new Person(this.#roster.freeSlot(), visitor.pass, newFacts(), this.#arrival(visitor), now);
    person.dress(visitor);
    if (isSample) person.facts.kind = "sample";
    this.#roster.add(person);
    if (visitor.back?.seat != null) this.takeSeat(person, visitor.back.seat, now);
    this.#outlet.facts(person);
    return person;
  }

  leave(slot: number): void {
    const person = this.person(slot);
    if (!person) return;
    this.#roster.remove(person);
    this.#outlet.left(person);
  }

  /** Their line dropped (they stay, and keep their seat), or is back. */
  setAway(slot: number, away: boolean, now: number): void {
    const person = this.person(slot);
    if (!person) return;
    this.#bring(person, now);
    if (person.facts.seat === null) this.#rest(person, now);
    person.facts.away = away;
    this.#outlet.facts(person);
  }

  /** Whether a message of this person is heard at all; each call counts one. A lost case is dismissed. */
  hears(slot: number, now: number): boolean {
    const person = this.person(slot);
    if (!person) return false;
    const heard = person.patience.hears(now);
    if (person.patience.isLost) this.#outlet.dismiss(person, closeCodes.nonsense);
    return heard && !person.patience.isLost;
  }

  /** Something came that no client of ours sends, or that cannot be. */
  fault(slot: number, weight: number, now: number): void {
    const person = this.person(slot);
    if (!person) return;
    person.patience.fault(weight, now);
    if (person.patience.isLost) this.#outlet.dismiss(person, closeCodes.nonsense);
  }

  /** Somebody says that they move so. Only the latest of a tick counts: that caps what one can make others hear. */
  move(slot: number, motion: Motion, now: number): void {
    const person = this.person(slot);
    if (person) person.claim = { ...motion, at: now };
  }

  /** Carry everybody on to `now`; the frame of what changed, or null. The buffer is new and never touched again. */
  tick(now: number): Uint8Array | null {
    this.#snapshot = null;
    for (const person of this.people()) {
      this.settle(person);
      this.#bring(person, now);
      if (person.gestureEnds > 0 && now >= person.gestureEnds) this.#endGesture(person);
      if (speedOf(person.motion.gait) > 0 && now - person.heard > CARRY_ON_S * 1000) this.#rest(person, now);
    }
    this.#stamp = Math.floor(now / STAMP_MS) % STAMPS;
    if (++this.#ticks % BUBBLE_TICKS === 0) this.#keepApart(now);
    return this.#frame();
  }

  /** Everybody as of the last tick, as a frame for those who know nobody yet. Made once a tick, never touched again. */
  snapshot(): Uint8Array {
    this.#snapshot ??= frameOf(SNAPSHOT, this.#stamp, [...this.people()]);
    return this.#snapshot;
  }

  /** Look at the claim of this tick now: whatever comes next from the same line was meant after it. */
  settle(person: Person): void {
    const claim = person.claim;
    if (!claim) return;
    person.claim = null;
    this.#bring(person, claim.at);
    const verdict = judge(person, claim, this.rules.closed);
    if (verdict.ok) {
      if (verdict.stands) this.#freeSeat(person);
      if (verdict.to) this.place(person, verdict.to, claim.at, claim);
      person.heard = claim.at;
      return;
    }
    this.fault(person.slot, verdict.fault, claim.at);
    if (speedOf(person.motion.gait) > 0) this.#rest(person, claim.at);
    this.#outlet.correct(person);
  }

  /** Put somebody somewhere. `claimed` is where they think they are; without it they are told. */
  place(person: Person, to: Motion, now: number, claimed?: Point): void {
    const motion = quantise(to);
    const still = speedOf(motion.gait) === 0;
    const moved = motion.x !== person.motion.x || motion.z !== person.motion.z || speedOf(person.motion.gait) > 0;
    Object.assign(person.motion, motion);
    person.at = now;
    person.heard = now;
    person.changed = true;
    person.unsaved = true;
    person.claimed = { x: (claimed ?? motion).x, z: (claimed ?? motion).z };
    if (moved || !still) person.stillSince = now;
    if (!isGesture(motion.gait)) person.gestureEnds = 0;
    if (!claimed) this.#outlet.correct(person);
  }

  /** Sit down; false when the seat is taken by somebody else. */
  takeSeat(person: Person, seat: number, now: number): boolean {
    const at = seats[seat];
    if (!at || this.isClosed(at) || !this.#roster.seat(person, seat)) return false;
    this.place(person, { x: at.x, z: at.z, yaw: at.yaw, gait: SIT }, now);
    this.#outlet.facts(person);
    return true;
  }

  /** Get up, beside the seat. */
  standUp(person: Person, now: number): void {
    if (person.facts.seat === null) return;
    this.#freeSeat(person);
    this.place(person, { ...pushOut(person.motion), yaw: person.motion.yaw, gait: IDLE }, now);
  }

  /** Be placed at a free spot near a point, looking where it looks. */
  placeNear(person: Person, at: Fixture, now: number): void {
    this.#freeSeat(person);
    this.place(person, { ...this.#spotNear(at, person), yaw: at.yaw, gait: IDLE }, now);
  }

  /** Make a gesture where one is, standing or seated. */
  gesture(person: Person, gait: number, now: number): void {
    this.#bring(person, now);
    person.motion.gait = gait;
    person.gestureEnds = now + GESTURE_MS;
    person.changed = true;
  }

  /** Slow facts changed. */
  appear(person: Person): void {
    person.unsaved = true;
    this.#outlet.facts(person);
  }

  /** Bring those out of the closed zones who are in them: before the nearest way in, which lies outside, or to the middle. */
  vacate(now: number): void {
    for (const person of this.people()) {
      const zone = zones.find(
        ({ id, centre, radius }) => this.rules.closed.has(id) && distance(person.motion, centre) <= radius,
      );
      if (!zone) continue;
      const outside = this.isClosed(zone.entry) ? zoneOf("plaza").entry : zone.entry;
      this.placeNear(person, { ...outside, yaw: yawTowards(outside, zone.centre) }, now);
      this.#outlet.tell(person, "refused", { what: "go", why: "closed" });
    }
  }

  isClosed(p: Point): boolean {
    return isClosedAt(this.rules.closed, p);
  }

  get outlet(): Outlet {
    return this.#outlet;
  }

  #arrival(visitor: Visitor): Motion {
    const back = visitor.back;
    if (back) {
      const at = isWalkable(back, 0.05) ? back : pushOut(back);
      if (isWalkable(at, 0.05) && !this.isClosed(at)) return quantise({ x: at.x, z: at.z, yaw: back.yaw, gait: IDLE });
    }
    return quantise({ ...this.#spotNear(spawn), yaw: spawn.yaw, gait: IDLE });
  }

  #spotNear(at: Point, but?: Person): Point {
    const others = [...this.people()].filter((p) => p !== but).map((p) => p.motion);
    return freeSpot(at, SPAWN_RADIUS, others, (p) => !this.isClosed(p), Math.random());
  }

  #freeSeat(person: Person): void {
    if (person.facts.seat === null) return;
    this.#roster.unseat(person);
    this.appear(person);
  }

  /** Carry a motion on to `now`, but not into a closed place. */
  #bring(person: Person, now: number): void {
    const seconds = (now - person.at) / 1000;
    if (seconds <= 0) return;
    person.at = now;
    if (speedOf(person.motion.gait) === 0) return;
    const { x, z } = person.motion;
    reckon(person.motion, seconds);
    person.unsaved = true;
    if (!this.isClosed(person.motion)) return;
    person.motion.x = x;
    person.motion.z = z;
    this.#rest(person, now);
    this.#outlet.correct(person);
  }

  /**
   * Stand still where one is. The way that they were carried to here is covered: it would otherwise come on top of what they
   * may cover by themselves.
   */
  #rest(person: Person, now: number): void {
    regain(person, now, distance(person.claimed, person.motion));
    this.place(person, { ...person.motion, gait: IDLE }, now, person.motion);
  }

  #endGesture(person: Person): void {
    person.gestureEnds = 0;
    if (!isGesture(person.motion.gait)) return;
    person.motion.gait = person.facts.seat === null ? IDLE : SIT;
    person.changed = true;
  }

  #keepApart(now: number): void {
    const standing = [];
    for (const p of this.people())
      if (p.facts.seat === null && !p.isLight && speedOf(p.motion.gait) === 0 && now - p.stillSince >= STILL_MS)
        standing.push({ slot: p.slot, since: p.stillSince, x: p.motion.x, z: p.motion.z });
    for (const [slot, to] of drifts(standing, (p) => !this.isClosed(p))) {
      const person = this.person(slot)!;
      const since = person.stillSince;
      this.place(person, { ...person.motion, ...to }, now);
      // Still the later of the two, and not the latest of all: a shuffle is no arrival.
      person.stillSince = since;
    }
  }

  #frame(): Uint8Array | null {
    const changed = [];
    for (const person of this.people()) {
      if (!person.changed) continue;
      person.changed = false;
      // All decode the rounded motion and carry that on, so this is where we carry on from as well.
      Object.assign(person.motion, quantise(person.motion));
      changed.push(person);
    }
    return changed.length > 0 ? frameOf(FRAME, this.#stamp, changed) : null;
  }
}
