/** Too many wait. */
export class NoTurn extends Error {}

/**
 * Lets so many pieces of work go on at once; the others wait. For checking passwords, which is made to cost: many at once would
 * take the processor from everybody in the square.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  readonly #most: number;
  #free: number;

  /** `most` may wait; twice as many when the last of them are to be first. */
  constructor(atOnce: number, most: number) {
    this.#free = atOnce;
    this.#most = most;
  }

  /**
   * Do `work` when it is its turn: in the order of coming, but `isFirst` before all others. Gives back what it gives, and throws
   * what it throws; NoTurn, and nothing is done, when too many wait already.
   */
  async take<T>(work: () => Promise<T>, isFirst = false): Promise<T> {
    if (this.#free > 0) this.#free--;
    else if (this.#waiting.length >= (isFirst ? 2 : 1) * this.#most) throw new NoTurn();
    else await new Promise<void>((next) => (isFirst ? this.#waiting.unshift(next) : this.#waiting.push(next)));
    try {
      return await work();
    } finally {
      // The place goes straight to whoever is next: nobody who comes in this moment is before them.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
