/**
 * Places that were reserved and not taken yet. Each keeps a place in a square from others for a while, so that few of them
 * are given to one pass, and not without end to one address.
 */

/** A place is given up when nobody comes, seconds. */
export const RESERVED_S = 10;
/** News between squares, wherever they run: a pass has come in with a session. */
export const ARRIVALS = "square:arrivals";

export interface Arrival {
  readonly pass: string;
  readonly session: string;
}

/** One visitor's page needs one, and a second when its line failed the first time. */
const PER_PASS = 2;
/** A whole school may share one address, and all come back at once after a restart. */
const PER_ADDRESS = 1200;

interface Held {
  readonly keys: readonly string[];
  readonly until: number;
  session: string | null;
}

export class Reservations {
  /** All end after the same time, so that the first of them is the first to end. */
  readonly #held = new Set<Held>();
  readonly #bySession = new Map<string, Held>();
  readonly #counts = new Map<string, number>();

  /** Hold a place while `reserve` asks for it, and until it is taken; null when pass or address hold enough of them. */
  async hold<R extends { readonly sessionId: string }>(
    { pass, address, now }: { readonly pass: string; readonly address: string; readonly now: number },
    reserve: () => Promise<R>,
  ): Promise<R | null> {
    this.#end(now);
    const [byPass, byAddress] = [`pass ${pass}`, `address ${address}`];
    if (this.#count(byPass) >= PER_PASS || this.#count(byAddress) >= PER_ADDRESS) return null;
    const held: Held = { keys: [byPass, byAddress], until: now + RESERVED_S * 1000, session: null };
    this.#held.add(held);
    for (const key of held.keys) this.#counts.set(key, this.#count(key) + 1);
    try {
      const seat = await reserve();
      held.session = seat.sessionId;
      if (this.#held.has(held)) this.#bySession.set(seat.sessionId, held);
      return seat;
    } catch (error) {
      this.#free(held);
      throw error;
    }
  }

  /** Somebody came in with this session: the place is theirs. */
  taken(session: string): void {
    const held = this.#bySession.get(session);
    if (held) this.#free(held);
  }

  #count(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  #end(now: number): void {
    for (const held of this.#held) {
      if (held.until > now) return;
      this.#free(held);
    }
  }

  #free(held: Held): void {
    if (!this.#held.delete(held)) return;
    if (held.session !== null) this.#bySession.delete(held.session);
    for (const key of held.keys) {
      const left = this.#count(key) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    }
  }
}
