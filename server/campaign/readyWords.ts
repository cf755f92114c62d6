/**
 * Ready words that visitors say to a stand, or hang on the light tree: nothing of one's own, and nobody's name. Each pass counts once a
 * day for each thing; that it did is kept as a keyed hash, and only until the day is over.
 */
import { createHmac } from "node:crypto";
import { dayOf } from "../../shared/campaign/days.ts";
import { deriveSecret } from "../staff/secret.ts";
import type { ReadyWordsStore } from "./readyWords.store.ts";

/** Who said something is forgotten this often, ms. */
const TIDY_MS = 3600_000;

export class ReadyWords {
  readonly #store: ReadyWordsStore;
  readonly #key: Uint8Array;

  /** `secret` signs passes; marks have a key of their own, made from it. */
  constructor(store: ReadyWordsStore, secret: string) {
    this.#store = store;
    this.#key = deriveSecret(secret, "ready words");
  }

  /** Say a word about something at `at`, epoch ms. False: this pass said one there today already, and is not counted again. */
  async say(about: string, word: string, pass: string, at: number): Promise<boolean> {
    const day = dayOf(at);
    const mark = createHmac("sha256", this.#key).update(`${day}/${about}/${pass}`).digest("base64url");
    return this.#store.say(about, word, mark, day);
  }

  counts(abouts: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
    return this.#store.counts(abouts);
  }

  /** Who said what on a day is nobody's business on the next. */
  async forget(at: number): Promise<void> {
    await this.#store.forgetBefore(dayOf(at));
  }

  /** Forget by itself, until the returned function is called. */
  keepTidy(failed: (error: unknown) => void): () => void {
    const timer = setInterval(() => void this.forget(Date.now()).catch(failed), TIDY_MS).unref();
    return () => clearInterval(timer);
  }
}
