/** The seats of one hall: who sits on which, and what changed since it was told last. Pure. */

/** Those who hold the event are seen from here on, in every hall. */
export const HAND_SEATS = 900;

export class HallSeats {
  readonly #seats: number;
  readonly #taken = new Map<number, string>();
  readonly #came = new Set<number>();
  readonly #gone = new Set<number>();

  constructor(seats: number) {
    this.#seats = seats;
  }

  /** Who sits there. */
  at(seat: number): string | undefined {
    return this.#taken.get(seat);
  }

  get taken(): ReadonlyMap<number, string> {
    return this.#taken;
  }

  /** A seat for who comes in: their former one where it is free, else the first free one; null: they stand. */
  find(wish: number | null): number | null {
    if (wish !== null && this.isFree(wish)) return wish;
    for (let seat = 0; seat < this.#seats; seat++) if (!this.#taken.has(seat)) return seat;
    return null;
  }

  isFree(seat: number): boolean {
    return Number.isInteger(seat) && seat >= 0 && seat < this.#seats && !this.#taken.has(seat);
  }

  /** Sit down; the seat must be free. */
  sit(seat: number, who: string): void {
    this.#taken.set(seat, who);
    this.#came.add(seat);
    this.#gone.delete(seat);
  }

  /** Somebody gets up. */
  free(seat: number): void {
    if (!this.#taken.delete(seat)) return;
    this.#came.delete(seat);
    this.#gone.add(seat);
  }

  /** What changed since this was asked last; null: nothing. */
  changes(): { readonly came: readonly number[]; readonly gone: readonly number[] } | null {
    if (this.#came.size === 0 && this.#gone.size === 0) return null;
    const changes = { came: [...this.#came], gone: [...this.#gone] };
    this.#came.clear();
    this.#gone.clear();
    return changes;
  }
}
