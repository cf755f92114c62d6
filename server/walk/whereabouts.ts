/**
 * The book of where everybody is. Seats are written at once, or nearly so, and places in groups: each write waits for the
 * disk, and many come together. What is not yet written is answered from here, so that a pass finds its latest place
 * whatever the database's pace.
 */
import type { Whereabouts, WhereaboutsStore } from "./whereabouts.store.ts";

/** Places are written in groups this often, ms: what a kill -9 may cost. */
const GROUP_MS = 2000;
/** What is written at once may share a write with what comes within this time, ms. */
const AT_ONCE_MS = 50;
/** The memory of places ends after a day. */
const KEPT_MS = 24 * 60 * 60 * 1000;
const SWEEP_MS = 10 * 60 * 1000;

export class WhereaboutsBook {
  readonly #store: WhereaboutsStore;
  readonly #failed: (error: unknown) => void;
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #sources = new Set<() => readonly Whereabouts[]>();
  #pending = new Map<string, Whereabouts>();
  /** What is on its way to the database. */
  #writing: ReadonlyMap<string, Whereabouts> = new Map();
  #soon: NodeJS.Timeout | undefined;
  #chain: Promise<void> = Promise.resolve();

  /** `failed` hears of every write or sweep that did not succeed; places stay pending and are tried again. */
  constructor(store: WhereaboutsStore, failed: (error: unknown) => void) {
    this.#store = store;
    this.#failed = failed;
    this.#timers = [
      setInterval(() => void this.collect(), GROUP_MS).unref(),
      setInterval(() => void this.#sweep(), SWEEP_MS).unref(),
    ];
    void this.#sweep();
  }

  /** Ask this source, before each group is written, who has moved. */
  follow(source: () => readonly Whereabouts[]): void {
    this.#sources.add(source);
  }

  unfollow(source: () => readonly Whereabouts[]): void {
    this.#sources.delete(source);
  }

  /** Note where somebody is. `atOnce` does not wait for the next group. */
  note(at: Whereabouts, atOnce = false): void {
    this.#pending.set(at.pass, at);
    if (atOnce) this.#soon ??= setTimeout(() => void this.flush(), AT_ONCE_MS);
  }

  async find(pass: string): Promise<Whereabouts | null> {
    const noted = this.#pending.get(pass) ?? this.#writing.get(pass);
    if (noted) return noted;
    const found = await this.#store.find(pass);
    return found && found.updated > Date.now() - KEPT_MS ? found : null;
  }

  /** Ask all sources, and write. */
  collect(): Promise<void> {
    for (const source of this.#sources) for (const at of source()) this.#pending.set(at.pass, at);
    return this.flush();
  }

  /** Write what is pending. Writes follow each other, so that an older place never overtakes a newer one. */
  flush(): Promise<void> {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#chain = this.#chain.then(() => this.#write());
    return this.#chain;
  }

  /** Write all and stop. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.collect();
  }

  async #write(): Promise<void> {
    if (this.#pending.size === 0) return;
    const group = this.#pending;
    this.#pending = new Map();
    this.#writing = group;
    try {
      await this.#store.save([...group.values()]);
    } catch (error) {
      this.#pending = new Map([...group, ...this.#pending]);
      this.#failed(error);
    } finally {
      this.#writing = new Map();
    }
  }

  async #sweep(): Promise<void> {
    try {
      await this.#store.forget(Date.now() - KEPT_MS);
    } catch (error) {
      this.#failed(error);
    }
  }
}
