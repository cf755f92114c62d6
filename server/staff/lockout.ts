/**
 * Slows down guessing. Failures count per account and per address; after a few, each further one doubles the wait, up to a
 * quarter of an hour. Whether an account exists makes no difference to any of it.
 *
 * Nobody can lock another out for ever: a device from which an account was opened before carries a mark and has a count of its
 * own and no other, so that what strangers try does not touch it, wherever they try it from; for everybody else the wait ends.
 */
import { createHmac } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import type { AttemptsStore } from "./attempts.store.ts";
import { deriveSecret } from "./secret.ts";

const MINUTE = 60_000;
/** Failures that cost nothing, then the first wait and the longest, ms; and when all is forgotten, ms. */
const ACCOUNT = { free: 5, first: 30_000, longest: 15 * MINUTE, forgotten: 24 * 60 * MINUTE } as const;
/** An office shares one address. */
const ADDRESS = { free: 40, first: 30_000, longest: 15 * MINUTE, forgotten: 60 * MINUTE } as const;
/** How long a device stays known. */
const KNOWN = "180d";
const DAY = 24 * 60 * MINUTE;

export interface Patience {
  readonly free: number;
  readonly first: number;
  readonly longest: number;
  readonly forgotten: number;
}

/** How long to wait after so many failures in a row, ms. */
export const waitAfter = (failures: number, { free, first, longest }: Patience): number =>
  failures < free ? 0 : Math.min(longest, first * 2 ** (failures - free));

/** One try under way: it counts as failed until it is said to have succeeded. */
export interface Try {
  /** Whether the device was known: whoever guesses has none such. */
  readonly isKnown: boolean;
  succeeded(): Promise<void>;
  /** It did not come to it. */
  withdrawn(): Promise<void>;
}

export class Lockout {
  readonly #store: AttemptsStore;
  readonly #secret: Uint8Array;
  readonly #marks: Uint8Array;

  constructor(store: AttemptsStore, secret: string) {
    this.#store = store;
    this.#secret = deriveSecret(secret, "staff attempts");
    this.#marks = deriveSecret(secret, "known devices");
  }

  /**
   * Begin a try to open the account with this e-mail from this address, with the device's mark if it has one. Gives back how
   * long to wait instead, seconds, when it is too soon.
   */
  async begin(email: string, address: string, mark: string | undefined, now: number): Promise<Try | number> {
    const who = email.toLowerCase();
    const device = mark === undefined ? null : await this.#deviceOf(mark, who);
    // An address goes by another name every day, so that none can be followed.
    const near = device === null ? this.#hash(`address ${Math.floor(now / DAY)} ${address}`) : null;
    const own = this.#hash(device === null ? `account ${who}` : `device ${device}`);
    const wait = (near && (await this.#store.take(near, ADDRESS, now))) || (await this.#store.take(own, ACCOUNT, now));
    if (wait > 0) return Math.ceil(wait / 1000);
    return {
      isKnown: device !== null,
      succeeded: async () => {
        // Of the address only this try is given back: one's own success must not wipe out what one tried elsewhere.
        if (near) await this.#store.giveBack(near);
        await this.#store.forget(own);
      },
      withdrawn: async () => {
        for (const key of [near, own]) if (key) await this.#store.giveBack(key);
      },
    };
  }

  /** A mark for a device from which this account was opened. */
  async markOf(email: string): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: "HS256" })
      .setSubject(email.toLowerCase())
      .setJti(crypto.randomUUID())
      .setExpirationTime(KNOWN)
      .sign(this.#marks);
  }

  async #deviceOf(mark: string, who: string): Promise<string | null> {
    try {
      const { payload } = await jwtVerify(mark, this.#marks, { algorithms: ["HS256"], requiredClaims: ["exp", "jti"] });
      return payload.sub === who ? payload.jti! : null;
    } catch {
      return null;
    }
  }

  #hash(what: string): string {
    return createHmac("sha256", this.#secret).update(what).digest("base64url");
  }
}
