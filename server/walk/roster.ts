/** Who is in a square: by slot, by pass, and by the seat they sit on. */
import { MAX_SLOTS } from "../../shared/walk/frame.ts";
import type { Person } from "./person.ts";

export class Roster {
  readonly #bySlot: (Person | undefined)[] = [];
  readonly #byPass = new Map<string, Person>();
  readonly #bySeat = new Map<number, Person>();
  readonly #all = new Set<Person>();
  #next = 0;

  get count(): number {
    return this.#all.size;
  }

  person(slot: number): Person | undefined {
    return this.#bySlot[slot];
  }

  ofPass(pass: string): Person | undefined {
    return this.#byPass.get(pass);
  }

  people(): Iterable<Person> {
    return this.#all;
  }

  /**
   * A slot for somebody new. Slots are used in turn, so that one is not soon somebody else's: frames on their way still
   * mean the former. Throws when none is left.
   */
  freeSlot(): number {
    for (let i = 0; i < MAX_SLOTS; i++) {
      const slot = (this.#next + i) % MAX_SLOTS;
      if (this.#bySlot[slot]) continue;
      this.#next = (slot + 1) % MAX_SLOTS;
      return slot;
    }
    throw new Error("no slot is left in this square");
  }

  add(person: Person): void {
    this.#bySlot[person.slot] = person;
    this.#all.add(person);
    if (person.pass) this.#byPass.set(person.pass, person);
  }

  remove(person: Person): void {
    this.unseat(person);
    this.#bySlot[person.slot] = undefined;
    this.#all.delete(person);
    if (this.#byPass.get(person.pass) === person) this.#byPass.delete(person.pass);
  }

  /** Give somebody a seat (and take back the one they had); false when somebody else has it. */
  seat(person: Person, seat: number): boolean {
    const taken = this.#bySeat.get(seat);
    if (taken && taken !== person) return false;
    this.unseat(person);
    this.#bySeat.set(seat, person);
    person.facts.seat = seat;
    return true;
  }

  unseat(person: Person): void {
    if (person.facts.seat === null) return;
    this.#bySeat.delete(person.facts.seat);
    person.facts.seat = null;
  }
}
