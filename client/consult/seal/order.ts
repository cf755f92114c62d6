/**
 * The order of one sender's lines: each exactly once, none before the one it follows. Counts come from the wire, so only a line
 * that could be read may claim that others are missing. Pure.
 */

/** So many lines are held back for one that is missing, before they are shown without it. */
const MOST_HELD = 64;

/** What to show next: a line, or a gap of lines that did not come. */
export type Step<T> =
  | { readonly kind: "line"; readonly seq: number; readonly line: T; readonly isLate: boolean }
  | { readonly kind: "gap"; readonly first: number; readonly last: number };

export class Order<T> {
  /** The count that comes next; null until the first line of somebody who was here before us. */
  #next: number | null;
  readonly #held = new Map<number, T>();
  /** Counts from `next` on that came and could not be read. */
  readonly #skipped = new Set<number>();

  /** `next`: the first count to expect, where it is known. */
  constructor(next: number | null) {
    this.#next = next;
  }

  /** The count to expect next, everything before it is done with; null where it is not known. */
  get next(): number | null {
    return this.#next;
  }

  /** A line that is held back. */
  find(seq: number): T | undefined {
    return this.#held.get(seq);
  }

  /** A readable line that was neither shown before nor is held: what is to be shown now, oldest first. */
  take(seq: number, line: T): Step<T>[] {
    this.#next ??= seq;
    if (seq < this.#next) return [{ kind: "line", seq, line, isLate: true }];
    this.#skipped.delete(seq);
    this.#held.set(seq, line);
    return this.#held.size > MOST_HELD ? this.giveUp() : this.#advance();
  }

  /** A line of this count came, and could not be read: nothing waits for it, though a readable one may still come. */
  unreadable(seq: number): Step<T>[] {
    if (this.#next === null || seq < this.#next || this.#held.has(seq)) return [];
    this.#skipped.add(seq);
    return this.#advance();
  }

  /** What is waited for while later lines are held; null when nothing is. */
  get gap(): { readonly first: number; readonly last: number } | null {
    if (this.#next === null || this.#held.size === 0) return null;
    return { first: this.#next, last: Math.min(...this.#held.keys()) - 1 };
  }

  /** Wait no longer: the gaps, and the lines that were held for them. */
  giveUp(): Step<T>[] {
    const steps: Step<T>[] = [];
    for (let gap = this.gap; gap !== null; gap = this.gap) {
      this.#next = gap.last + 1;
      steps.push({ kind: "gap", ...gap }, ...this.#advance());
    }
    return steps;
  }

  #advance(): Step<T>[] {
    const steps: Step<T>[] = [];
    for (let seq = this.#next ?? 1; ; seq++) {
      this.#next = seq;
      const line = this.#held.get(seq);
      if (line !== undefined) {
        this.#held.delete(seq);
        steps.push({ kind: "line", seq, line, isLate: false });
      } else if (!this.#skipped.delete(seq)) return steps;
    }
  }
}
