/** Counts visits. They are written in groups: each write waits for the disk, and hundreds may come in one second. */
import { dayInJapan, type VisitsStore } from "./visits.store.ts";

const GROUP_MS = 2000;

export class Visits {
  readonly #store: VisitsStore;
  readonly #failed: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;
  #byDay = new Map<string, number>();
  /** Who was counted on the latest day: a pass may come in through two tabs before either is known. */
  #counted = { day: "", passes: new Set<string>() };

  /** `failed` hears of a write that did not succeed; it is tried again with the next group. */
  constructor(store: VisitsStore, failed: (error: unknown) => void) {
    this.#store = store;
    this.#failed = failed;
    this.#timer = setInterval(() => void this.#write(), GROUP_MS).unref();
  }

  /** Somebody came in who, as far as was known at the door, had not come yet on this day. */
  count(pass: string, at: number): void {
    const day = dayInJapan(at);
    if (this.#counted.day !== day) this.#counted = { day, passes: new Set() };
    if (this.#counted.passes.has(pass)) return;
    this.#counted.passes.add(pass);
    this.#byDay.set(day, (this.#byDay.get(day) ?? 0) + 1);
  }

  /** Write what is left, and stop. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#write();
  }

  async #write(): Promise<void> {
    const group = this.#byDay;
    this.#byDay = new Map();
    for (const [day, visits] of group)
      try {
        await this.#store.add(day, visits);
      } catch (error) {
        this.#byDay.set(day, (this.#byDay.get(day) ?? 0) + visits);
        this.#failed(error);
      }
  }
}
