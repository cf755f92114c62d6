/**
 * Addresses, of which nothing is kept but a hash that means something on one day only: the day's salt is random, lies in the
 * store for all processes, and is deleted when the day is over.
 */
import { createHmac, randomBytes } from "node:crypto";
import { dayInJapan } from "../campaign/visits.store.ts";
import { Groups } from "../store/groups.ts";
import type { AddressesStore } from "./addresses.store.ts";

/** First arrivals are written at once, many together; what could not be written is tried again after this, ms. */
const AGAIN_MS = 5000;

export class Addresses {
  readonly #store: AddressesStore;
  /** Who came in for the first time, and when: on its way to the store. */
  readonly #arrivals: Groups<number>;
  #salt: { readonly day: string; readonly salt: Promise<string> } | null = null;

  /** `failed` hears of a write that did not succeed. */
  constructor(store: AddressesStore, failed: (error: unknown) => void) {
    this.#store = store;
    this.#arrivals = new Groups({
      write: (group) => store.arrived(group),
      merge: (earlier) => earlier,
      everyMs: AGAIN_MS,
      failed,
    });
  }

  /** The hash of an address on the day of `now`. */
  async hash(address: string, now: number): Promise<string> {
    const day = dayInJapan(now);
    if (this.#salt?.day !== day) {
      const salt = this.#store.salt(day, randomBytes(32).toString("base64url"));
      this.#salt = { day, salt };
      // Asked for again next time, should the database not answer.
      salt.catch(() => (this.#salt = null));
    }
    const hash = createHmac("sha256", await this.#salt.salt)
      .update(address)
      .digest("base64url");
    return hash.slice(0, 22);
  }

  /** Keep out whoever comes from this address and was in no square before now, until the day is over. */
  flood(hash: string, sanction: string, now: number): Promise<void> {
    return this.#store.flood(dayInJapan(now), hash, sanction, now);
  }

  /** A pass came into a square. */
  arrived(pass: string, now: number): void {
    this.#arrivals.note(pass, now, true);
  }

  /** Whether this pass came into a square at or before this moment. */
  async hasArrived(pass: string, by: number): Promise<boolean> {
    const at = this.#arrivals.get(pass);
    return (at !== undefined && at <= by) || this.#store.hasArrived(pass, by);
  }

  /**
   * Until when this pass is kept out because of where it comes from, epoch ms; null when it is not. When a pass was made
   * says nothing: thousands can be made ahead of a flood, and lie ready.
   */
  async keptOutUntil(pass: string, hash: string, now: number): Promise<number | null> {
    const day = dayInJapan(now);
    const since = await this.#store.floodSince(day, hash);
    return since === null || (await this.hasArrived(pass, since)) ? null : endOfDay(now);
  }

  lift(sanction: string): Promise<void> {
    return this.#store.lift(sanction);
  }

  /** Forget who first came before this moment: their passes are over. */
  async forgetArrivals(before: number): Promise<void> {
    await this.#arrivals.flush();
    await this.#store.forgetArrivals(before);
  }

  /** Write what is on its way, and stop. */
  close(): Promise<void> {
    return this.#arrivals.close();
  }

  /** Forget all days before today. */
  forget(now: number): Promise<void> {
    return this.#store.forget(dayInJapan(now));
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;
const JAPAN_MS = 9 * 60 * 60 * 1000;

/** The first moment of today in Japan. */
export const startOfDay = (now: number): number => now - ((now + JAPAN_MS) % DAY_MS);
const endOfDay = (now: number): number => startOfDay(now) + DAY_MS;
