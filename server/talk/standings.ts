/**
 * Keeps what is new about everybody's time here, and writes it in groups: each write waits for the disk, and hundreds spend
 * the same minute in the square. What a kill costs is the time since the last group.
 */
import { combine, type Known, type News, type StandingStore, unknown } from "./standing.store.ts";

const GROUP_MS = 10_000;
/** What somebody agreed to may share a write with what comes within this time, ms. */
const AT_ONCE_MS = 50;
/** As long as a pass lives, ms. */
const KEPT_MS = 60 * 24 * 60 * 60 * 1000;
const SWEEP_MS = 6 * 60 * 60 * 1000;

export class Standings {
  readonly #store: StandingStore;
  readonly #failed: (error: unknown) => void;
  readonly #timers: readonly NodeJS.Timeout[];
  #pending = new Map<string, Known>();
  #soon: NodeJS.Timeout | undefined;
  #chain: Promise<void> = Promise.resolve();

  /** `failed` hears of every write or sweep that did not succeed; what was to be written is tried again. */
  constructor(store: StandingStore, failed: (error: unknown) => void) {
    this.#store = store;
    this.#failed = failed;
    this.#timers = [
      setInterval(() => void this.flush(), GROUP_MS).unref(),
      setInterval(() => void this.#sweep(), SWEEP_MS).unref(),
    ];
    void this.#sweep();
  }

  /** What is known of a pass, what is not yet written included. */
  async find(pass: string): Promise<Known> {
    // What is being written now would otherwise be counted twice or not at all.
    await this.#chain;
    const stored = await this.#store.find(pass);
    return combine(stored, this.#pending.get(pass) ?? unknown);
  }

  /** They spent so many more whole seconds here. */
  spent(pass: string, seconds: number): void {
    this.#note({ ...unknown, pass, seconds });
  }

  /** What they say of their age when they come in. */
  said(pass: string, band: Known["band"]): void {
    if (band !== "unsaid") this.#note({ ...unknown, pass, band });
  }

  /** They agreed to the three lines before a first free text: written at once, nobody is asked twice. */
  agreed(pass: string): void {
    this.#note({ ...unknown, pass, hasAgreed: true });
    this.#soon ??= setTimeout(() => void this.flush(), AT_ONCE_MS);
  }

  /** Write what is pending. Writes follow each other. */
  flush(): Promise<void> {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#chain = this.#chain.then(() => this.#write());
    return this.#chain;
  }

  /** Write all and stop. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.flush();
  }

  #note({ pass, ...news }: News): void {
    if (pass) this.#pending.set(pass, combine(this.#pending.get(pass) ?? unknown, news));
  }

  async #write(): Promise<void> {
    if (this.#pending.size === 0) return;
    const group = this.#pending;
    this.#pending = new Map();
    try {
      await this.#store.add(
        [...group].map(([pass, news]) => ({ pass, ...news })),
        Date.now(),
      );
    } catch (error) {
      for (const [pass, news] of group) this.#pending.set(pass, combine(news, this.#pending.get(pass) ?? unknown));
      this.#failed(error);
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
