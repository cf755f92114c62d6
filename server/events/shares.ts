/**
 * What one network may have of an event: passes are had by the thousand for nothing, and a script behind one address must not take
 * the seats of all others, nor what moderators can read. A whole class that comes together still gets in.
 */
import { createHash } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** Seats of an event without end that one address takes in ten minutes. */
const SEATS = { points: 300, duration: 600 } as const;
/** Of an event with so many seats, an address takes in a day this part, but `least` always. */
const SHARE = { part: 1 / 3, least: 10, duration: 24 * 3600 } as const;
/** Points of a day's share: one seat costs as many as leave its address with its part. */
const POINTS = 1_000_000;
/** Questions of one address to one event in ten minutes. */
const QUESTIONS = { points: 40, duration: 600 } as const;

/** How many of these seats one address may take in a day. */
export const shareOf = (capacity: number): number => Math.max(SHARE.least, Math.floor(capacity * SHARE.part));

/** Names an address for limits, so that it need not be kept. */
export const sourceOf = (address: string): string =>
  createHash("sha256").update(address).digest("base64url").slice(0, 16);

const fits = (limiter: RateLimiterMemory, key: string, points: number): Promise<boolean> =>
  limiter.consume(key, points).then(
    () => true,
    () => false,
  );

export class Shares {
  readonly #seats = new RateLimiterMemory(SEATS);
  readonly #shares = new RateLimiterMemory({ points: POINTS, duration: SHARE.duration });
  readonly #questions = new RateLimiterMemory(QUESTIONS);

  /** One more seat for this address; false where it has had its share. `capacity` null: there is room for everybody. */
  async takesSeat(event: string, capacity: number | null, address: string): Promise<boolean> {
    const key = `${event} ${address}`;
    if (!(await fits(this.#seats, key, 1))) return false;
    return capacity === null || fits(this.#shares, key, Math.floor(POINTS / shareOf(capacity)));
  }

  /** One more question from there; false where so many came that nobody else's would be read. */
  asks(event: string, source: string): Promise<boolean> {
    return fits(this.#questions, `${event} ${source}`, 1);
  }
}
