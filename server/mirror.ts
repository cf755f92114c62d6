/**
 * What the store holds, in memory of one process: read anew where news came in, and all looked through now and then, because a
 * process can be killed between a step and its news. What is asked of it is never older than the news that was heard.
 */

/** All is looked through this often, ms. */
const LOOK_MS = 5000;
/** Keys that went are remembered for so many looks: an answer that was on its way when they went must not bring them back. */
const GONE_LOOKS = 3;

interface Versioned {
  readonly rev: number;
}

interface Options<V> {
  /** Those of these keys that still belong here. */
  readonly read: (keys: readonly string[]) => Promise<readonly (readonly [key: string, value: V])[]>;
  /** All keys that belong here, with their revision. */
  readonly list: () => Promise<readonly (readonly [key: string, rev: number])[]>;
  /** Hears what was found to have changed without news; undefined: it was not known, or belongs here no more. */
  readonly found?: (before: V | undefined, after: V | undefined) => void;
  readonly failed: (error: unknown) => void;
}

export class Mirror<V extends Versioned> {
  readonly #options: Options<V>;
  readonly #timer: NodeJS.Timeout;
  readonly #values = new Map<string, V>();
  readonly #dirty = new Set<string>();
  /** What went, at which revision, and for how many more looks it is remembered. */
  readonly #gone = new Map<string, { rev: number; looks: number }>();
  #all: readonly V[] | null = null;
  #version = 0;
  #reading: Promise<void> = Promise.resolve();
  /** Readings that are not done yet. */
  #waiting = 0;

  private constructor(options: Options<V>) {
    this.#options = options;
    this.#timer = setInterval(() => void this.look().catch(options.failed), LOOK_MS).unref();
  }

  static async open<V extends Versioned>(options: Options<V>): Promise<Mirror<V>> {
    const mirror = new Mirror(options);
    for (const [key] of await options.list()) mirror.#dirty.add(key);
    await mirror.all();
    return mirror;
  }

  /** Goes up with every change; what is reckoned from all values can be kept as long as it is the same. */
  get version(): number {
    return this.#version;
  }

  /** As far as is known in this moment. The same array as long as nothing changed. */
  get known(): readonly V[] {
    return (this.#all ??= [...this.#values.values()]);
  }

  /** One, as far as is known in this moment. */
  peek(key: string): V | undefined {
    return this.#values.get(key);
  }

  /** All, with everything that there was news of. */
  async all(): Promise<readonly V[]> {
    if (this.#dirty.size > 0 || this.#waiting > 0) await this.#read();
    return this.known;
  }

  /** There is a newer one: `rev` where the news says so; it is read when somebody asks. */
  stale(key: string, rev = Infinity): void {
    if (rev > this.#revOf(key)) this.#dirty.add(key);
  }

  /** It is this now. An older one never takes the place of a newer. */
  put(key: string, value: V): void {
    if (value.rev <= this.#revOf(key)) return;
    this.#values.set(key, value);
    this.#gone.delete(key);
    this.#changed();
  }

  /** It does not belong here any more, since this revision. */
  drop(key: string, rev: number): void {
    this.#gone.set(key, { rev: Math.max(rev, this.#revOf(key)), looks: GONE_LOOKS });
    if (this.#values.delete(key)) this.#changed();
  }

  /** Look through all: what another process changed and could not tell. */
  async look(): Promise<void> {
    const listed = new Map(await this.#options.list());
    const missed = [
      ...[...listed].filter(([key, rev]) => rev > this.#revOf(key)),
      ...[...this.#values].filter(([key]) => !listed.has(key)),
    ].map(([key]) => key);
    const before = new Map(missed.map((key) => [key, this.#values.get(key)]));
    for (const key of missed) this.#dirty.add(key);
    await this.all();
    for (const [key, former] of before) {
      const value = this.#values.get(key);
      if (former !== value) this.#options.found?.(former, value);
    }
    for (const [key, gone] of this.#gone) if (--gone.looks < 0) this.#gone.delete(key);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** One reading after the other: an answer never overtakes a later one. */
  #read(): Promise<void> {
    const reading = this.#reading.then(() => this.#readDirty());
    this.#reading = reading.catch(() => undefined).finally(() => (this.#waiting -= 1));
    this.#waiting += 1;
    return reading;
  }

  async #readDirty(): Promise<void> {
    const keys = [...this.#dirty];
    if (keys.length === 0) return;
    this.#dirty.clear();
    const before = new Map(keys.map((key) => [key, this.#revOf(key)]));
    try {
      const read = new Map(await this.#options.read(keys));
      for (const [key, value] of read) this.put(key, value);
      // Gone, unless it came in while we read.
      for (const key of keys)
        if (!read.has(key) && this.#revOf(key) === before.get(key)) this.drop(key, before.get(key)!);
    } catch (error) {
      for (const key of keys) this.#dirty.add(key);
      throw error;
    }
  }

  /** The latest revision that was heard of; 0 where none was. */
  #revOf(key: string): number {
    return this.#values.get(key)?.rev ?? this.#gone.get(key)?.rev ?? 0;
  }

  #changed(): void {
    this.#all = null;
    this.#version += 1;
  }
}
