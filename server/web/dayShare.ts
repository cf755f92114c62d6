/**
 * How much of something one network may do in a day. Passes are had by the thousand for nothing, and answers need none: without it, a
 * script behind one address says what everybody seems to say. A school that comes together still fits in.
 */
import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { consume } from "./routes.ts";

const DAY_S = 24 * 3600;

export class DayShare {
  readonly #limiter: RateLimiterMemory;
  /** Of this process alone: what is kept for a day names an address to nobody else. */
  readonly #key = randomBytes(32);

  /** So many times a day. In memory, and for each process by itself. */
  constructor(times: number) {
    this.#limiter = new RateLimiterMemory({ points: times, duration: DAY_S });
  }

  /** Once more, of this address. Throws an HttpError (429) where it has had its share. `of`: what has a share of its own. */
  async take(address: string, of = ""): Promise<void> {
    await consume(this.#limiter, createHmac("sha256", this.#key).update(`${of} ${address}`).digest("base64url"));
  }
}
