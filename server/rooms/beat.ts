/** The beat of a square: work done at a steady pace, whatever goes wrong in one of its turns. */
export class Beat {
  readonly #everyMs: number;
  readonly #work: () => void;
  readonly #failed: (error: unknown) => void;
  #next: NodeJS.Timeout | undefined;
  #isStopped = false;

  /** `failed` hears what a turn throws; the next one comes all the same. */
  constructor(everyMs: number, work: () => void, failed: (error: unknown) => void) {
    this.#everyMs = everyMs;
    this.#work = work;
    this.#failed = failed;
    this.#turnAt(performance.now());
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#next);
  }

  /** A turn at this moment, and from then on at a steady pace: an interval would lose what each turn comes late. */
  #turnAt(due: number): void {
    if (this.#isStopped) return;
    this.#next = setTimeout(() => this.#turn(due), Math.max(0, due - performance.now()));
  }

  #turn(due: number): void {
    try {
      this.#work();
    } catch (error) {
      this.#failed(error);
    } finally {
      // After a pause of the whole process turns are left out, not made up for.
      this.#turnAt(Math.max(due + this.#everyMs, performance.now() - this.#everyMs));
    }
  }
}
