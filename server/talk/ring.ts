/**
 * The last lines of a square, and who heard each, so that a report can carry what its reporter saw. In memory only: it ends
 * with the square, after an hour, or when there are too many, whichever comes first.
 */
import type { SeenLine } from "../../shared/safety/desk.ts";

const KEPT_MS = 60 * 60 * 1000;
const KEPT_LINES = 2000;
/** A report carries so many lines of the one reported, and as many of the others around them. */
const REPORTED_LINES = 20;

export interface SaidLine {
  readonly line: number;
  readonly at: number;
  /** Whoever said it: the slot they had, their pass and their name then. */
  readonly slot: number;
  readonly pass: string;
  readonly name: string;
  readonly words: string;
  /** Passes of everybody who heard it, the speaker among them. */
  readonly hearers: ReadonlySet<string>;
}

export class RecentLines {
  #lines: SaidLine[] = [];
  #next = 1;

  /** Keep a line; returns its number, which names it in this square. */
  add(said: Omit<SaidLine, "line">): number {
    const line = this.#next++;
    this.#lines.push({ ...said, line });
    if (this.#lines.length > KEPT_LINES * 1.1) this.#lines = this.#lines.slice(-KEPT_LINES);
    return line;
  }

  /** Forget what is too old. */
  sweep(now: number): void {
    const first = this.#lines.findIndex(({ at }) => at > now - KEPT_MS);
    if (first !== 0) this.#lines = first < 0 ? [] : this.#lines.slice(first);
  }

  get count(): number {
    return this.#lines.length;
  }

  /** Whoever spoke last with this slot: they may be gone by the time they are reported. */
  speaker(slot: number): Pick<SaidLine, "pass" | "name"> | null {
    return this.#lines.findLast((said) => said.slot === slot) ?? null;
  }

  /** What a pass was called when another last heard a line of it with this slot; null when it did not. */
  nameHeard(hearer: string, slot: number, pass: string): string | null {
    return this.#lines.findLast((s) => s.slot === slot && s.pass === pass && s.hearers.has(hearer))?.name ?? null;
  }

  /** What one pass saw lately, with the last lines of another among it; oldest first. */
  seenBy(reporter: string, about: string): SeenLine[] {
    const seen = this.#lines.filter(({ hearers }) => hearers.has(reporter));
    const theirs = seen.filter(({ pass }) => pass === about).slice(-REPORTED_LINES);
    const others = seen.filter(({ pass }) => pass !== about).slice(-REPORTED_LINES);
    return [...theirs, ...others]
      .toSorted((a, b) => a.line - b.line)
      .map(({ at, name, words, pass }) => ({ at, name, words, theirs: pass === about }));
  }
}
