/**
 * Random people do random things in a square, sensible and senseless, a hundred thousand of them; and after each tick the
 * square must still be one. A failure prints the seed and the shortest story that leads to it.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeMove, encodeMove, MAX_SLOTS, type Motion } from "../../shared/walk/frame.ts";
import { gaitCode, gaits, gestures } from "../../shared/walk/gait.ts";
import { ahead, distance } from "../../shared/walk/geometry.ts";
import { seats, type ZoneId, zoneAt, zoneIds } from "../../shared/walk/map.ts";
import { reckon } from "../../shared/walk/reckon.ts";
import { isWalkable, pushOut } from "../../shared/walk/step.ts";
import { faults } from "../../server/walk/patience.ts";
import type { Person } from "../../server/walk/person.ts";
import { readFrame, TestSquare } from "../../server/walk/testing.ts";

const SEED = 20_270_501;
const STORIES = 420;
const MESSAGES = 400;
const CLOSED: readonly ZoneId[] = ["hall", "campfire"];
const WALK = gaitCode("walk");
/** Rounding to the wire's steps may leave a body this far inside, metres. */
const ROUNDING_M = 0.05;

type Deed =
  | { readonly what: "enter"; readonly x: number; readonly z: number; readonly seat: number | null }
  | { readonly what: "leave" | "drop" | "return" | "tick"; readonly who: number }
  | { readonly what: "step"; readonly who: number; readonly yaw: number; readonly far: number; readonly gait: number }
  | { readonly what: "bytes"; readonly who: number; readonly bytes: Uint8Array }
  | { readonly what: "say"; readonly who: number; readonly type: string; readonly message: unknown };

const who = fc.nat(23);
const metres = fc.oneof(fc.double({ min: -60, max: 60, noNaN: true }), fc.double());
const yaw = fc.double({ min: -4, max: 4, noNaN: true });
const say = <T>(type: string, message: fc.Arbitrary<T>) =>
  fc.record({ what: fc.constant("say" as const), who, type: fc.constant(type), message });

