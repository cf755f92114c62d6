/**
 * Writes what comes in in groups: each write waits for the disk, and many come together. What is not yet written can be asked
 * for; what could not be written is tried again with the next group. A kill costs the time since the last one.
 */

/** What is written at once may share a write with what comes within this time, ms. */
const AT_ONCE_MS = 50;

interface Options<V> {
  readonly write: (group: ReadonlyMap<string, V>) => Promise<void>;
  /** What holds of a key that something was known of when more came in. */
  readonly merge: (earlier: V, later: V) => V;
  /** How often a group is written, ms. */
  readonly everyMs: number;
  /** Called before each of those groups: the last moment to note something. */
  readonly before?: () => void;
  /** Hears of every write that did not succeed. */
  readonly failed: (error: unknown) => void;
}

export class Groups<V> {
  readonly #options: Options<V>;
  readonly #timer: NodeJS.Timeout;
  #pending = new Map<string, V>();
  /** What is on its way to the database. */
  #writing: ReadonlyMap<string, V> = new Map();
  #soon: NodeJS.Timeout | undefined;
  #chain: Promise<void> = Promise.resolve();

  constructor(options: Options<V>) {
    this.#options = options;
    this.#timer = setInterval(() => {
      options.before?.();
      void this.flush();
    }, options.everyMs).unref();
  }

  /** What is not yet written about a key. */
  get(key: string): V | undefined {
    const [writing, pending] = [this.#writing.get(key), this.#pending.get(key)];
    if (writing === undefined || pending === undefined) return pending ?? writing;
    return this.#options.merge(writing, pending);
  }

  /** To be written. `atOnce` does not wait for the next group. */
  note(key: string, value: V, atOnce = false): void {
    const earlier = this.#pending.get(key);
    this.#pending.set(key, earlier === undefined ? value : this.#options.merge(earlier, value));
    if (atOnce) this.#soon ??= setTimeout(() => void this.flush(), AT_ONCE_MS);
  }

  /** Write what is pending. Writes follow each other, so that an older value never overtakes a newer one. */
  flush(): Promise<void> {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#chain = this.#chain.then(() => this.#write());
    return this.#chain;
  }

  /** Until what is on its way has arrived. */
  settled(): Promise<void> {
    return this.#chain;
  }

  /** Write all and stop. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#options.before?.();
    await this.flush();
  }

  async #write(): Promise<void> {
    if (this.#pending.size === 0) return;
    const group = this.#pending;
    this.#pending = new Map();
    this.#writing = group;
    try {
      await this.#options.write(group);
    } catch (error) {
      const later = this.#pending;
      this.#pending = new Map(group);
      for (const [key, value] of later) this.note(key, value);
      this.#options.failed(error);
    } finally {
      this.#writing = new Map();
    }
  }
}

/** Forget what is older than `keptMs`: now, and then every `everyMs`. Returns what ends it. */
export const sweepOut = (
  forget: (before: number) => Promise<unknown>,
  { keptMs, everyMs, failed }: { readonly keptMs: number; readonly everyMs: number; failed(error: unknown): void },
): (() => void) => {
  const sweep = () => void forget(Date.now() - keptMs).catch(failed);
  sweep();
  const timer = setInterval(sweep, everyMs).unref();
  return () => clearInterval(timer);
};
