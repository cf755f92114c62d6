/** Tells the book where everybody in a square is, so that a pass brings them back. Samples have no pass and are not kept. */
import type { Person } from "../walk/person.ts";
import type { Square } from "../walk/square.ts";
import type { WhereaboutsBook } from "../walk/whereabouts.ts";
import type { Whereabouts } from "../walk/whereabouts.store.ts";

export class Keeper {
  readonly #book: WhereaboutsBook;
  readonly #square: Square;
  /** The id of the square. */
  readonly #id: string;

  constructor(book: WhereaboutsBook, square: Square, id: string) {
    this.#book = book;
    this.#square = square;
    this.#id = id;
    book.follow(this.#unsaved);
  }

  /** Note where somebody is. A seat is written at once: it is what people mind losing. */
  note(person: Person, atOnce = false): void {
    if (person.pass) this.#book.note(this.#whereabouts(person), atOnce);
  }

  stop(): void {
    this.#book.unfollow(this.#unsaved);
  }

  #whereabouts(person: Person): Whereabouts {
    const { x, z, yaw } = person.motion;
    person.unsaved = false;
    const { seat, look } = person.facts;
    return { pass: person.pass, square: this.#id, x, z, yaw, seat, look, updated: Date.now() };
  }

  /** Whom the store has not heard of lately. */
  readonly #unsaved = (): Whereabouts[] => {
    const all: Whereabouts[] = [];
    for (const person of this.#square.people()) if (person.unsaved && person.pass) all.push(this.#whereabouts(person));
    return all;
  };
}