const sensible = fc.oneof(
  say("go", fc.record({ zone: fc.constantFrom(...zoneIds) })),
  // Few seats, so that they are contested.
  say("sit", fc.record({ seat: fc.oneof(fc.nat(8), fc.nat(seats.length - 1)) })),
  say("stand", fc.constant(undefined)),
  say("gesture", fc.record({ gesture: fc.constantFrom(...gestures) })),
  say("umbrella", fc.record({ open: fc.boolean() })),
  say("phrase", fc.record({ id: fc.constantFrom("hello", "thanks", "no-such") })),
  say("appear", fc.record({ name: fc.string(), look: fc.nat(90_000), presence: fc.constantFrom("visitor", "light") })),
);
const senseless = fc.oneof(
  say("sit", fc.anything()),
  say("go", fc.anything()),
  say("appear", fc.anything()),
  fc.record({ what: fc.constant("say" as const), who, type: fc.string(), message: fc.anything() }),
  say("__proto__", fc.anything()),
  say("constructor", fc.anything()),
);
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("enter" as const),
      x: metres,
      z: metres,
      seat: fc.option(fc.integer({ min: -2, max: seats.length + 5 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constantFrom("leave" as const, "drop" as const, "return" as const), who }),
  },
  { weight: 12, arbitrary: fc.record({ what: fc.constant("tick" as const), who }) },
  {
    weight: 14,
    arbitrary: fc.record({
      what: fc.constant("step" as const),
      who,
      yaw,
      far: fc.double({ min: 0, max: 0.5, noNaN: true }),
      gait: fc.nat(gaits.length - 1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant("bytes" as const), who, bytes: fc.uint8Array({ maxLength: 9 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("bytes" as const),
      who,
      bytes: fc.uint8Array({ minLength: 6, maxLength: 6 }),
    }),
  },
  { weight: 14, arbitrary: sensible },
  { weight: 4, arbitrary: senseless },
);

/** A square with somebody in it who always behaves, whatever the others do. */
class Story {
  readonly test = new TestSquare(CLOSED, ["hello", "thanks"]);
  readonly good: Person;
  readonly #people: Person[] = [];
  messages = 0;

  constructor() {
    this.good = this.test.enterAt(0, 15);
  }

  do(deed: Deed): void {
    const { test } = this;
    if (deed.what === "enter") {
      if (this.#people.length >= 24) return;
      this.#people.push(test.enter({ back: { x: deed.x, z: deed.z, yaw: 0, seat: deed.seat } }));
      return;
    }
    if (deed.what === "tick") return this.tick();
    const person = this.#people[deed.who % Math.max(1, this.#people.length)];
    if (!person) return;
    if (deed.what === "step" || deed.what === "bytes" || deed.what === "say") this.#hear(person, deed);
    else if (deed.what === "leave") this.#remove(person);
    else test.square.setAway(person.slot, deed.what === "drop", test.now);
  }

  /** As the door of the square does it. */
  #hear(person: Person, deed: Extract<Deed, { what: "step" | "bytes" | "say" }>): void {
    const { square, now } = this.test;
    this.messages++;
    if (!square.hears(person.slot, now)) return this.#sweep();
    if (deed.what === "say") this.test.perform(person, deed.type, deed.message);
    else {
      const bytes =
        deed.what === "bytes"
          ? deed.bytes
          : encodeMove({ ...ahead(person.motion, deed.yaw, deed.far), yaw: deed.yaw, gait: deed.gait });
      const motion = decodeMove(bytes);
      if (motion) square.move(person.slot, motion, now);
      else square.fault(person.slot, faults.malformed, now);
    }
    this.#sweep();
  }

  tick(): void {
    const { test, good } = this;
    // Walks in a circle of a few metres, as its client would say it.
    const motion: Motion = { ...good.motion, yaw: (test.now / 1500) % 3, gait: WALK };
    reckon(motion, 0.02);
    expect(test.square.hears(good.slot, test.now)).toBe(true);
    test.square.move(good.slot, { ...pushOut(motion), yaw: motion.yaw, gait: WALK }, test.now);
    test.now += 100;
    const frame = test.square.tick(test.now);
    for (const slot of readFrame(frame).keys()) expect(test.square.person(slot), `slot ${slot}`).toBeDefined();
    this.#sweep();
  }

  /** The door closes the line of whoever is dismissed. */
  #sweep(): void {
    for (const { slot } of this.test.dismissed.splice(0)) {
      expect(slot).not.toBe(this.good.slot);
      const person = this.#people.find((p) => p.slot === slot);
      if (person) this.#remove(person);
    }
  }

  #remove(person: Person): void {
    this.test.square.leave(person.slot);
    this.#people.splice(this.#people.indexOf(person), 1);
  }

  /** What must always hold. */
  check(): void {
    const { square, shown } = this.test;
    const people = [...square.people()];
    expect(people.length).toBe(this.#people.length + 1);
    expect(square.count).toBe(people.length);
    expect([...shown.keys()].toSorted()).toEqual(people.map((p) => p.slot).toSorted());
    const taken = people.flatMap((p) => (p.facts.seat === null ? [] : [p.facts.seat]));
    expect(new Set(taken).size).toBe(taken.length);
    const seen = readFrame(square.snapshot());
    expect(seen.size).toBe(people.length);
    for (const p of people) {
      expect(p.slot).toBeLessThan(MAX_SLOTS);
      expect(square.ofPass(p.pass)).toBe(p);
      expect(distance(seen.get(p.slot)!, p.motion)).toBeLessThan(ROUNDING_M);
      expect(p.motion.gait).toBeLessThan(gaits.length);
      if (p.facts.seat !== null) expect(distance(p.motion, seats[p.facts.seat]!)).toBeLessThan(ROUNDING_M);
      else expect(isWalkable(p.motion, ROUNDING_M), `${p.motion.x} ${p.motion.z}`).toBe(true);
      const zone = zoneAt(p.motion);
      expect(zone !== null && CLOSED.includes(zone)).toBe(false);
      expect(p.facts.name === "").toBe(p.facts.kind === "light");
    }
  }
}

describe("a square", () => {
  it("stays one whatever a hundred thousand messages say", () => {
    let messages = 0;
    fc.assert(
      fc.property(fc.array(deeds, { minLength: MESSAGES, maxLength: MESSAGES, size: "max" }), (all) => {
        const story = new Story();
        for (const deed of all) {
          story.do(deed);
          if (deed.what !== "tick") continue;
          story.check();
        }
        story.tick();
        story.check();
        messages += story.messages;
      }),
      { seed: SEED, numRuns: STORIES, endOnFailure: false },
    );
    expect(messages).toBeGreaterThanOrEqual(100_000);
  });
});
