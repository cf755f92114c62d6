/**
 * Keeps what is new about everybody's time here, and writes it in groups: hundreds spend the same minute in the square. What a
 * kill costs is the time since the last group.
 */
import { Groups, sweepOut } from "../store/groups.ts";
import { combine, type Known, type StandingStore, unknown } from "./standing.store.ts";

const GROUP_MS = 10_000;
/** As long as a pass lives, ms. */
const KEPT_MS = 60 * 24 * 60 * 60 * 1000;
const SWEEP_MS = 6 * 60 * 60 * 1000;

export class Standings {
  readonly #store: StandingStore;
  readonly #news: Groups<Known>;
  readonly #endSweeps: () => void;

  /** `failed` hears of every write or sweep that did not succeed; what was to be written is tried again. */
  constructor(store: StandingStore, failed: (error: unknown) => void) {
    this.#store = store;
    this.#news = new Groups({
      write: (group) =>
        store.add(
          [...group].map(([pass, news]) => ({ pass, ...news })),
          Date.now(),
        ),
      merge: combine,
      everyMs: GROUP_MS,
      failed,
    });
    this.#endSweeps = sweepOut((before) => store.forget(before), { keptMs: KEPT_MS, everyMs: SWEEP_MS, failed });
  }

  /** What is known of a pass, what is not yet written included. */
  async find(pass: string): Promise<Known> {
    // What is being written now would otherwise be counted twice or not at all.
    await this.#news.settled();
    const stored = await this.#store.find(pass);
    return combine(stored, this.#news.get(pass) ?? unknown);
  }

  /** They spent so many more whole seconds here. */
  spent(pass: string, seconds: number): void {
    this.#note(pass, { ...unknown, seconds });
  }

  /** What they say of their age when they come in. */
  said(pass: string, band: Known["band"]): void {
    if (band !== "unsaid") this.#note(pass, { ...unknown, band });
  }

  /** They agreed to the three lines before a first free text: written at once, nobody is asked twice. */
  agreed(pass: string): void {
    this.#note(pass, { ...unknown, hasAgreed: true }, true);
  }

  /** Write what is pending. */
  flush(): Promise<void> {
    return this.#news.flush();
  }

  /** Write all and stop. */
  async close(): Promise<void> {
    this.#endSweeps();
    await this.#news.close();
  }

  #note(pass: string, news: Known, atOnce = false): void {
    if (pass) this.#news.note(pass, news, atOnce);
  }
}
