/**
 * The book of where everybody is. Seats are written at once, or nearly so, and places in groups. What is not yet written is
 * answered from here, so that a pass finds its latest place whatever the database's pace.
 */
import { Groups, sweepOut } from "../store/groups.ts";
import type { Whereabouts, WhereaboutsStore } from "./whereabouts.store.ts";

/** Places are written in groups this often, ms: what a kill -9 may cost. */
const GROUP_MS = 2000;
/** The memory of places ends after a day. */
const KEPT_MS = 24 * 60 * 60 * 1000;
const SWEEP_MS = 10 * 60 * 1000;

export class WhereaboutsBook {
  readonly #store: WhereaboutsStore;
  readonly #places: Groups<Whereabouts>;
  readonly #endSweeps: () => void;
  readonly #sources = new Set<() => readonly Whereabouts[]>();

  /** `failed` hears of every write or sweep that did not succeed; places stay pending and are tried again. */
  constructor(store: WhereaboutsStore, failed: (error: unknown) => void) {
    this.#store = store;
    this.#places = new Groups({
      write: (group) => store.save([...group.values()]),
      merge: (_, later) => later,
      everyMs: GROUP_MS,
      before: () => this.#ask(),
      failed,
    });
    this.#endSweeps = sweepOut((before) => store.forget(before), { keptMs: KEPT_MS, everyMs: SWEEP_MS, failed });
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
    this.#places.note(at.pass, at, atOnce);
  }

  async find(pass: string): Promise<Whereabouts | null> {
    const noted = this.#places.get(pass);
    if (noted) return noted;
    const found = await this.#store.find(pass);
    return found && found.updated > Date.now() - KEPT_MS ? found : null;
  }

  /** Ask all sources, and write. */
  collect(): Promise<void> {
    this.#ask();
    return this.flush();
  }

  /** Write what is pending. */
  flush(): Promise<void> {
    return this.#places.flush();
  }

  /** Write all and stop. */
  async close(): Promise<void> {
    this.#endSweeps();
    await this.#places.close();
  }

  #ask(): void {
    for (const source of this.#sources) for (const at of source()) this.#places.note(at.pass, at);
  }
}
