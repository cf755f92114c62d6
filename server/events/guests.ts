/** Guests of one event: a link instead of an account. The place keeps a hash of its token only. */
import { createHash, randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import { DAY_MS } from "../../shared/campaign/days.ts";
import type { Store } from "../store/store.ts";
import type { EventBooks } from "./books.ts";
import { GuestsStore } from "./guests.store.ts";

/** A link works until so long after the event, ms: for whoever still tidies up, or looks at the questions. */
const GUEST_AFTER_MS = DAY_MS;
const TOKEN_BYTES = 32;

const PREFIX = "guest-";
/** A new guest's id: told from an account's at a glance. */
export const newGuestId = (): string => PREFIX + uuid();
export const isGuestId = (id: string): boolean => id.startsWith(PREFIX);

export interface Guest {
  readonly id: string;
  readonly name: string;
}

const digest = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A new link's token, and what is kept of it. */
export const newToken = (): { readonly token: string; readonly hash: string } => {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  return { token, hash: digest(token) };
};

export class Guests {
  readonly store: GuestsStore;
  readonly #books: EventBooks;
  readonly #now: () => number;

  constructor(store: Store, books: EventBooks, now: () => number) {
    this.store = new GuestsStore(store);
    this.#books = books;
    this.#now = now;
  }

  /** Whose token this is; null when it is nobody's of this event, was replaced, or its time is over. */
  async check(token: string, event: string): Promise<Guest | null> {
    const guest = await this.store.byToken(digest(token));
    if (!guest || guest.event !== event) return null;
    const row = await this.#books.find(event);
    return row && this.#now() < row.run.plan.to + GUEST_AFTER_MS ? { id: guest.id, name: guest.name } : null;
  }

  /** The guests of an event: names by id. */
  async names(event: string): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.store.ofEvent(event)).map(({ id, name }) => [id, name]));
  }
}
