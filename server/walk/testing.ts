/** A square without a network, for tests: what it tells people is written down. */
import { decodeFrame, type Motion } from "../../shared/walk/frame.ts";
import { checkName } from "../../shared/safety/name.ts";
import type { ZoneId } from "../../shared/walk/map.ts";
import type { ClientMessages } from "../../shared/walk/messages.ts";
import { walkActions } from "./actions.ts";
import { type Actions, Performer } from "./perform.ts";
import type { Person } from "./person.ts";
import { Square, type Visitor } from "./square.ts";

interface Told {
  readonly slot: number;
  readonly type: string;
  readonly message: unknown;
}

/** Everybody in a frame or snapshot (with the transport's header), by slot. */
export const readFrame = (frame: Uint8Array | null): Map<number, Motion> => {
  const people = new Map<number, Motion>();
  if (frame) decodeFrame(frame.subarray(2), (slot, x, z, yaw, gait) => people.set(slot, { x, z, yaw, gait }));
  return people;
};

export class TestSquare {
  readonly told: Told[] = [];
  readonly corrected: number[] = [];
  readonly dismissed: { slot: number; code: number }[] = [];
  readonly shown = new Map<number, Person>();
  readonly square: Square;
  #performer: Performer;
  now = 1_000_000;
  #next = 1;

  constructor(closed: readonly ZoneId[] = [], phrases: readonly string[] = ["hello"]) {
    this.square = new Square(
      {
        facts: (person) => this.appeared(person),
        left: (person) => this.left(person),
        correct: (person) => this.corrected.push(person.slot),
        tell: (person, type, message) => this.told.push({ slot: person.slot, type, message }),
        dismiss: (person, code) => this.dismissed.push({ slot: person.slot, code }),
      },
      { checkName, closed: new Set(closed), phrases: new Set(phrases) },
    );
    this.#performer = new Performer(this.square, walkActions(this.square));
  }

  /** Let people do this from now on. */
  protected use(actions: Partial<Actions<ClientMessages>>): void {
    this.#performer = new Performer(this.square, actions);
  }

  protected appeared(person: Person): void {
    this.shown.set(person.slot, person);
  }

  protected left(person: Person): void {
    this.shown.delete(person.slot);
  }

  /** Somebody sends a message. */
  perform(person: Person, type: string, message?: unknown): void {
    this.#performer.perform(person.slot, type, message, this.now);
  }

  enter(visitor: Partial<Visitor> = {}): Person {
    const n = this.#next++;
    return this.square.enter(
      { pass: `pass-${n}`, name: `P${n}`, look: n, presence: "visitor", back: null, ...visitor },
      this.now,
    );
  }

  /** Enter at a certain place. */
  enterAt(x: number, z: number, visitor: Partial<Visitor> = {}): Person {
    return this.enter({ back: { x, z, yaw: 0, seat: null }, ...visitor });
  }

  /** Somebody says that they move so, and a tick goes by. */
  move(person: Person, change: Partial<Motion>): Map<number, Motion> {
    this.square.move(person.slot, { ...person.motion, ...change }, this.now);
    return this.tick();
  }

  /** Let `ticks` ticks go by; the frame of the last one. */
  tick(ticks = 1): Map<number, Motion> {
    let frame: Uint8Array | null = null;
    for (let i = 0; i < ticks; i++) {
      this.now += 100;
      frame = this.square.tick(this.now);
    }
    return readFrame(frame);
  }
}
