/** What was heard lately, by key: in memory only, forgotten after a while, and never more than the memory bears. */
export class Recent<V> {
  readonly #keptMs: number;
  readonly #most: number;
  /** The one that was heard of last at the end. */
  readonly #all = new Map<string, { readonly value: V; readonly at: number }>();

  /** Kept for `keptMs` after it was set last; of more than `most` keys the oldest go first. */
  constructor(keptMs: number, most = Infinity) {
    this.#keptMs = keptMs;
    this.#most = most;
  }

  /** What was set within the time kept; undefined when nothing was. */
  get(key: string, now: number): V | undefined {
    const known = this.#all.get(key);
    return known && known.at > now - this.#keptMs ? known.value : undefined;
  }

  set(key: string, value: V, now: number): void {
    this.#all.delete(key);
    this.#all.set(key, { value, at: now });
    for (const [oldest, { at }] of this.#all) {
      if (at > now - this.#keptMs && this.#all.size <= this.#most) break;
      this.#all.delete(oldest);
    }
  }
}
