/** How much of what somebody sends is heard: a slip is forgiven, a flood is slowed down, and then the line is closed. */

/** A token bucket: `burst` at once, and `perSecond` in the long run. Times in ms. */
export class Bucket {
  readonly #burst: number;
  readonly #perMs: number;
  #tokens: number;
  #at: number;

  constructor(burst: number, perSecond: number, now: number) {
    this.#burst = burst;
    this.#perMs = perSecond / 1000;
    this.#tokens = burst;
    this.#at = now;
  }

  /** Take one token; false when there is none. */
  take(now: number): boolean {
    this.#tokens = Math.min(this.#burst, this.#tokens + Math.max(0, now - this.#at) * this.#perMs);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

/** What faults weigh. */
export const faults = {
  /** More often than anybody means to. */
  tooOften: 1,
  /** A move that cannot have been: a bad line makes some, so does cheating. */
  impossible: 1,
  /** Something no client of ours would ever send. */
  malformed: 5,
} as const;

/** Faults are forgiven at this rate, a second. */
const FORGIVEN = 2;
/** From this weight on one is not heard for a while ... */
const SLOWED = 25;
const SLOWED_MS = 1000;
/** ... and from this one on not at all. */
const DROPPED = 75;

/** Messages of any kind that are heard in the square: 60 at once, 30 a second. A client of ours sends at most 12. */
const HEARD = { burst: 60, perSecond: 30 };

export class Patience {
  readonly #messages: Bucket;
  #weight = 0;
  #at: number;
  #deafUntil = 0;

  /** `heard`: so many messages of any kind at once, and so many a second in the long run. */
  constructor(now: number, { burst, perSecond } = HEARD) {
    this.#messages = new Bucket(burst, perSecond, now);
    this.#at = now;
  }

  /** Whether a message is heard at all; one beyond the rate is a fault in itself. */
  hears(now: number): boolean {
    if (!this.#messages.take(now)) {
      this.fault(faults.tooOften, now);
      return false;
    }
    return now >= this.#deafUntil;
  }

  /** Count a fault. */
  fault(weight: number, now: number): void {
    this.#weight = Math.max(0, this.#weight - ((now - this.#at) / 1000) * FORGIVEN) + weight;
    this.#at = now;
    if (this.#weight >= SLOWED) this.#deafUntil = now + SLOWED_MS;
  }

  /** Whether it was too much. */
  get isLost(): boolean {
    return this.#weight >= DROPPED;
  }
}
