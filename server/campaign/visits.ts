/** Counts visits. They are written in groups: hundreds may come in one second. */
import { Groups } from "../store/groups.ts";
import { dayInJapan, type VisitsStore } from "./visits.store.ts";

const GROUP_MS = 2000;

export class Visits {
  readonly #byDay: Groups<number>;
  /** Who was counted on the latest day: a pass may come in through two tabs before either is known. */
  #counted = { day: "", passes: new Set<string>() };

  /** `failed` hears of a write that did not succeed; it is tried again with the next group. */
  constructor(store: VisitsStore, failed: (error: unknown) => void) {
    this.#byDay = new Groups({
      write: (group) => store.add(group),
      merge: (earlier, later) => earlier + later,
      everyMs: GROUP_MS,
      failed,
    });
  }

  /** Somebody came in who, as far as was known at the door, had not come yet on this day. */
  count(pass: string, at: number): void {
    const day = dayInJapan(at);
    if (this.#counted.day !== day) this.#counted = { day, passes: new Set() };
    if (this.#counted.passes.has(pass)) return;
    this.#counted.passes.add(pass);
    this.#byDay.note(day, 1);
  }

  /** Write what is left, and stop. */
  close(): Promise<void> {
    return this.#byDay.close();
  }
}
