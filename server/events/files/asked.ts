/** What was asked for a moment ago, by key: whoever asks meanwhile waits for the same answer. Failures are not kept. */
import { Recent } from "../../recent.ts";

export class Asked<V> {
  readonly #answers: Recent<Promise<V> | undefined>;

  /** Kept for `keptMs`, of `most` keys. */
  constructor(keptMs: number, most: number) {
    this.#answers = new Recent(keptMs, most);
  }

  of(key: string, now: number, ask: () => Promise<V>): Promise<V> {
    const known = this.#answers.get(key, now);
    if (known) return known;
    const asked = ask();
    this.#answers.set(key, asked, now);
    asked.catch(() => this.#answers.set(key, undefined, now));
    return asked;
  }
}
